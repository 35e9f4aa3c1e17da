using ChipMarketGame.Batch;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OutputFolderTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_completed_folder_holds_its_files_and_nothing_else()
    {
        var path = _home.File("results");
        using (var folder = OutputFolder.Open(path))
        {
            folder.Add("a.txt", stream => stream.Write("one"u8));
            folder.Add("b.txt", stream => stream.Write("two"u8));
            folder.Complete();
        }

        Assert.Equal(["a.txt", "b.txt"], Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).Order());
        Assert.Equal("two", File.ReadAllText(Path.Combine(path, "b.txt")));
    }

    [Fact]
    public void Before_it_is_complete_no_file_has_its_name()
    {
        using var folder = OutputFolder.Open(_home.File("results"));

        folder.Add("a.txt", stream => stream.Write("one"u8));

        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void A_new_folder_that_is_not_completed_is_gone()
    {
        var path = _home.File("results");
        using (var folder = OutputFolder.Open(path)) { folder.Add("a.txt", stream => stream.Write("one"u8)); }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void An_empty_folder_that_is_not_completed_is_empty_again()
    {
        var path = Directory.CreateDirectory(_home.File("results")).FullName;
        using (var folder = OutputFolder.Open(path))
        {
            Assert.Throws<BatchException>(() => folder.Add("a.txt", _ => throw new IOException("No space left on device")));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(path));
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused()
    {
        File.WriteAllText(_home.File("mine.txt"), "precious");

        Assert.Contains(
            "is not empty", Assert.Throws<BatchException>(() => OutputFolder.Open(_home.Path)).Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(_home.File("mine.txt")));
    }
}
