using ChipMarketGame.Batch;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The engine on a plan that is no tournament: squares of numbers.</summary>
public sealed class BatchRunTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    static readonly GameList<long> Numbers = new(games: 23, perPart: 5, number => number);

    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_list_is_put_into_parts_without_losing_or_doubling_a_game()
    {
        Assert.Equal(5, Numbers.PartCount);
        Assert.Equal([5, 5, 5, 5, 3], Enumerable.Range(0, 5).Select(Numbers.GamesIn));
        Assert.Equal(Enumerable.Range(0, 23).Select(number => (long)number), Enumerable.Range(0, 5).SelectMany(Numbers.GamesOf));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_list_without_games_or_parts_is_refused(long games, int perPart) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GameList<long>(games, perPart, number => number));

    [Fact]
    public async Task One_hand_and_many_leave_the_same_bytes()
    {
        Assert.Equal(await Played("one", hands: 1), await Played("many", hands: 4));
    }

    [Fact]
    public async Task What_is_listed_and_in_no_file_is_played_on_resume()
    {
        var whole = await Played("whole", hands: 2);
        await Played("again", hands: 2);
        File.Delete(Path.Combine(_home.File("again"), PartFolder.NameOf(2)));
        List<long> played = [];

        using var folder = BatchFolder.Open(_home.File("again"));
        await Run(folder, 1, number => { played.Add(number); return Square(number); })
            .Play(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([10, 11, 12, 13, 14], played);
        Assert.Equal(whole, FolderContent.Of(folder.Path));
    }

    [Fact]
    public async Task A_part_that_was_edited_is_not_read()
    {
        await Played("edited", hands: 1);
        var part = Path.Combine(_home.File("edited"), PartFolder.NameOf(1));
        File.WriteAllBytes(part, [.. File.ReadAllBytes(part).Reverse()]);

        Assert.Throws<ResultsUnreadableException>(() => BatchFolder.OpenToRead(_home.File("edited")).Parts<Kept>().Rows(5).ToArray());
    }

    [Fact]
    public async Task A_game_that_does_not_end_is_named_and_what_was_played_before_is_kept()
    {
        using var signal = new ManualResetEvent(false);
        using var folder = BatchFolder.Create(_home.File("hangs"), _ => { });
        var run = Run(folder, 1, number =>
        {
            if (number == 7) { signal.WaitOne(); }

            return Square(number);
        }, TimeSpan.FromMilliseconds(200));

        var stopped = await Assert.ThrowsAsync<BatchException>(() => run.Play(cancellation: TestContext.Current.CancellationToken));
        signal.Set();

        Assert.StartsWith("7 has not ended after 0.2 s.", stopped.Message, StringComparison.Ordinal);
        Assert.False(stopped.IsMisuse);
        Assert.True(folder.Parts<Kept>().Has(0));
    }

    [Fact]
    public async Task A_game_that_throws_ends_the_run_and_leaves_nothing_of_its_part()
    {
        using var folder = BatchFolder.Create(_home.File("throws"), _ => { });
        var run = Run(folder, 2, number => number == 12 ? throw new InvalidOperationException("no square") : Square(number));

        Assert.Equal(
            "no square",
            (await Assert.ThrowsAsync<InvalidOperationException>(
                () => run.Play(cancellation: TestContext.Current.CancellationToken))).Message);
        Assert.False(folder.Parts<Kept>().Has(2));
    }

    [Fact]
    public async Task A_manifest_holds_the_hash_of_every_file_and_names_the_one_that_was_edited()
    {
        await Played("held", hands: 1);
        using var folder = BatchFolder.Open(_home.File("held"));
        string[] names = [.. Enumerable.Range(0, Numbers.PartCount).Select(PartFolder.NameOf)];
        folder.Write(
            BatchManifest.FileName,
            (BatchManifest.Begin(
                "squares", "test", Numbers.PartCount, folder.Hashes(names)) with { Status = BatchManifest.Complete }).Write());

        var manifest = BatchManifest.Read(folder.Read(BatchManifest.FileName));
        File.AppendAllText(Path.Combine(folder.Path, names[3]), "x");

        Assert.Equal((BatchManifest.Complete, 5), (manifest.Status, manifest.Parts));
        Assert.Contains("ChipMarketGame.Batch", manifest.Packages.Select(package => package.Name));
        Assert.Equal([names[3]], folder.Edited(manifest.Files, names));
    }

    [Fact]
    public void A_folder_that_is_not_empty_or_in_use_is_refused_with_a_sentence()
    {
        using var held = BatchFolder.Create(_home.File("held"), folder => folder.Write("plan.txt", "squares"));

        var full = Assert.Throws<BatchException>(() => BatchFolder.Create(_home.File("held"), _ => { }));
        var busy = Assert.Throws<BatchException>(() => BatchFolder.Open(_home.File("held")));

        Assert.True(full.IsMisuse);
        Assert.EndsWith("is not empty: results go into a new or an empty folder.", full.Message, StringComparison.Ordinal);
        Assert.EndsWith("is in use by another program.", busy.Message, StringComparison.Ordinal);
        Assert.Equal("squares", BatchFolder.OpenToRead(_home.File("held")).Read("plan.txt"));
    }

    sealed record Kept
    {
        public long Number { get; init; }

        public double Square { get; init; }
    }

    static Kept[] Square(long number) => [new Kept { Number = number, Square = number == 0 ? double.NaN : number * number }];

    static BatchRun<long, Kept> Run(BatchFolder folder, int hands, Func<long, Kept[]> play, TimeSpan? patience = null) =>
        new(Numbers, folder.Parts<Kept>(), new ThreadPlayer<long, Kept>(hands, play), patience ?? Patience);

    async Task<string> Played(string name, int hands)
    {
        using var folder = BatchFolder.Create(_home.File(name), _ => { });
        await Run(folder, hands, Square).Play(cancellation: TestContext.Current.CancellationToken);
        return FolderContent.Of(folder.Path);
    }
}
