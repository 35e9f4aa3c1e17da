using ChipMarketGame.Contracts;

namespace ChipMarketGame.Silo;

/// <summary>The token that a request carries: Authorization: Bearer TOKEN.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    /// <summary>The token, or an empty text that no seat answers to.</summary>
    public static string TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && SeatToken.IsWellFormed(header[Scheme.Length..].Trim())
            ? header[Scheme.Length..].Trim()
            : "";
}
