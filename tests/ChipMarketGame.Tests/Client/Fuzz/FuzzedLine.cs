namespace ChipMarketGame.Tests;

/// <summary>Command lines as nobody means them, small enough to be run by the thousand.</summary>
static class FuzzedLine
{
    static readonly (string Verb, string[] Options)[] Verbs =
    [
        ("run", ["--scenario", "--seed", "--seat", "--own", "--set", "--sheets", "--allow-refusals", "--luck", "--out", "--language"]),
        ("replay", ["--verify", ""]),
        ("scenario list", [""]), ("scenario show", ["", "--figures", "--json"]), ("scenario check", [""]), ("scenario", [""]),
        ("strategies", ["--role", "--own"]),
        ("compare", ["--for", "--strategies", "--scenario", "--set", "--seat", "--own", "--language", "--out"]),
        ("tournament run", ["", "--out", "--own", "--threads"]), ("tournament resume", ["", "--own"]),
        ("tournament standings", ["", "--csv", "--own", "--withdraw"]), ("tournament verify", ["", "--all"]), ("tournament", [""]),
        ("verify", [""]), ("backup", ["", "--out"]), ("restore", ["", "--into"]), ("export", ["", "--out", "--game", "--format"]),
        ("calibrate", ["--scenario", "--csv"]), ("watch", ["--address", "--seconds-per-quarter", "--language"]),
        ("learn", ["--role", "--mix", "--seed"]), ("nothing", [""]), ("", [""]),
    ];

    static readonly string[] Written = ["--out", "--csv", "--into"];

    static readonly string[] Values =
    [
        "", " ", "-1", "0", "1", "2", "80", "81", "1e999", "NaN", "٣", "１", "18446744073709551615", "18446744073709551616", "a=b", "=",
        "a=", "=b", "google=hedge", "designer=undercutter", "google=", "gógle=x", "nvidia=learned",
        "demand.jevons=0.5", "demand.jevons=\"\\ud800\"", "cards=[]", "cards.0=null", "cards.x={}", "cards=[{]", "quarters=1", "name=x",
        "demand=", "hyperscalers=[]", "start=2025Q9", "[", "{", "\"", "'", "seed-2025", "no-asic", "seed_2025",
        "reference", "reference,hedge", "reference,,hedge", "reference,reference,reference", ",", "meta", "designer", "gpu-maker", "drawn",
        "none", "en", "zh-Hant", "de", "jsonl", "csv", "/", "/proc/self/mem", "/proc/nowhere/at/all", ".", "..", "~",
        "nul\u0000l", "\u202Eevil", "🤖", "@file", "@", "--", "-", "--help", "-h", "/?", "--version", "[diagram]", "[suggest]", "%s%n",
        "{0}", "$(x)", ";", "|", "Host=127.0.0.1;Port=1", "Host=;", "Host=x;Port=y", "127.0.0.1", ":1", "[::1]:1",
    ];

    /// <param name="home">Where it may write.</param>
    public static string[] Of(Random random, TemporaryFolder home)
    {
        var (verb, options) = Pick(random, Verbs);
        List<string> words = [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        for (var times = random.Next(5); times > 0; times--)
        {
            if (Pick(random, options) is { Length: > 0 } option) { words.Add(option); }
            if (random.Next(8) > 0) { words.Add(random.Next(30) == 0 ? new string('x', 70_000) : Pick(random, Values)); }
        }

        // What runs at all is to run for a moment only.
        string[] typed = [
            .. words.Select(
                (word, i) => i > 0 && Written.Contains(words[i - 1]) && word.Length > 0 && !Path.IsPathRooted(word) && !word.StartsWith('-')
                    ? $"{home.Path}/{word}"
                    : word)];
        return [.. typed, .. verb switch { "run" => (string[])["--quarters", "1"], "compare" =>
            ["--seeds", "2", "--set", "quarters=1"], "calibrate" => ["--seeds", "1"], "learn" => ["--seeds", "1"],
            "watch" => ["--seconds-per-quarter", "1"], _ => [] }];
    }

    static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
