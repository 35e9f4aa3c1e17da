using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Output kept as files, so that a change of output is a diff. With CHIPMARKET_EXPECT=write the files are written anew.
/// </summary>
static class Expected
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests", "ChipMarketGame.Tests", "Client", "Expected");

    public static void Matches(string file, string seen)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("CHIPMARKET_EXPECT") == "write") { File.WriteAllText(path, seen); }

        Assert.True(File.Exists(path), $"{file} is not in {Folder}.");
        Assert.Equal(File.ReadAllText(path), seen);
    }
}
