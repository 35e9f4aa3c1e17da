using System.Globalization;

namespace ChipMarketGame.Benchmarks;

/// <summary>Which open games are put on which host.</summary>
/// <param name="Games">Classes that are open at once.</param>
/// <param name="Waking">How many of them close a quarter at each deadline; the others wait for somebody.</param>
/// <param name="Minutes">How long they play before the host is killed.</param>
/// <param name="Pace">Seconds of a quarter of those.</param>
/// <param name="Seats">Seats that students hold in each class.</param>
/// <param name="Sheets">Sheets that are handed in for each of their quarters; fewer than seats, so that the deadline closes it.</param>
/// <param name="Journal">Connection string of a PostgreSQL that keeps the games; empty is a SQLite file.</param>
/// <param name="Addresses">Silos of a cluster on whose journal <c>fill</c> has written the games; none starts a host here.</param>
/// <param name="Pids">Their processes, whose memory is told; the first is killed half way.</param>
/// <param name="Readme">File that gets the table of costs; null for none.</param>
/// <param name="Deploy">File that gets the table of what so many students need; null for none.</param>
internal sealed record OpenGamesOptions(
    int Games = 10_000, int Waking = 1_000, double Minutes = 5, double Pace = 60, int Seats = 11, int Sheets = 10, string Journal = "",
    string[]? Addresses = null, int[]? Pids = null, string? Readme = null,
    string? Deploy = null)
{
    /// <summary>Quarters of a class; who plays longer would measure classes that have ended.</summary>
    private const int Quarters = 24;

    public const string Usage =
        "usage: benchmarks open-games [--games N] [--waking N] [--minutes N] [--pace SECONDS] [--seats N] [--sheets N] " +
        "[--journal CONNECTION-STRING] [--write-readme FILE] [--write-capacity FILE]\n" +
        "       benchmarks fill --journal CONNECTION-STRING [--games N] [--waking N] [--pace SECONDS] [--seats N]\n" +
        "       benchmarks open-games --address URL,URL,URL --pids N,N,N ... on a cluster whose journal was filled with the same numbers";

    /// <summary>The options; null if they cannot be read.</summary>
    public static OpenGamesOptions? Read(ReadOnlySpan<string> args)
    {
        var options = new OpenGamesOptions();
        for (; args is [var name, var value, ..]; args = args[2..])
        {
            if (With(options, name, value) is not { } known) { return null; }
            options = known;
        }

        return args.IsEmpty && options.IsPossible ? options : null;
    }

    private bool IsPossible =>
        Games is > 0 and <= 10_000_000 && Waking >= 0 && Waking <= Games && Seats is > 0 and <= 11 && Sheets >= 0 && Sheets < Seats
            && Pace is >= 5 and <= 3_600 && Minutes > 0 && (Minutes * 60 / Pace) + 5 <= Quarters
            && (Addresses is null) == (Pids is null);

    private static OpenGamesOptions? With(OpenGamesOptions options, string name, string value)
    {
        if (name is "--journal") { return options with { Journal = value }; }
        if (name is "--address") { return options with { Addresses = value.Split(',') }; }
        if (name is "--write-capacity") { return options with { Deploy = value }; }
        if (name is "--write-readme") { return options with { Readme = value }; }
        if (name is "--pids" && value.Split(',').All(each => int.TryParse(each, out _)))
        {
            return options with { Pids = [.. value.Split(',').Select(each => int.Parse(each, CultureInfo.InvariantCulture))] };
        }
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) { return null; }
        return name switch
        {
            "--games" => options with { Games = (int)number },
            "--waking" => options with { Waking = (int)number },
            "--minutes" => options with { Minutes = number },
            "--pace" => options with { Pace = number },
            "--seats" => options with { Seats = (int)number },
            "--sheets" => options with { Sheets = (int)number },
            _ => null,
        };
    }
}
