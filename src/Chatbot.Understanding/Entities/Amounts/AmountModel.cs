using Chatbot.Understanding.Entities.Numbers;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Amounts;

/// <summary>Sums of euros, in digits or words.</summary>
internal sealed class AmountModel() : EntityModel(EntityTypes.Amount)
{
    public override void Find(EntityText text, List<ModelResult> results)
    {
        for (var index = 0; index < text.Count; index++)
        {
            if (text.IsTaken(index))
            {
                continue;
            }

            if ((TryReadBehindSign(text, index, out var cents, out var next)
                    || TryReadBeforeSign(text, index, out cents, out next)
                    || TryReadCoins(text, index, out cents, out next)
                    || BareAmount.TryRead(text, index, out cents, out next))
                && Add(text, text[index].Start, text[next - 1].End, cents, results))
            {
                index = next - 1;
            }
        }
    }

    // "€ 49,95", "EUR 20", "€ 10 en 50 cent"
    private static bool TryReadBehindSign(EntityText text, int index, out long cents, out int next)
    {
        cents = 0;
        next = index;
        if (!IsSign(text, index) || (text.IsKind(index, TokenKind.Word) && !text.IsKind(index + 1, TokenKind.Number)))
        {
            return false;
        }

        var number = text.Word(index + 1) is ":" or "-" ? index + 2 : index + 1;
        // Behind a sign the number comes at once: of "50 € 2 truien" the sign belongs to the 50.
        if (!IsNumberStart(text, number) || !NumberReader.TryRead(text, number, out var euros, out next))
        {
            return false;
        }

        SkipThousandLetter(text, ref euros, ref next);
        if (!TryToCents(euros, out cents))
        {
            return false;
        }

        SkipDash(text, ref next);
        // "€ 25 euro"
        if (IsSign(text, next) && text.IsKind(next, TokenKind.Word))
        {
            next++;
        }

        EuroCents.ReadTail(text, ref cents, ref next, mayBeWordsAlone: false);
        return true;
    }

    // "49,95 euro", "tien euro vijftig", "20€", "25,- euro", "2k euro"
    private static bool TryReadBeforeSign(EntityText text, int index, out long cents, out int next)
    {
        cents = 0;
        next = index;
        if (!IsNumberStart(text, index) || IsCountedVaguely(text, index) || !NumberReader.TryRead(text, index, out var euros, out var sign))
        {
            return false;
        }

        SkipThousandLetter(text, ref euros, ref sign);
        var hasDash = SkipDash(text, ref sign);
        if (EuroCents.IsCents(text, sign) && !hasDash)
        {
            next = sign + 1;
            return TryToCents(euros / 100, out cents);
        }

        if (!IsSign(text, sign))
        {
            // "25,-" needs no euro.
            next = sign;
            return hasDash && TryToCents(euros, out cents);
        }

        if (text.Is(sign, "€") && text.IsGlued(sign + 1) && !text.IsGlued(sign) && text.IsKind(sign + 1, TokenKind.Number))
        {
            // "2 €49,95": the sign belongs to what follows.
            return false;
        }

        next = sign + 1;
        // "een euro of tien"
        if (euros == 1 && text.Is(index, "een") && text.Is(next, "of") && NumberReader.TryRead(text, next + 1, out var about, out var behind))
        {
            next = behind;
            return TryToCents(about, out cents);
        }

        if (!TryToCents(euros, out cents))
        {
            return false;
        }

        EuroCents.ReadTail(text, ref cents, ref next, mayBeWordsAlone: true);
        return true;
    }

    // "een tientje", "twee tientjes", "honderd piek"
    private static bool TryReadCoins(EntityText text, int index, out long cents, out int next)
    {
        cents = 0;
        next = index + 1;
        var count = 1m;
        var coin = index;
        if (EuroCents.CoinValue(text.Word(index)) == 0
            && text.Word(index) is not ("briefje" or "biljet" or "flappie")
            && !(IsNumberStart(text, index) && NumberReader.TryRead(text, index, out count, out coin)))
        {
            return false;
        }

        if (text.Word(coin) is "piek" && coin > index)
        {
            next = coin + 1;
            return TryToCents(count, out cents);
        }

        // "briefje van 20"
        if (text.Word(coin) is "briefje" or "briefjes" or "biljet" or "flappie" && text.Is(coin + 1, "van"))
        {
            if (NumberReader.TryReadSimple(text, coin + 2, out var note) && note is 5 or 10 or 20 or 50 or 100 or 200 or 500)
            {
                next = text.Word(coin + 3) is "euro" or "euro's" ? coin + 4 : coin + 3;
                return TryToCents(count * note, out cents);
            }

            return false;
        }

        var value = EuroCents.CoinValue(text.Word(coin));
        next = coin + 1;
        return value > 0 && TryToCents(count * value / 100, out cents);
    }

    private static bool IsNumberStart(EntityText text, int index) =>
        (text.IsKind(index, TokenKind.Number) && !(text.IsGlued(index) && text.IsKind(index - 1, TokenKind.Word) && !IsSign(text, index - 1)))
        || text.IsKind(index, TokenKind.Word);

    // "een paar honderd euro"
    private static bool IsCountedVaguely(EntityText text, int index) => text.Word(index - 1) is "paar" or "enkele" or "several" or "few" or "zoveel" or "hoeveel";

    private static bool IsSign(EntityText text, int index) => text.Word(index) is "€" or "eur" or "euro" or "euro's" or "euros" or "euroos" or "eurootjes" or "eurotjes" or "euros's" or "euro,s";

    private static void SkipThousandLetter(EntityText text, ref decimal euros, ref int next)
    {
        if (text.Is(next, "k") && text.IsGlued(next) && (IsSign(text, next + 1) || text.Is(next - 2, "€")))
        {
            euros *= 1000;
            next++;
        }
    }

    // ",-" ",--" ",=" ".-"
    private static bool SkipDash(EntityText text, ref int next)
    {
        if (text.Word(next) is "," or "." && text.IsGlued(next) && text.IsGlued(next + 1) && text.Word(next + 1) is "-" or "=" or "_")
        {
            next += 2;
            while (text.Word(next) is "-" or "=" && text.IsGlued(next))
            {
                next++;
            }

            return true;
        }

        return false;
    }

    private static bool TryToCents(decimal euros, out long cents)
    {
        var exact = euros * 100;
        cents = (long)decimal.Truncate(exact);
        return exact == cents;
    }
}
