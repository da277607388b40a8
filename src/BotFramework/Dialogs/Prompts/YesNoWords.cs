namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>How a language says yes and no.</summary>
/// <remarks>
/// Each text holds expressions with commas between them, written as people write. <see cref="Yes"/>, <see cref="No"/> and
/// <see cref="Undecided"/> count wherever they stand; of two that begin at the same word the longer one counts, so "not sure" is
/// no "sure". The others mean too many things for that: they count as the whole answer only or, without spaces between words, as
/// all that stands between two marks.
/// </remarks>
internal sealed record YesNoWords(string Yes, string No, string YesAlone = "", string NoAlone = "", string Undecided = "", bool HasSpaces = true)
{
    private static readonly YesNoWords English = new(
        Yes: "yes, yess, yep, yup, yeah, yea, y, true, sure, ok, okay, agree, agreed, of course, certainly, definitely, absolutely, indeed, that's right, that is right, that's correct, that is correct, confirm, confirmed, go ahead, please do, do it, sounds good, looks good, no problem, no worries",
        No: "no, nope, nop, nah, n, false, disagree, not ok, not okay, don't agree, do not agree, not correct, not right, not true, not now, not really, not at all, of course not, absolutely not, certainly not, definitely not, rather not, better not, no thanks, no thank you, no way, never mind, please don't, don't do it, that's wrong, that is wrong",
        YesAlone: "right, fine, that's fine, correct, exactly, k, ya, i do, i would, i want to, why yes",
        NoAlone: "wrong, never, don't, do not, i don't, i do not, i don't want to, i do not want to",
        Undecided: "not sure, no idea, no clue, not certain, don't know, do not know, don't understand, do not understand, maybe not, not yet, yes or no");

    private static readonly YesNoWords Dutch = new(
        Yes: "ja, jaa, jaaa, jah, jaja, jawel, jazeker, jep, jup, yes, yep, yup, waar, klopt, dat klopt, akkoord, oke, oké, okee, okay, okey, ok, prima, zeker weten, is goed, dat is goed, mee eens, doe maar, doe dat maar, ga je gang, graag doen, heel graag, ik bevestig, bevestigd, lijkt me goed, lijkt me prima, geen probleem, dat wil ik, wil ik wel, wil ik graag, inderdaad, absoluut, natuurlijk, tuurlijk, uiteraard, vanzelfsprekend",
        No: "nee, neen, neee, neeh, nope, nop, no, onwaar, liever niet, nee dank je, niet nodig, niet meer nodig, hoeft niet, hoeft niet meer, laat maar, laat maar zitten, doe maar niet, toch niet, toch maar niet, graag niet, niet graag, niet doen, zeker niet, absoluut niet, natuurlijk niet, nu niet, klopt niet, dat klopt niet, is niet waar, niet waar, niet akkoord, niet mee eens, niet correct, niet goed, is niet goed, dat is niet goed, wil ik niet, dat wil ik niet, dat wil ik niet meer, geen behoefte aan, niet ok, niet oke, niet oké, nein",
        YesAlone: "j, joe, yeah, graag, zeker, goed, correct, precies, eens, doen, toe maar, ga maar door, doorgaan, laten we dat doen, bevestig, tof, top, perfect, geregeld, sure, k, y",
        NoAlone: "n, nah, neuh, niet, nooit, niet meer",
        Undecided: "weet niet, weet ik niet, weet het niet, weet het nog niet, weet ik nog niet, geen idee, nog niet, misschien wel, misschien niet, waarom niet, niet zeker, weet het niet zeker, snap het niet, snap ik niet, begrijp het niet, begrijp ik niet, begrijp je niet, wel of niet, ja of nee");

    private static readonly YesNoWords German = new(
        Yes: "ja, jawohl, jo, jep, jup, yes, ok, okay, wahr, stimmt, das stimmt, genau, natürlich, selbstverständlich, klar, sicher, einverstanden, auf jeden fall, gerne, kein problem, jap, sicherlich, mit sicherheit, mache ich",
        No: "nein, nee, nö, ne, nope, falsch, stimmt nicht, das stimmt nicht, nicht einverstanden, nicht ok, auf keinen fall, lieber nicht, natürlich nicht, nein danke, keinesfalls, mache ich nicht, sicherlich nicht, mit sicherheit nicht",
        YesAlone: "j, gern, richtig, gut, mach das, bitte",
        NoAlone: "n, nicht, niemals, nie",
        Undecided: "nicht sicher, weiß nicht, weiss nicht, keine ahnung, noch nicht, ja oder nein");

