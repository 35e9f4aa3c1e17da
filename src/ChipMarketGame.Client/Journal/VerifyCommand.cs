using System.CommandLine;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary><c>verify</c>: whether a journal is what was written, and its games come out as they were played.</summary>
internal sealed class VerifyCommand : JournalCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _journal = new("JOURNAL") { Description = PlaceHelp };

    public VerifyCommand(Terminal terminal) : base("verify", "Recompute the chain of every game of a journal and play each game again.")
    {
        _terminal = terminal;
        Add(_journal);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket verify chipmarket.db", "exit code 0 if all is as written and played; otherwise 1, and game and event of each flaw"),
        new("chipmarket verify \"Host=127.0.0.1;Database=chipmarket;Username=chipmarket\"",
            "the same on a server, a replica included, also while a market runs"),
    ];

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var place = PlaceToRead(parsed.GetRequiredValue(_journal));
        await using var journal = place.OpenToRead();
        var events = (await journal.Games(cancellation)).Sum(head => head.Version);
        var audit = await Progress.OfAsync(_terminal, $"Verifying {events:N0} events", events, done => journal.Audit(done, cancellation));
        foreach (var reason in audit.SetAside) { _terminal.Fault(reason); }
        foreach (var finding in audit.Findings) { _terminal.Fault(finding.Sentence); }

        _terminal.Line(audit.Holds
            ? $"{place} holds: {audit.Games} games, {audit.Events} events are as they were written; {audit.Quarters} quarters were " +
                $"played again and came to the same states."
            : $"{place} does not hold: {audit.Findings.Length} flaws were found in {audit.Games} games, {audit.Events} events.");
        return audit.Holds ? ExitCode.Ok : ExitCode.No;
    }
}
