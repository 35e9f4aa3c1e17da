using ChipMarketGame.Grains;

namespace ChipMarketGame.Silo;

/// <summary>
/// What an exception that reaches the API means to the caller: the world failed, which may be asked again, or this program did.
/// </summary>
internal static class Failures
{
    public static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Outage.Is(failure) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether the caller did something wrong, which is answered and no business of whoever reads this host's log.</summary>
    public static bool AreTheCallers(Exception failure) => StatusOf(failure) < StatusCodes.Status500InternalServerError;
}
