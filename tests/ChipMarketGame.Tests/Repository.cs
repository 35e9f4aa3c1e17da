namespace ChipMarketGame.Tests;

/// <summary>The checkout these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = FindUpwards(AppContext.BaseDirectory);

    static string FindUpwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "ChipMarketGame.sln"))) return at.FullName;
        throw new InvalidOperationException($"No ChipMarketGame.sln at or above {folder}.");
    }
}
