using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Files that a person names, in encodings and sizes that no verb reads.</summary>
public sealed class TextFileTests : IDisposable
{
    /// <summary>測試 as an old Chinese Windows writes it.</summary>
    static readonly byte[] Big5 = [0xB4, 0xFA, 0xB8, 0xD5];

    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("tournament run {0} --out {1}")]
    [InlineData("tournament panel --scenario {0} --out {1}")]
    [InlineData("run --sheets {0}")]
    [InlineData("run --scenario {0}")]
    public async Task A_file_in_another_encoding_is_refused_with_line_and_byte_and_nothing_is_made(string line)
    {
        File.WriteAllBytes(_home.File("big5"), [.. "a:\nname: "u8, .. Big5, .. "\n"u8]);

        var run = await CommandRun.Of(
            [.. line.Split(' ')
                .Select(word => word.Replace("{0}", _home.File("big5"), StringComparison.Ordinal)
                    .Replace("{1}", _home.File("out"), StringComparison.Ordinal))]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            $"{_home.File("big5")} is not UTF-8: line 2, byte 7 is 0xB4. Save it as UTF-8.", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(_home.File("out")));
    }

    [Fact]
    public async Task A_panel_in_another_encoding_is_refused_too()
    {
        File.WriteAllBytes(_home.File("panel.json"), [.. "{\""u8, .. Big5, .. "\": 1}"u8]);
        File.WriteAllText(
            _home.File("t.yaml"), ShortTournament.Text(TournamentFormat.Focal, 2, [], 40, "seed-2025", _home.File("panel.json")));

        var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("panel.json is not UTF-8: line 1, byte 3 is 0xB4.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_end_is_refused()
    {
        var run = await CommandRun.Of("tournament", "run", "/dev/zero", "--out", _home.File("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("/dev/zero is longer than 64 MB.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tournament resume nowhere --withdraw @kim", "nowhere holds no tournament")]
    [InlineData("tournament resume nowhere --withdraw -kim", "nowhere holds no tournament")]
    [InlineData("run --seat google=@kim", "There is no hyperscaler strategy @kim.")]
    [InlineData("scenario show @kim", "There is no scenario @kim")]
    public async Task A_word_that_begins_with_an_at_sign_is_that_word_and_no_file_of_words(string line, string sentence) =>
        Assert.Contains(sentence, (await CommandRun.Of(line.Split(' '))).Error, StringComparison.Ordinal);
}