    private static readonly YesNoWords French = new(
        Yes: "oui, ouais, ouaip, vrai, ok, okay, d'accord, d accord, bien sûr, bien sur, certainement, absolument, tout à fait, c'est exact, exactement, volontiers, pas de problème, évidemment, ça marche, ça marché",
        No: "non, nan, faux, pas d'accord, pas vrai, pas du tout, certainement pas, absolument pas, bien sûr que non, non merci, pas maintenant, pas concorder, n'est pas correct, n'est pas ok, ça marche pas",
        YesAlone: "o, si, sûr, exact, parfait, avec plaisir, yep, y, sure, sur, approuver, accepter, consentir",
        NoAlone: "n, pas, jamais, ne pas",
        Undecided: "pas sûr, pas sure, je ne sais pas, aucune idée, pas encore, oui ou non");

    private static readonly YesNoWords Spanish = new(
        Yes: "sí, si, sip, claro, claro que sí, por supuesto, vale, ok, okay, okey, de acuerdo, verdad, verdadero, cierto, correcto, afirmativo, desde luego, adelante, seguro, acepto, está bien, sin problema",
        No: "no, nop, nope, falso, claro que no, por supuesto que no, de ninguna manera, no es verdad, no es cierto, no estoy de acuerdo, no acepto, no gracias, negativo, en absoluto, mejor no",
        YesAlone: "s, bueno, exacto, perfecto",
        NoAlone: "n, nunca, jamás, incorrecto",
        Undecided: "no estoy seguro, no estoy segura, no sé, no lo sé, ni idea, sí o no, si o no, todavía no");

    private static readonly YesNoWords Portuguese = new(
        Yes: "sim, s, claro, claro que sim, com certeza, certo, verdade, verdadeiro, ok, okay, concordo, de acordo, aceito, com prazer, sem problema, exatamente, isso mesmo, verdadeira",
        No: "não, nao, n, nop, nope, falso, claro que não, de jeito nenhum, não concordo, não é verdade, discordo, não obrigado, não obrigada, nem pensar, melhor não, nada disso",
        YesAlone: "quero, pode ser, perfeito, correto, exato, beleza, isso",
        NoAlone: "nunca, jamais, errado, incorreto",
        Undecided: "não tenho certeza, nao tenho certeza, não sei, nao sei, sim ou não, sim ou nao, ainda não");

    private static readonly YesNoWords Italian = new(
        Yes: "sì, si, sí, certo, certamente, va bene, vabbene, ok, okay, d'accordo, vero, è vero, esatto, assolutamente sì, naturalmente, volentieri, ovviamente, nessun problema",
        No: "no, nope, falso, certo che no, assolutamente no, non sono d'accordo, non va bene, non è vero, no grazie, per niente, neanche per sogno, meglio di no, per nulla, niente affatto, non è ok",
        YesAlone: "s, sicuro, giusto, perfetto, bene",
        NoAlone: "n, mai, non, sbagliato",
        Undecided: "non sono sicuro, non sono sicura, non lo so, non so, sì o no, si o no, non ancora");

    private static readonly YesNoWords Swedish = new(
        Yes: "ja, japp, jajamän, jo, javisst, visst, självklart, naturligtvis, absolut, ok, okej, okay, stämmer, det stämmer, sant, gärna, inga problem, jag håller med, jupp, jepp, instämmer",
        No: "nej, nä, näe, nix, nope, falskt, stämmer inte, det stämmer inte, inte sant, absolut inte, naturligtvis inte, självklart inte, helst inte, hellre inte, nej tack, inte nu, håller inte med, näpp, misstycker, instämmer inte, vill inte, glöm det, avstår",
        YesAlone: "j, säkert, precis, rätt, bra, kör, yes, y",
        NoAlone: "n, inte, aldrig, fel",
        Undecided: "inte säker, vet inte, ingen aning, inte än, ja eller nej");

    private static readonly YesNoWords Turkish = new(
        Yes: "evet, eved, he, tamam, olur, elbette, tabii, tabii ki, tabi, kesinlikle, doğru, dogru, peki, ok, okey, kabul, kabul ediyorum, onaylıyorum, aynen, katılıyorum, sorun değil, katiliyorum",
        No: "hayır, hayir, yok, olmaz, asla, yanlış, yanlis, kesinlikle hayır, doğru değil, kabul etmiyorum, katılmıyorum, istemiyorum, tabii ki hayır, hayır teşekkürler, katilmiyorum, dogru degil, tamam değil, tamam degil",
        YesAlone: "e, tabiki, iyi, isterim, d",
        NoAlone: "h, değil, y",
        Undecided: "emin değilim, bilmiyorum, evet mi hayır mı, henüz değil");

