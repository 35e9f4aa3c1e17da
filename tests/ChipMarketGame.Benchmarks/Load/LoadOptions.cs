using System.Globalization;

namespace ChipMarketGame.Benchmarks;

/// <summary>What load is put on which host.</summary>
/// <param name="Addresses">Hosts to use, in turn; none starts one here, with a journal of its own, and kills it at the end.</param>
/// <param name="Key">The operator's key of those hosts.</param>
/// <param name="Kill">Process id of one of them, to be killed at the end; 0 for none.</param>
/// <param name="Classrooms">Classes of eleven seats at once.</param>
/// <param name="SecondsPerQuarter">Pace of the steady classrooms.</param>
/// <param name="Quarters">How many of them are played steadily.</param>
/// <param name="Seconds">How long sheets are handed in as fast as they are acknowledged.</param>
/// <param name="Writers">How many wait for an acknowledgement at any time then.</param>
/// <param name="Joining">Students who join classes at once by the pages.</param>
/// <param name="Circuits">Pages that students have open in Chromium; with any, nothing else is measured.</param>
/// <param name="Pause">Seconds between two clicks on one of them, on average.</param>
internal sealed record LoadOptions(
    string[] Addresses, string Key, int Kill = 0, int Classrooms = 50, double SecondsPerQuarter = 60, int Quarters = 3, double Seconds = 20,
    int Writers = 64, int Joining = 60, int Circuits = 0, double Pause = 10)
{
    /// <summary>Largest number of a process on Linux, and of anything else here.</summary>
    private const double MostPid = 4_194_304, Most = 100_000;

    public const string Usage =
        "usage: benchmarks load [--classrooms N] [--seconds-per-quarter N] [--quarters N] [--seconds N] [--writers N] [--joining N] " +
        "[--address URL[,URL...] --key OPERATOR-KEY [--kill PID]]\n" +
        "       benchmarks load --circuits N [--pause N] [--seconds N] [--address URL[,URL...] --key OPERATOR-KEY]";

    /// <summary>The options; null if they cannot be read.</summary>
    public static LoadOptions? Read(ReadOnlySpan<string> args)
    {
        var options = new LoadOptions([], "");
        for (; args is [var name, var value, ..]; args = args[2..])
        {
            if (name is "--address") { options = options with { Addresses = value.Split(',') }; }
            else if (name is "--key") { options = options with { Key = value }; }
            else if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
                && number <= (name == "--kill" ? MostPid : Most) && With(options, name, number) is { } known)
            {
                options = known;
            }
            else { return null; }
        }

        return args.IsEmpty && (options.Addresses.Length == 0) == (options.Key.Length == 0)
            && (options.Kill == 0 || options.Addresses.Length > 0) ? options : null;
    }

    private static LoadOptions? With(LoadOptions options, string name, double number) => name switch
    {
        "--kill" => options with { Kill = (int)number },
        "--classrooms" => options with { Classrooms = (int)number },
        "--seconds-per-quarter" => options with { SecondsPerQuarter = number },
        "--quarters" => options with { Quarters = (int)number },
        "--seconds" => options with { Seconds = number },
        "--writers" => options with { Writers = (int)number },
        "--joining" => options with { Joining = (int)number },
        "--circuits" => options with { Circuits = (int)number },
        "--pause" => options with { Pause = number },
        _ => null,
    };
}
