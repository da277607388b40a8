namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer is accepted. It is also asked about answers that were not understood.</summary>
/// <returns>True to end the prompt with <see cref="PromptRecognizerResult{T}.Value"/>.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
