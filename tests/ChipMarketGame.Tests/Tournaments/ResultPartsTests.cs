using ChipMarketGame.Batch;
using ChipMarketGame.Research;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ResultPartsTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    static SeatResult[] Rows => [.. Enumerable.Range(0, 50).Select(i => new SeatResult
    {
        Game = i / 11, Step = i / 22, Seed = ulong.MaxValue - (ulong)i, Seat = i % 11, Entrant = (i % 5) - 2, Strategy = "hedge",
        Score = -1_000_000_007L * i,
        Ruined = i % 7 == 0, Decisions = 24, Errors = i % 3, Invalid = i % 2, TimedOut = 0, StateHash = $"{i:x64}",
    })];

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var parts = ResultParts.ToWrite(_home.Path);
        parts.Write(3, Rows);

        Assert.True(parts.Has(3));
        Assert.False(parts.Has(2));
        Assert.Equal(Rows, parts.Read(3));
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes()
    {
        var parts = ResultParts.ToWrite(_home.Path);
        parts.Write(0, Rows);
        parts.Write(1, Rows);

        Assert.Equal(File.ReadAllBytes(_home.File(ResultParts.NameOf(0))), File.ReadAllBytes(_home.File(ResultParts.NameOf(1))));
    }

    [Fact]
    public void A_part_with_any_byte_of_its_data_changed_is_not_taken_for_results()
    {
        var parts = ResultParts.ToWrite(_home.Path);
        parts.Write(0, Rows);
        var path = _home.File(ResultParts.NameOf(0));
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at += 13)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= 0x10;
            File.WriteAllBytes(path, flipped);

            // What is not data, such as the name of the writing library, may change unseen; the rows may not.
            try
            {
                Assert.Equal(Rows, parts.Read(0));
            }
            catch (ResultsUnreadableException refused)
            {
                Assert.Contains(
                    "games/part-000000.parquet is not as it was written. Delete it and resume", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_part_that_was_cut_off_is_told_in_a_sentence(int length)
    {
        var parts = ResultParts.ToWrite(_home.Path);
        parts.Write(0, Rows);
        File.WriteAllBytes(_home.File(ResultParts.NameOf(0)), File.ReadAllBytes(_home.File(ResultParts.NameOf(0)))[..length]);

        Assert.Contains(
            "Delete it and resume", Assert.Throws<ResultsUnreadableException>(() => parts.Read(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_program_left_unfinished_is_cleared_away()
    {
        _ = ResultParts.ToWrite(_home.Path);
        File.WriteAllText(_home.File("games/part-000007.parquet.unfinished"), "half");

        var parts = ResultParts.ToWrite(_home.Path);

        Assert.False(parts.Has(7));
        Assert.Empty(Directory.EnumerateFiles(_home.File("games")));
    }

    [Fact]
    public void A_file_whose_writing_fails_leaves_the_old_one_and_nothing_else()
    {
        var path = _home.File("manifest.json");
        DurableFile.Write(path, stream => stream.Write("old"u8));

        Assert.Throws<IOException>(() => DurableFile.Write(path, stream =>
        {
            stream.Write("ne"u8);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFiles(_home.Path));
    }
}
