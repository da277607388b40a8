namespace Chatbot.Understanding.Entities.Choices;

/// <summary>What a word or phrase says to a question that asks for yes or no.</summary>
internal enum Reply
{
    /// <summary>Nothing, though it holds a word that elsewhere would: "nou ja", "waarom niet".</summary>
    Nothing,

    /// <summary>"ja", "yes", thumbs up.</summary>
    Yes,

    /// <summary>"nee", "no", thumbs down.</summary>
    No,

    /// <summary>"doe maar", "natuurlijk": a yes that "niet" turns around.</summary>
    Consent,

    /// <summary>"klopt", "prima", "goed": the same, if the sentence is about nothing else.</summary>
    Approval,

    /// <summary>"liever niet", "niet nodig": a no, also behind a "ja".</summary>
    Refusal,

    /// <summary>"misschien", "geen idee".</summary>
    Doubt,

    /// <summary>"maakt niet uit": a doubt that gives way to a yes or no.</summary>
    Indifference,
}
