namespace Microsoft.Rest;

/// <summary>An argument that a service would refuse, so that nothing was sent.</summary>
public class ValidationException : RestException
{
    public ValidationException()
    {
    }

    public ValidationException(string message)
        : base(message)
    {
    }

    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="rule">One of <see cref="ValidationRules"/>.</param>
    /// <param name="target">The argument's name.</param>
    public ValidationException(string rule, string target)
        : base($"'{target}' breaks the rule {rule}.")
    {
        Rule = rule;
        Target = target;
    }

    public string Rule { get; protected set; }

    public string Target { get; protected set; }
}
