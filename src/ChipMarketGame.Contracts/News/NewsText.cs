using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>News as a sentence, in English or in Traditional Chinese.</summary>
public static partial class NewsText
{
    private static readonly ResourceManager Texts = new(typeof(NewsText));

    /// <summary>The item as a sentence in the reader's language; any language but Chinese reads English.</summary>
    public static string Sentence(in NewsItem item, Roster roster, CultureInfo culture)
    {
        var news = item;
        var sentence = Fill(KeyOf(news), culture, word => Word(word, news, roster, culture));
        return MoneyText.IsChinese(culture) ? ScriptsMeet.Replace(sentence, " ") : sentence;
    }

    /// <summary>Name of the text for an item: its kind, and which form of it.</summary>
    internal static string KeyOf(in NewsItem item) => item.Kind switch
    {
        NewsKind.ProgrammeAwarded => $"{item.Kind}{(item.Second.Exists ? ".Second" : "")}{(item.Fusion ? ".Fusion" : "")}",
        NewsKind.RequestPosted => item.Fusion ? "RequestPosted.Fusion" : "RequestPosted",
        NewsKind.RequestDecided when !item.Second.Exists => "RequestDecided.Unopposed",
        NewsKind.RequestDecided when item.Part == ScorePart.None => "RequestDecided.Even",
        NewsKind.RoadmapMoves => item.Amount.Plain < 0 ? "RoadmapMoves.Earlier" : "RoadmapMoves.Later",
        NewsKind.DemandShock => item.Amount.Plain < 0 ? "DemandShock.Down" : "DemandShock.Up",
        _ => item.Kind.ToString(),
    };

    private static string Word(string word, in NewsItem item, Roster roster, CultureInfo culture) => word switch
    {
        "company" => Name(item.Company, roster, culture),
        "other" => Name(item.Other, roster, culture),
        "second" => Name(item.Second, roster, culture),
        "chip" => item.Chip.ToString(),
        "ambition" => Fill($"Ambition.{item.Ambition}", culture, Unknown),
        "part" => Fill($"Part.{item.Part}", culture, Unknown),
        "quarters" => Counted("Quarters", item.Amount.Plain, culture),
        "teams" => Counted("Teams", item.Amount.Plain, culture),
        "chips" => item.Amount.Chips.Count.ToString("N0", culture),
        "percent" => MoneyText.Percent(Math.Abs(item.Amount.Plain), culture),
        "money" => MoneyText.Of(item.Amount.Usd, culture),
        _ => Unknown(word),
    };

    private static string Counted(string noun, double count, CultureInfo culture)
    {
        var whole = Math.Abs(count);
        return Fill(whole == 1 ? $"{noun}.One" : $"{noun}.Many", culture, _ => whole.ToString("0", culture));
    }

    private static string Name(Company company, Roster roster, CultureInfo culture) =>
        MoneyText.IsChinese(culture) ? roster[company].ChineseName : roster[company].Name;

    private static string Fill(string key, CultureInfo culture, Func<string, string> value)
    {
        // Every Chinese reads the one Chinese text there is.
        var text = Texts.GetString(key, MoneyText.IsChinese(culture) ? TraditionalChinese : CultureInfo.InvariantCulture)
            ?? throw new InvalidOperationException($"no text is called {key}");
        return Placeholder.Replace(text, match => value(match.Groups[1].Value));
    }

    private static string Unknown(string word) =>
        throw new InvalidOperationException($"a news text asks for {{{word}}}, which no item has");

    private static CultureInfo TraditionalChinese { get; } = CultureInfo.GetCultureInfo("zh-Hant");

    /// <summary>
    /// Where a Chinese character stands against a Latin letter, a digit or a percent sign: a name may be either, so that no text can
    /// know its spaces.
    /// </summary>
    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])(?=[A-Za-z0-9−])|(?<=[A-Za-z0-9%])(?=[\u4E00-\u9FFF])")]
    private static partial Regex ScriptsMeet { get; }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder { get; }
}
