using System.CommandLine;

namespace ChipMarketGame.Client;

/// <summary><c>tournament standings</c>: where a tournament stands, finished or not.</summary>
internal sealed class TournamentStandingsCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _folder = new("DIR") { Description = "Folder of the tournament." };
    private readonly Option<string?> _csv = new("--csv") { Description = "Also write the standings to this file.", HelpName = "FILE" };
    private readonly Option<string[]> _own = Choices.Own();

    public TournamentStandingsCommand(Terminal terminal) : base("standings", "Show the standings of a tournament, so far or final.")
    {
        _terminal = terminal;
        Add(_folder);
        Add(_csv);
        Add(_own);
        SetAction((parsed, cancellation) => Task.Run(() => Show(parsed), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } = [
        new("chipmarket tournament standings league",
            "ranks with intervals; while it is being played or interrupted, over the blocks played without a gap")];

    private int Show(ParseResult parsed)
    {
        ResultFile.MustBeWritable(parsed.GetValue(_csv));
        var (folder, tournament, manifest) = TournamentFolder.OpenToRead(
            parsed.GetRequiredValue(_folder), OwnFiles.Load(parsed.GetValue(_own) ?? []));
        using (folder)
        {
            var parts = folder.Parts();
            var complete = manifest.Status == TournamentManifest.Complete;
            var whole = tournament.Parts.TakeWhile((_, number) => parts.Has(number)).Select(part => part.End).DefaultIfEmpty(0).Last();
            var steps = complete ? manifest.StepsPlayed : whole;
            if (steps == 0) { throw CommandFailedException.Failed("No block is complete yet."); }
            if (!complete) { _terminal.Line($"Not finished: {steps} of at most {manifest.StepsPlanned} blocks."); }

            var results = TournamentResults.Of(tournament, TournamentTally.Of(tournament, parts, steps), steps, equilibria: false);
            var code = StandingsPrint.Print(_terminal, results);
            if (parsed.GetValue(_csv) is { } path)
            {
                ResultFile.Write(path, stream => CsvTable.Write(stream, StandingsLine.Columns, StandingsLine.Of(results)));
            }

            return code;
        }
    }
}
