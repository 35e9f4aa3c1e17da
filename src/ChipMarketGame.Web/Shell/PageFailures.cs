using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Http;
using Orleans.Runtime;

namespace ChipMarketGame.Web;

/// <summary>
/// What an exception that reaches a page or form means to the reader. A fault of the program comes from a grain as a GameFaultException,
/// which is none of Orleans'.
/// </summary>
internal static class PageFailures
{
    public static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        OrleansException and not GameUnreadableException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
