using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary><c>watch</c>: a running game in the terminal.</summary>
internal sealed class WatchCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _game = new("GAME")
    {
        Description = "Name of the game; by default the demonstration that is running.", Arity = ArgumentArity.ZeroOrOne
    };
    private readonly Option<DnsEndPoint?> _address = new("--address")
    {
        Description = $"Orleans gateway of the silo; by default 127.0.0.1:{UsualGateway}.",
        HelpName = "HOST:PORT",
        CustomParser = result => Choices.Address(result, result.Tokens[0].Value)
    };
    private readonly Option<bool> _embedded = new("--embedded")
    {
        Description = "Bring a silo up inside this program, with a demonstration that is kept in memory."
    };
    private readonly Option<double?> _pace = new("--seconds-per-quarter")
    {
        Description = "With --embedded: the demonstration's pace.", HelpName = "N", CustomParser = Pace
    };
    private readonly Option<bool> _once = new("--once")
    {
        Description = "Show the market once and stop; waits for the first closed quarter."
    };
    private readonly Option<string> _language = Choices.Language("Language of the screen.");

    private const int UsualGateway = 30000;

    public WatchCommand(Terminal terminal) : base("watch", "Watch a game move: shares by measure, GPU price, news.")
    {
        _terminal = terminal;
        Add(_game);
        Add(_address);
        Add(_embedded);
        Add(_pace);
        Add(_once);
        Add(_language);
        SetAction(Watch);
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket watch --embedded", "everything in one program: a silo, a demonstration, this screen"),
        new("chipmarket watch", "the demonstration of the silo on this machine"),
        new("chipmarket watch --once --language zh-Hant", "one picture in Traditional Chinese, for a script or a mail"),
    ];

    private async Task<int> Watch(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_embedded) && parsed.GetValue(_address) is not null)
        {
            throw CommandFailedException.BadUsage("--embedded brings its own silo: it does not go with --address.");
        }
        if (!parsed.GetValue(_embedded) && parsed.GetValue(_pace) is not null)
        {
            throw CommandFailedException.BadUsage("--seconds-per-quarter goes with --embedded: another silo has its own pace.");
        }

        var text = new WatchText(Choices.CultureOf(parsed.GetRequiredValue(_language)));
        var view = new MarketWatch(_terminal, text, parsed.GetValue(_once));
        await using ICluster cluster = parsed.GetValue(_embedded)
            ? new EmbeddedCluster(parsed.GetValue(_pace))
            : new RemoteCluster(parsed.GetValue(_address) ?? new DnsEndPoint("127.0.0.1", UsualGateway));
        return await view.Follow(cluster, Named(parsed.GetValue(_game)), cancellation);
    }

    private static GameId? Named(string? name) =>
        name is null ? null
        : GameId.TryParse(name, out var id) ? id
        : throw CommandFailedException.BadUsage($"A game's name is 1 to 40 lower-case letters, digits and hyphens, not {name}.");

    private static double? Pace(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= GameRequest.Shortest and <= GameRequest.Longest)
        {
            return seconds;
        }

        result.AddError(FormattableString.Invariant(
            $"--seconds-per-quarter must be a number from {GameRequest.Shortest} to {GameRequest.Longest}, not {text}."));
        return null;
    }
}
