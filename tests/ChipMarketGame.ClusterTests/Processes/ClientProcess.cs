using System.Diagnostics;

namespace ChipMarketGame.ClusterTests;

/// <summary>The command line in a process of its own.</summary>
static class ClientProcess
{
    internal static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ChipMarketGame.Client", new DirectoryInfo(AppContext.BaseDirectory).Name, "chipmarket.dll"));

    /// <summary>Starts a verb.</summary>
    public static Process Start(params string[] words) => Start(new Dictionary<string, string>(), words);

    /// <summary>Runs a verb to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> Finish(params string[] words) =>
        Finish(new Dictionary<string, string>(), words);

    /// <summary>Runs a verb to its end.</summary>
    /// <param name="surroundings">Environment variables, in place of those of this process.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> Finish(
        IReadOnlyDictionary<string, string> surroundings, params string[] words)
    {
        using var process = Start(surroundings, words);
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        var (output, errors) =
            (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await errors);
    }

    static Process Start(IReadOnlyDictionary<string, string> surroundings, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in surroundings) { start.Environment[name] = value; }
        return Process.Start(start)!;
    }
}
