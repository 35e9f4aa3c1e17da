using System.Diagnostics;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>What `dotnet pack` makes of this build, and an empty folder where nothing else is to be had.</summary>
public sealed class Packed : IAsyncLifetime
{
    static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    readonly TemporaryFolder _home = new();

    public static bool IsRelease => string.Equals(Configuration, "release", StringComparison.OrdinalIgnoreCase);

    /// <summary>The packages.</summary>
    public string Folder => _home.File("packages");

    /// <summary>A folder that begins empty, but for the only place packages come from.</summary>
    public string Elsewhere => Directory.CreateDirectory(_home.File("elsewhere")).FullName;

    public async ValueTask InitializeAsync()
    {
        await Dotnet(Repository.Root, "pack", "ChipMarketGame.sln", "-c", Configuration, "--no-build", "-o", Folder);
        await File.WriteAllTextAsync(Path.Combine(Elsewhere, "nuget.config"), $"""
            <configuration><packageSources><clear /><add key="chipmarket" value="{Folder}" /></packageSources></configuration>
            """);
    }

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the SDK's command, which must succeed.</summary>
    public Task<string> Dotnet(string folder, params string[] words) => Run("dotnet", folder, words);

    /// <summary>Runs the installed tool, which must succeed.</summary>
    public Task<string> Tool(params string[] words) => Run(Path.Combine(Elsewhere, "tools", "chipmarket"), Elsewhere, words);

    async Task<string> Run(string program, string folder, string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true
        };
        // Packages of the same version from another day may lie in the usual place.
        start.Environment["NUGET_PACKAGES"] = _home.File("unpacked");
        // Nothing stays behind that would hold the pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Waiting.Patience * 2);
        var (output, errors) =
            (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)}: {process.ExitCode}\n{await output}\n{await errors}");
        return await output;
    }
}
