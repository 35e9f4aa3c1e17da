using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace ChipMarketGame.Client;

/// <summary>How a tournament is played: what <c>run</c> and <c>resume</c> have in common. None of it changes a result.</summary>
internal sealed class TournamentOptions
{
    private const int MostHands = 256;
    private const int ClusterHands = 8;
    private const int MostPatience = 86_400;

    private readonly Option<int?> _parallel = new("--parallel")
    {
        Description = "How many parts are played at once; by default one per core, or 8 on a cluster.",
        HelpName = "N",
        CustomParser = result => Choices.Whole(result, 1, MostHands)
    };
    private readonly Option<DnsEndPoint[]?> _cluster = new("--cluster")
    {
        Description = "Play on the silos behind these Orleans gateways instead of this machine's cores.",
        HelpName = "HOST:PORT,…",
        CustomParser = Gateways
    };
    private readonly Option<int> _patience = new("--patience")
    {
        Description = "Seconds that one game may take before the tournament stops and names the strategy that does not answer.",
        HelpName = "S",
        DefaultValueFactory = _ => 60,
        CustomParser = result => Choices.Whole(result, 1, MostPatience)
    };
    private readonly Option<string> _language = Choices.Language("Language of the report.");

    public void AddTo(Command command)
    {
        command.Add(_parallel);
        command.Add(_cluster);
        command.Add(_patience);
        command.Add(_language);
    }

    public CultureInfo Language(ParseResult parsed) => Choices.CultureOf(parsed.GetRequiredValue(_language));

    /// <summary>Plays what is missing and writes the results.</summary>
    public async Task<TournamentResults> Play(
        Terminal terminal, ParseResult parsed, TournamentFolder folder, Tournament tournament, CancellationToken cancellation)
    {
        if (parsed.GetValue(_cluster) is { Length: > 0 } && !tournament.Own.Files.IsEmpty)
        {
            throw CommandFailedException.BadUsage(
                "Strategies of your own play on this machine only, since silos have the built-in ones: leave out --cluster.");
        }

        await using var cluster = parsed.GetValue(_cluster) is { Length: > 0 } gateways ? new RemoteCluster(gateways) : null;
        using var inHand = tournament.Own.Files.IsEmpty ? null : folder.InHand();
        IMatchPlayer player = cluster is null
            ? new LocalPlayer(tournament, parsed.GetValue(_parallel) ?? Environment.ProcessorCount) { InHand = inHand }
            : new ClusterPlayer(
                tournament, await cluster.Connect(() => { }, () => { }, cancellation), parsed.GetValue(_parallel) ?? ClusterHands,
                ClusterPlayer.Patience);
        var run = new TournamentRun(
            tournament, folder.Parts(), player, TimeSpan.FromSeconds(parsed.GetValue(_patience)),
            (tally, steps) => TournamentOutput.WriteStandings(folder, TournamentResults.Of(tournament, tally, steps, equilibria: false)));
        var games = (double)tournament.Looks[^1] * tournament.Schedule.GamesPerStep;
        AppDomain.CurrentDomain.ProcessExit += Ended;
        try
        {
            var steps = Progress.Of(
                terminal, $"Playing {games:N0} games", games, played => run.Play(played, cancellation).GetAwaiter().GetResult());
            var results = Progress.Of(
                terminal, "Working out the standings", 1,
                _ => TournamentResults.Of(tournament, TournamentTally.Of(tournament, folder.Parts(), steps), steps));
            TournamentOutput.Write(folder, folder.Parts(), results, stream => TournamentReport.Write(stream, results, Language(parsed)));
            return results;
        }
        catch (OperationCanceledException stopped)
        {
            throw CommandFailedException.Failed($"Stopped. What was played is kept: chipmarket tournament resume {folder.Path}", stopped);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Ended;
        }

        // A strategy of one's own that ends the process is among those that are being asked.
        void Ended(object? sender, EventArgs nothing)
        {
            foreach (var (game, seat) in player.Waiting(TimeSpan.Zero))
            {
                terminal.Fault($"Being asked, in game {game.Number}: {tournament.Who(game, seat)}.");
            }
        }
    }

    private static DnsEndPoint[]? Gateways(ArgumentResult result)
    {
        var gateways = result.Tokens[0].Value.Split(',').Select(text => Choices.Address(result, text)).ToArray();
        return gateways.Contains(null) ? null : [.. gateways.OfType<DnsEndPoint>()];
    }
}
