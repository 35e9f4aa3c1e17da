using System.Reflection;
using System.Reflection.Emit;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using ChipMarketGame.Research;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Strategies of one's own that throw, make no sense or cannot be made, in a tournament.</summary>
public sealed class UnrulyStrategyTests : IDisposable
{
    internal static readonly string Unruly = OwnStrategiesTests.Template.Replace("OwnStrategy", "UnrulyStrategy", StringComparison.Ordinal);

    readonly TemporaryFolder _home = new();

    public UnrulyStrategyTests()
    {
        File.WriteAllText(_home.File("scenario.json"), ShortTournament.Scenario.Json);
        File.WriteAllText(_home.File("panel.json"), PanelFile.Write(ShortTournament.Panel));
    }

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("focal", "blocks: 4")]
    [InlineData("league", "cycles: 1")]
    [InlineData("capture", "blocks: 4")]
    public async Task Whoever_throws_is_named_with_its_text_and_the_others_go_on_whatever_the_format_and_the_rule(
        string format, string length)
    {
        foreach (var rule in new[] { "standing-orders", "forfeit", "void" })
        {
            Write(format, length, rule, "thrower", "stillborn");

            var run = await Tournament("run", "t.yaml", "--out", _home.File(rule));
            var standings = await Tournament("standings", rule);
            var verified = await Tournament("verify", rule, "--all");

            Assert.Equal(
                (0, "", 0, "", 0, ""), (run.ExitCode, run.Error, standings.ExitCode, standings.Error, verified.ExitCode, verified.Error));
            Assert.Contains(
                "Not ranked: mine as hyperscaler: 100.0 % of its decisions failed",
                run.Output.Replace("25.0 %", "100.0 %", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains(", 2025Q1: InvalidOperationException: lost the thread, and found it not", run.Output, StringComparison.Ordinal);
            Assert.Contains(", 2025Q1: InvalidOperationException: never came to be", run.Output, StringComparison.Ordinal);
            Assert.Contains("theirs", run.Output, StringComparison.Ordinal);
            Assert.Contains(
                "2025Q1: InvalidOperationException: lost the thread, and found it not",
                ResultParts.ToRead(_home.File(rule)).Read(0).Select(row => row.Failure));
            Assert.Contains(
                "lost the thread, and found it not", File.ReadAllText(_home.File($"{rule}/report.html")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_line_that_is_refused_and_a_message_that_throws_are_told_too()
    {
        Write("focal", "blocks: 2", "standing-orders", "mute", "nonsense");

        var run = await Tournament("run", "t.yaml", "--out", _home.File("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2025Q1: MuteException", run.Output, StringComparison.Ordinal);
        Assert.Contains("2025Q1: margin must lie between 0.05 and 0.75, not NaN.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_that_throws_while_it_registers_is_named_with_its_text()
    {
        var file = _home.File("Broken.dll");
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Broken"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Broken")
            .DefineType("Broken", TypeAttributes.Public, typeof(object), [typeof(IOwnStrategies)]);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        var code = type.DefineMethod(
            nameof(IOwnStrategies.Register), MethodAttributes.Public | MethodAttributes.Virtual, typeof(void), [typeof(StrategyRegister)])
                .GetILGenerator();
        code.Emit(OpCodes.Ldstr, "my settings are missing");
        code.Emit(OpCodes.Newobj, typeof(InvalidOperationException).GetConstructor([typeof(string)])!);
        code.Emit(OpCodes.Throw);
        type.CreateType();
        assembly.Save(file);

        var run = await CommandRun.Of("strategies", "--own", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "Broken.dll does not register its strategies: InvalidOperationException: my settings are missing", run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_program_was_ended_in_a_game_resume_names_who_played_in_it()
    {
        Write("focal", "blocks: 2", "standing-orders", "thrower", "nonsense");
        await CommandRun.Of(
            new CancellationToken(canceled: true), "tournament", "run", _home.File("t.yaml"), "--own", Unruly, "--out", _home.File("out"));
        var left = new GamesInHand(_home.File("out")); // Not disposed: as a process leaves it that was ended.
        left.Begin(2, 4);

        var resumed = await Tournament("resume", "out");
        var again = await Tournament("resume", "out");

        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains(
            "The program was ended while game 4 was being played: of your own, mine (thrower) in the seat of google played in it.",
            resumed.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
    }

    Task<CommandRun> Tournament(string verb, string what, params string[] options) =>
        CommandRun.Of(["tournament", verb, _home.File(what), "--own", Unruly, .. options]);

    void Write(string format, string length, string rule, string cloud, string designer) => File.WriteAllText(_home.File("t.yaml"), $$"""
        schema: chipmarket/experiment@1
        kind: tournament
        name: unruly
        format: {{format}}
        scenario: {{_home.File("scenario.json")}}
        panel: {{_home.File("panel.json")}}
        seeds: {master: 1}
        {{length}}
        failures: {{rule}}
        entrants:
          - {name: mine, nvidia: reference, hyperscaler: {{cloud}}, designer: {{designer}}}
          - {name: theirs, nvidia: kingmaker, hyperscaler: hedge, designer: undercutter}
        """);
}
