using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace ChipMarketGame.Client;

/// <summary>Options that several verbs take.</summary>
internal static class Choices
{
    private const int MostSeeds = 10_000;

    public static Option<string> Scenario() => new("--scenario")
    {
        Description = "Built-in scenario or a scenario file.",
        HelpName = "NAME|FILE",
        DefaultValueFactory = _ => ScenarioChoice.Opening,
    };

    /// <param name="usual">Where the command line names none.</param>
    /// <param name="fewest">With fewer the verb has no answer; its sentence says why.</param>
    public static Option<int> Seeds(int usual = 20, int fewest = 1) => new("--seeds")
    {
        Description = $"How many seeds to play, numbered from 1{(fewest > 1 ? $"; at least {fewest}" : "")}.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result => Whole(result, 1, MostSeeds),
    };

    public static Option<string?> Csv() => new("--csv")
    {
        Description = "Also write the table to this file, with every seed's values.",
        HelpName = "FILE",
    };

    public static Option<string[]> Own() => new("--own")
    {
        Description =
            "Assembly with strategies of your own, or settings that learn --out wrote, which play under the file's name; may be repeated.",
        HelpName = "FILE",
    };

    /// <summary>English or Traditional Chinese.</summary>
    public static Option<string> Language(string description)
    {
        var language = new Option<string>("--language")
        {
            Description = description, HelpName = "en|zh-Hant", DefaultValueFactory = _ => "en"
        };
        language.MustBeAmong("en", "zh-Hant");
        return language;
    }

    /// <summary>
    /// One of a few words. The library's own check lets an option stand in the place of a value: <c>--language --once</c> would be a
    /// language.
    /// </summary>
    public static void MustBeAmong(this Option option, params string[] words) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
        {
            result.AddError(
                $"{option.Name} must be {(words.Length == 1 ? "" : $"{string.Join(", ", words[..^1])} or ")}{words[^1]}, not " +
                $"{token.Value}.");
        }
    });

    /// <summary>The culture of a language that <see cref="Language"/> accepts.</summary>
    public static CultureInfo CultureOf(string language) => language == "en"
        ? CultureInfo.InvariantCulture
        : CultureInfo.GetCultureInfo(language);

    /// <summary>A whole number within a range; anything else is a sentence that names option and range.</summary>
    public static int Whole(ArgumentResult result, int low, int high)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= low && number <= high)
        {
            return number;
        }

        result.AddError($"{NameOf(result)} must be a whole number from {low} to {high}, not {result.Tokens[0].Value}.");
        return low;
    }

    /// <summary>A seed: any whole number that 64 bits hold, none below zero.</summary>
    public static ulong Seed(ArgumentResult result)
    {
        if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) { return seed; }

        result.AddError($"{NameOf(result)} must be a whole number from 0 to {ulong.MaxValue}, not {result.Tokens[0].Value}.");
        return 0;
    }

    /// <summary>A machine and a port.</summary>
    public static DnsEndPoint? Address(ArgumentResult result, string text)
    {
        var at = text.LastIndexOf(':');
        if (at > 0 && ushort.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
        {
            return new DnsEndPoint(text[..at].Trim('[', ']'), port);
        }

        result.AddError($"{NameOf(result)} is written host:port with a port from 1 to 65535, not {text}.");
        return null;
    }

    private static string NameOf(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
}