    private static readonly YesNoWords Bulgarian = new(
        Yes: "да, ок, окей, добре, вярно, съгласен, съгласна, съгласен съм, съгласна съм, разбира се, естествено, точно така, със сигурност, няма проблем, ok, верно, определено, несъмнено, йеп",
        No: "не, невярно, грешно, не е вярно, несъгласен, несъгласна, не съм съгласен, не съм съгласна, разбира се че не, в никакъв случай, не благодаря, неверно, не е верно",
        YesAlone: "д, сигурно, правилно, става, точно",
        NoAlone: "н, никога",
        Undecided: "не знам, не съм сигурен, не съм сигурна, да или не, още не");

    private static readonly YesNoWords Hindi = new(
        Yes: "हां, हाँ, हा, जी, जी हां, जी हाँ, हां जी, हाँ जी, सही, सही है, ठीक, ठीक है, बिल्कुल, ज़रूर, जरूर, अवश्य, सच, सहमत, मंज़ूर, मंजूर, ओके, बिलकुल, true, yes, yep, y, sure, ok, agree",
        No: "नहीं, नही, ना, जी नहीं, मत, ग़लत, गलत, असहमत, बिल्कुल नहीं, सही नहीं, ठीक नहीं, सहमत नहीं, कभी नहीं, झूठ, बिलकुल नहीं, false, nope, nop, no, not ok, disagree",
        Undecided: "पता नहीं, मालूम नहीं, हां या नहीं, हाँ या नहीं, अभी नहीं, not sure, no idea");

    private static readonly YesNoWords Korean = new(
        Yes: "예, 네, 넵, 넹, 응, 어, 그래, 그래요, 맞아, 맞아요, 맞습니다, 좋아, 좋아요, 좋습니다, 물론, 물론이죠, 물론입니다, 알겠습니다, 동의, 동의해요, 동의합니다, 오케이, 그렇습니다, 당연하죠, 확인, true, yes, yep, yup, yeah, y, sure, ok, agree",
        No: "아니, 아니요, 아니오, 아뇨, 아닙니다, 아니에요, 싫어, 싫어요, 싫습니다, 안돼, 안돼요, 안됩니다, 틀려요, 틀렸어요, 틀렸습니다, 거짓, 동의하지, 노, false, nope, nop, no, n, not ok, disagree",
        Undecided: "모르겠어요, 모르겠습니다, 몰라요, not sure, no idea");

    private static readonly YesNoWords Japanese = new(
        Yes: "はい, いいよ, いいですよ, いいですとも, そうです, そうですね, その通り, もちろん, 勿論, 正しい, 本当, 了解, 承知, 同意, 賛成, オッケー, オーケー, オーケイ, おーけー, わかりました, お願いします, 大丈夫です",
        No: "いいえ, だめ, ダメ, 駄目, 違う, 違います, ちがう, ちがいます, 嫌です, 正しくない, そうではない, そうじゃない, そうではありません, 同意しない, 同意しません, 反対, 間違い, 間違っています, いりません, 結構です",
        YesAlone: "ええ, うん, よい, よいです",
        NoAlone: "いえ, いや, いいや, ううん, 嫌, ではない, ではありません, じゃない, じゃありません",
        Undecided: "わからない, わかりません, はいかいいえ",
        HasSpaces: false);

    private static readonly YesNoWords Chinese = new(
        Yes: "是的, 对的, 對的, 好的, 好啊, 好吧, 可以, 没问题, 沒問題, 当然, 當然, 当然可以, 同意, 确定, 確定, 确认, 確認, 正确, 正確, 没错, 沒錯, 真的, 好呀, 好嘞, 好哇",
        No: "不是, 不是的, 不对, 不對, 不好, 不行, 不可以, 不要, 不同意, 不确认, 不正确, 没有, 沒有, 当然不, 當然不, 假的, 不用, 不想, 错误, 錯誤, 拒绝, 否定, 不中",
        YesAlone: "是, 对, 對, 好, 行, 嗯, 恩, 要, 可, 中",
        NoAlone: "不, 否, 别, 错, 錯",
        Undecided: "不确定, 不確定, 不知道, 不清楚, 是不是, 好不好, 对不对, 可不可以, 行不行, 要不要",
        HasSpaces: false);

    public static YesNoWords For(string locale) => locale?.Split('-')[0].ToLowerInvariant() switch
    {
        "bg" => Bulgarian,
        "de" => German,
        "es" => Spanish,
        "fr" => French,
        "hi" => Hindi,
        "it" => Italian,
        "ja" => Japanese,
        "ko" => Korean,
        "nl" => Dutch,
        "pt" => Portuguese,
        "sv" => Swedish,
        "tr" => Turkish,
        "zh" => Chinese,
        _ => English,
    };
}
