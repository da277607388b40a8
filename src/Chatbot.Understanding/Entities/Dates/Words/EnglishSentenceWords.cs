namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>English words around a date; see <see cref="DutchSentenceWords"/>.</summary>
internal static class EnglishSentenceWords
{
    public static void AddTo(LexiconBuilder words)
    {
        words.Role(Role.PastVerb, 
            "was were had went came got paid bought sent ordered did received returned shipped brought took told spoke said saw made chose "
            + "gave rang lost dropped");
        words.Role(Role.Participle, "paid sent bought received");
        words.Role(
            Role.NotPast,
            "will would can could should shall want wants may might must need needs be if when once get gets gonna going pay please expected "
            + "planned scheduled due let i'll");
        words.Role(Role.ClauseBreak, "but so because and");
        words.Role(Role.DateVerb, "pay paid go went come came leave get paying");
        words.Role(
            Role.Follower,
            "and or but i you we they it is if can could will would please works at by for to when because as so pay paid my on from "
            + "back away instead okay then until that's was morning evening afternoon my not too also ok fine sounds good");
        words.Role(
            Role.Thing,
            "time times invoice invoices payment payments reminder reminders item items package packages parcel parcels floor street question "
            + "option part letter email person people one ones hour hours minute minutes pm am percent day days week weeks month months year "
            + "years euro euros pounds dollars instalment installment try attempt half step");
        words.Role(Role.Label, "size number no order invoice item room step version phone page option model code");
        words.Role(Role.Money, "euro euros pounds dollars quid bucks time times once twice");
        words.Role(Role.Greeting, "good");
        words.Role(Role.Aged, "old young");
        words.Role(Role.Document, "order orders purchase purchases invoice invoices bill parcel package email letter payment reminder delivery transfer receipt");
        words.Add("spread split divide divided", new Lexeme { Spreads = true });
        words.Role(Role.Finish, "to for of that");
    }
}
