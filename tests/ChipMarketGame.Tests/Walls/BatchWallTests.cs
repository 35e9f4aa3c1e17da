using System.Reflection;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>One library plays many games, keeps them and reads them back: nobody else does any of it beside it.</summary>
public sealed class BatchWallTests
{
    /// <summary>Files that lie in no other folder than a tournament's.</summary>
    static readonly string[] OfTournaments =
    [
        TournamentFiles.Tournament, TournamentFiles.Panel, TournamentFiles.Standings, TournamentFiles.StandingsTable,
        TournamentFiles.Payoffs,
        TournamentFiles.Equilibria, ".parquet",
    ];

    public static TheoryData<string> Users => ["Client", "Silo", "Grains", "Contracts", "Web"];

    [Theory, MemberData(nameof(Users))]
    public void Who_uses_the_batch_library_names_no_file_of_its_folders(string project) =>
        Assert.Empty(from name in OfTournaments from file in Sources(project)
            where File.ReadAllText(file).Contains($"\"{name}\"", StringComparison.Ordinal) select $"{file}: {name}");

    [Fact]
    public void The_batch_library_names_each_file_in_one_place() => Assert.All(OfTournaments, name =>
        Assert.Single(Sources("Batch"), file => File.ReadAllText(file).Contains($"\"{name}\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("JsonDocument")]
    [InlineData("JsonSerializer")]
    [InlineData("File.")]
    [InlineData("StreamReader")]
    [InlineData("Split(")]
    [InlineData("ResultParts")]
    public void The_host_reads_folders_of_results_through_the_library_only(string byHand) =>
        Assert.All(
            Sources("Silo").Where(file => file.Contains("/Tournaments/", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(byHand, File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void The_command_line_has_no_player_of_its_own_but_the_one_that_asks_a_cluster()
    {
        Type[] players = [
            .. typeof(CommandLine).Assembly.GetTypes().Where(type => !type.IsInterface && typeof(IMatchPlayer).IsAssignableFrom(type))];

        Assert.Equal([typeof(ClusterPlayer)], players);
    }

    [Fact]
    public void The_command_line_referees_no_game_and_writes_no_part_itself()
    {
        using var client = BuiltAssembly.Named("chipmarket");

        Assert.DoesNotContain(client.Types, type => type is "ChipMarketGame.Strategies.Referee" or "ChipMarketGame.Batch.DurableFile");
        Assert.DoesNotContain(client.Members, use => use is { Type: "ChipMarketGame.Batch.ResultParts", Member: "Write" or "ToWrite" });
    }

    [Fact]
    public void No_type_of_the_library_has_a_namesake_in_the_command_line_or_the_host()
    {
        var own = typeof(TournamentRun).Assembly.GetTypes().Where(IsWritten).Select(type => type.Name).ToHashSet();

        Assert.DoesNotContain(
            typeof(CommandLine).Assembly.GetTypes().Concat(typeof(Silo.ChipMarketOptions).Assembly.GetTypes()).Where(IsWritten),
            type => own.Contains(type.Name));
    }

    static bool IsWritten(Type type) =>
        !type.IsNested && type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;

    static string[] Sources(string project) =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ChipMarketGame." + project), "*.cs", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/')).Where(path => !path.Contains("/obj/", StringComparison.Ordinal))];
}
