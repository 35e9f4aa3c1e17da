using System.Diagnostics;
using System.Globalization;
using ChipMarketGame.Client;

namespace ChipMarketGame.Benchmarks;

/// <summary>The same rules and strategies as a C++ program, built from the market.cpp of a folder into a folder of its own.</summary>
internal sealed class Kernel : IDisposable
{
    private const string Source = "market.cpp";
    private static readonly string[] Compilers = ["c++", "g++", "clang++"];

    // FULL: ledger by purpose, news and copies of all views, as bulk play keeps them.
    private static readonly string[] Flags = ["-O3", "-march=native", "-std=c++17", "-DFULL"];

    private readonly DirectoryInfo _built = Directory.CreateTempSubdirectory("chipmarket-kernel-");

    private string Program => Path.Combine(_built.FullName, "market");

    /// <param name="path">Folders in which a compiler is sought; null means PATH.</param>
    /// <exception cref="CommandFailedException">There is no such file, no compiler, or it does not build.</exception>
    public static Kernel Build(string folder, string? path = null)
    {
        var source = Path.GetFullPath(Path.Combine(folder, Source));
        if (!File.Exists(source)) { throw CommandFailedException.BadUsage($"--kernel: {folder} holds no file {Source}."); }
        var compiler = Compilers.Select(program => On(path ?? Environment.GetEnvironmentVariable("PATH") ?? "", program))
            .FirstOrDefault(compiler => compiler is not null)
            ?? throw CommandFailedException.Failed($"--kernel: no C++ compiler is on PATH ({string.Join(", ", Compilers)}).");
        var kernel = new Kernel();
        var (exit, _, errors) = Run(compiler, [.. Flags, "-o", kernel.Program, source]);
        if (exit == 0) { return kernel; }

        kernel.Dispose();
        var first = errors.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? errors.Trim();
        throw CommandFailedException.Failed($"--kernel: {compiler} cannot build {source}: {first}");
    }

    /// <summary>Net present value of every seat in dollars, a line for each seed from 1 on.</summary>
    public string[] Scores(int games) =>
        [.. Output("scores", games.ToString(CultureInfo.InvariantCulture), "1").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    /// <summary>Games per second of processor time on one core.</summary>
    public double GamesPerProcessorSecond(double seconds)
    {
        var output = Output("bench", seconds.ToString(CultureInfo.InvariantCulture));
        var figure = output.Split(',').FirstOrDefault(part => part.Contains("processor time", StringComparison.Ordinal));
        return double.TryParse(figure?.Trim().Split(' ')[0], CultureInfo.InvariantCulture, out var speed)
            ? speed
            : throw CommandFailedException.Failed($"--kernel: the program names no games/s of processor time: {output.Trim()}");
    }

    public void Dispose() => _built.Delete(recursive: true);

    private string Output(params string[] arguments)
    {
        var (exit, output, errors) = Run(Program, arguments);
        return exit == 0
            ? output
            : throw CommandFailedException.Failed($"--kernel: market {arguments[0]} ended with {exit}: {errors.Trim()}");
    }

    private static (int Exit, string Output, string Errors) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static string? On(string path, string program) => path
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
