using System.Collections.Concurrent;

namespace ChipMarketGame.Silo;

/// <summary>
/// Tokens that have been good here of late. Only those have an allowance of their own: tokens that somebody makes up share what the
/// address has, however many they are.
/// </summary>
internal sealed class KnownTokens(TimeProvider clock)
{
    private const int Remembered = 100_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _good = new(StringComparer.Ordinal);

    public bool Know(string token) => token.Length > 0 && _good.TryGetValue(token, out var since) && clock.GetUtcNow() - since < Kept;

    public void WasGood(string token)
    {
        var now = clock.GetUtcNow();
        _good[token] = now;
        if (_good.Count <= Remembered) { return; }
        foreach (var (old, since) in _good) { if (now - since > Kept) { _good.TryRemove(old, out _); } }
    }
}

/// <summary>Remembers the token of a request that a grain has answered: nobody gets such an answer without a right one.</summary>
internal sealed class RemembersToken(KnownTokens known) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (answer is IStatusCodeHttpResult { StatusCode: null or < StatusCodes.Status300MultipleChoices }
            && Bearer.TokenOf(context.HttpContext.Request) is { Length: > 0 } token)
        {
            known.WasGood(token);
        }
        return answer;
    }
}
