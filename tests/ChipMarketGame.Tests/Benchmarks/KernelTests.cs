using ChipMarketGame.Benchmarks;
using ChipMarketGame.Client;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// What the row with the C++ program does around it. A script stands in for the program and another one, which copies it to where the
/// program is wanted, for the compiler: no real one need be there.
/// </summary>
public sealed class KernelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chipmarket-kernel-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_without_market_cpp_is_refused_by_name()
    {
        var refused = Assert.Throws<CommandFailedException>(() => Kernel.Build(_folder));

        Assert.Equal((2, $"--kernel: {_folder} holds no file market.cpp."), (refused.ExitCode, refused.Message));
    }

    [Fact]
    public void Without_a_compiler_on_the_path_it_says_which_ones_it_looked_for()
    {
        Write("market.cpp", "");

        var failed = Assert.Throws<CommandFailedException>(() => Kernel.Build(_folder, path: _folder));

        Assert.Equal((1, "--kernel: no C++ compiler is on PATH (c++, g++, clang++)."), (failed.ExitCode, failed.Message));
    }

    [Fact]
    public void A_program_that_does_not_build_is_told_with_the_compilers_first_error()
    {
        Write("market.cpp", "");
        Script("g++", "echo 'market.cpp: In function main' >&2; echo 'market.cpp:1: error: expected ;' >&2; exit 1");

        var failed = Assert.Throws<CommandFailedException>(() => Kernel.Build(_folder, _folder));

        Assert.Equal(
            (1, $"--kernel: {_folder}/g++ cannot build {_folder}/market.cpp: market.cpp:1: error: expected ;"),
            (failed.ExitCode, failed.Message));
    }

    [Fact]
    public void Its_scores_come_without_their_seeds_and_its_speed_in_processor_time()
    {
        using var kernel = Built("""
            [ "$1" = scores ] && echo "1 10 20" && echo "2 30 -40"
            [ "$1" = bench ] && echo "900.5 games/s wall, 1234.5 games/s processor time, 300 games, 9.72 us per quarter"
            """);

        Assert.Equal(["10 20", "30 -40"], kernel.Scores(2));
        Assert.Equal(1234.5, kernel.GamesPerProcessorSecond(0.1));
    }

    [Fact]
    public void A_program_that_names_no_speed_or_ends_with_an_error_is_told()
    {
        using var kernel = Built("""
            [ "$1" = bench ] && echo "all well" && exit 0
            echo "out of breath" >&2; exit 3
            """);

        Assert.Equal(
            "--kernel: the program names no games/s of processor time: all well",
            Assert.Throws<CommandFailedException>(() => kernel.GamesPerProcessorSecond(0.1)).Message);
        Assert.Equal(
            "--kernel: market scores ended with 3: out of breath",
            Assert.Throws<CommandFailedException>(() => kernel.Scores(1)).Message);
    }

    private Kernel Built(string program)
    {
        Write("market.cpp", $"#!/bin/sh\n{program}\nexit 0\n");
        Script("c++", """
            while [ "$1" != -o ]; do shift; done
            cp "$3" "$2" && chmod +x "$2"
            """);
        return Kernel.Build(_folder, $"{_folder}:/bin:/usr/bin");
    }

    private void Script(string name, string text)
    {
        Write(name, $"#!/bin/sh\n{text}\n");
        const UnixFileMode program = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(Path.Combine(_folder, name), program); }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
