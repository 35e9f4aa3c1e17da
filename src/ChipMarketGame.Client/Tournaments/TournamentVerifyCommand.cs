using System.CommandLine;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary><c>tournament verify</c>: whether the results are those of the games.</summary>
internal sealed class TournamentVerifyCommand : Command, IHasExamples
{
    private const int MostGames = 1_000_000_000;

    private readonly Terminal _terminal;
    private readonly Argument<string> _folder = new("DIR") { Description = "Folder of the tournament." };
    private readonly Option<int> _games = new("--games")
    {
        Description = "How many games are played again, evenly spread.",
        HelpName = "N",
        DefaultValueFactory = _ => 100,
        CustomParser = result => Choices.Whole(result, 0, MostGames)
    };
    private readonly Option<bool> _all = new("--all") { Description = "Play every game again." };
    private readonly Option<string[]> _own = Choices.Own();

    public TournamentVerifyCommand(Terminal terminal) : base(
        "verify", "Check the hash of every file and play games again, comparing their final states.")
    {
        _terminal = terminal;
        Add(_folder);
        Add(_games);
        Add(_all);
        Add(_own);
        SetAction((parsed, cancellation) => Task.Run(() => Verify(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket tournament verify league", "every file, and 100 games"),
        new("chipmarket tournament verify league --all", "every file and every game; exit code 1 names what differs"),
    ];

    private int Verify(ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, tournament, manifest) = TournamentFolder.OpenToRead(
            parsed.GetRequiredValue(_folder), OwnFiles.Load(parsed.GetValue(_own) ?? []));
        using (folder)
        {
            if (manifest.Status != TournamentManifest.Complete)
            {
                throw CommandFailedException.Failed("The tournament is not finished: resume it first.");
            }

            var found = 0;
            foreach (var name in folder.Edited(manifest, manifest.Files.Keys))
            {
                _terminal.Fault($"{name} is not what the manifest says.");
                found++;
            }

            var games = parsed.GetValue(_all) ? manifest.Games : Math.Min(parsed.GetValue(_games), manifest.Games);
            var replay = new GameReplay(tournament, folder.Parts(), manifest.StepsPlayed);
            string[] differing = Progress.Of(
                _terminal, $"Playing {games:N0} games again", games, played => replay.Differing(games, played, cancellation).ToArray());
            foreach (var sentence in differing) { _terminal.Fault(sentence); }

            found += differing.Length;
            _terminal.Line(found == 0
                ? $"{manifest.Files.Count} files are as they were written; {games} of {manifest.Games} games were played again and " +
                    $"ended in the same states."
                : $"{found} differences were found.");
            return found == 0 ? ExitCode.Ok : ExitCode.No;
        }
    }
}
