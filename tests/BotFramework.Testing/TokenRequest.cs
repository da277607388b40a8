namespace BotFramework.Testing;

/// <summary>What a client asked the token service for under a tenant's path, and the status that it was answered with.</summary>
public sealed record TokenRequest(string Tenant, string? GrantType, string? ClientId, string? Scope, int Status);
