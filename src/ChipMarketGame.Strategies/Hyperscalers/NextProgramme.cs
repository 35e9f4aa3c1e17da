using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// One programme after another: the next is awarded, or asked for where that is done by requests, when the last is about to deliver.
/// </summary>
internal sealed class NextProgramme
{
    private const int AboutToDeliver = 4;

    private readonly Scenario _scenario;
    private readonly HyperscalerPolicy _policy;
    private readonly AwardSearch _search;

    /// <summary>One for each ambition considered.</summary>
    private readonly ImmutableArray<ProgrammeRequest> _requests = [];

    public NextProgramme(Scenario scenario, HyperscalerPolicy policy)
    {
        (_scenario, _policy) = (scenario, policy);
        _search = new AwardSearch(scenario, policy.Limits);
        if (scenario.Programme.Request) { _requests = [.. policy.Ambitions.Select(policy.Request)]; }
    }

    /// <summary>The award to make, or none.</summary>
    public ProgrammeAward? Award(HyperscalerView view) => _requests.IsEmpty && IsDue(view) ? _search.Best(view) : null;

    /// <summary>The request to post, or none.</summary>
    public ProgrammeRequest? Request(HyperscalerView view) =>
        !_requests.IsEmpty && IsDue(view) && !IsAskedFor(view) ? _requests[Chosen(view)] : null;

    private bool IsDue(HyperscalerView view)
    {
        var running = view.Programmes.Count;
        return _policy.Programmes && running < _scenario.Programme.MaxRunning
            && (running == 0 || (running == 1 && view.Programmes[0].Remaining <= AboutToDeliver));
    }

    private static bool IsAskedFor(HyperscalerView view)
    {
        foreach (ref readonly var request in view.Public.Requests)
        {
            if (request.Customer == view.Seat) { return true; }
        }

        return false;
    }

    /// <summary>The ambition that would score best at today's terms.</summary>
    private int Chosen(HyperscalerView view) =>
        _requests.Length > 1 && _search.Best(view) is { } best ? Math.Max(0, _policy.Ambitions.IndexOf(best.Ambition)) : 0;
}
