using System.Globalization;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Whatever is said on the command line, the program serves or says a sentence.</summary>
public sealed class CommandLineFuzzTests : IDisposable
{
    static readonly string[] Options =
    [
        "--data", "--journal", "--urls", "--cluster", "--address", "--operator-key-hash", "--silo-port", "--gateway-port",
        "--demonstration", "--scenario",
        "--seconds-per-quarter", "--pause", "--tournaments", "--drain", "--dashboard", "--log", "--proxy", "--hosts", "--help",
        "operator-key", "--", "-x", "--Data", "",
    ];

    static readonly string[] Values =
    [
        "", " ", "memory", "0", "1", "-1", "00", "0.1", "1e308", "1e999", "NaN", "Infinity", "65535", "65536", "99999999999999999999",
        "true", "false", "True", "seed-2025", "json", "text",
        "/", ".", "..", "/dev/null", "/proc/games.db", "/dev/null/games.db", "games\n.db", "１２", "٣", "=", "a=b", ";", "http://127.0.0.1:0",
        "http://[::1]:0", "http://[::1", "http://", "http://*:0", "http://+:1",
        "http://0.0.0.0:0;http://127.0.0.1:0", "http://192.0.2.1:1", "http://localhost", "https://127.0.0.1:0", "unix:/tmp/x", "127.0.0.1",
        "192.0.2.1", "::1", "no such host", "a.invalid", "127.0.0.1:1", "[::1]:1", ":1",
        "127.0.0.1:1,password=", "127.0.0.1:1,password=x", "127.0.0.1:1,ssl=maybe", "127.0.0.1:1,connectTimeout=1", "Host=127.0.0.1;Port=1",
        "Host=;", "Host=127.0.0.1;Timeout=-1", "Host=127.0.0.1;Port=1;Search Path=a,b",
        "10.0.0.0/24", "10.0.0.0/99", "::1/128", "*.example", "Server=/nowhere", new string('9', 400), new string('a', 400),
        new string('0', 64), new string('f', 64), "\u202e", "\ud800",
    ];

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    static int Lines =>
        int.Parse(Environment.GetEnvironmentVariable("CHIPMARKET_FUZZED") ?? $"{FullSize.Of(1000, 24)}", CultureInfo.InvariantCulture);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task No_command_line_shows_a_trace_or_ends_with_more_than_2()
    {
        var random = new Random(20251129);
        string[][] lines = [.. Enumerable.Range(0, Lines).Select(_ => Line(random))];

        await Parallel.ForEachAsync(lines.Index(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (line, _) =>
        {
            var (exitCode, output, errors) = await SiloProcess.FinishOrStop([.. Usual(line.Index), .. line.Item]);

            var said = $"{string.Join(' ', line.Item)}\n{exitCode}\n{output}\n{errors}";
            Assert.True(exitCode is >= 0 and <= 2, said);
            Assert.False(errors.Contains("   at ", StringComparison.Ordinal) || output.Contains("   at ", StringComparison.Ordinal), said);
            Assert.True(
                exitCode == 0
                    || (output.Length == 0 && errors.Trim().Length > 0 && !errors.Trim().Contains('\n', StringComparison.Ordinal)), said);
        });
    }

    /// <summary>So that a line which says nothing of them meets no other host. What is said later counts.</summary>
    string[] Usual(int number) =>
        ["--data", Path.Combine(_folder.FullName, $"{number}.db"), "--urls", "http://127.0.0.1:0", "--demonstration", "false"];

    static string[] Line(Random random)
    {
        var words = new List<string>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (option, value) = (random.GetItems(Options, 1)[0], random.GetItems(Values, 1)[0]);
            switch (random.Next(10))
            {
                case 0: words.Add(option); break;
                case 1: words.Add(value); break;
                case 2: words.Add($"{option}={value}"); break;
                default: words.AddRange([option, value]); break;
            }
        }

        return [.. words];
    }
}
