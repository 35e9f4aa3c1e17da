using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChipMarketGame.Strategies;
using YamlDotNet.RepresentationModel;

namespace ChipMarketGame.Research;

/// <summary>Reads a tournament file and collects everything that is wrong with it.</summary>
/// <param name="kept">Whether a tournament was begun with it: its names are taken as they are.</param>
internal sealed partial class TournamentFileReader(string text, StrategyLibrary library, bool kept)
{
    private const int MostBlocks = 1_000_000;
    private const int DefaultPart = 500;

    private static readonly Dictionary<string, TournamentFormat> Formats = new()
    {
        ["focal"] = TournamentFormat.Focal, ["league"] = TournamentFormat.League, ["capture"] = TournamentFormat.Capture
    };
    private static readonly Dictionary<string, FailureRule> Failures = new()
    {
        ["standing-orders"] = FailureRule.StandingOrders, ["forfeit"] = FailureRule.Forfeit, ["void"] = FailureRule.Void
    };
    private static readonly Dictionary<string, bool> YesOrNo = new() { ["true"] = true, ["false"] = false };
    private static readonly Dictionary<string, string> Schemas = new() { [TournamentFile.Schema] = "" };
    private static readonly Dictionary<string, string> Kinds = new() { ["tournament"] = "" };

    private readonly List<TournamentFault> _faults = [];

    public TournamentFile Read()
    {
        var file = new YamlFields(Root(), "", _faults);
        file.OneOf("schema", Schemas, "", needed: true);
        file.OneOf("kind", Kinds, "", needed: true);
        var name = Name(file);
        var format = file.OneOf("format", Formats, TournamentFormat.Focal, needed: true);
        var scenario = file.Text("scenario", needed: true) ?? "";
        var seeds = Seeds(file);
        var entrants = EntrantList.Read(file, format, library, kept, _faults);
        var (looks, top, halfWidth) = Stop(file);
        var blocks = format == TournamentFormat.League
            ? file.Whole("cycles", 1, MostBlocks, 1)
            : file.Whole("blocks", 1, MostBlocks, looks.IsEmpty ? 64 : looks[^1]);
        if (format != TournamentFormat.League && !looks.IsEmpty && blocks != looks[^1])
        {
            file.Fault(file.LineOf("blocks"), "blocks", $"must be the last of the looks, {looks[^1]}, not {blocks}; it may be left out.");
        }

        if (!Formats.ContainsKey(file.Text("format") ?? "")) { file.Know("blocks", "cycles"); }

        var failures = file.OneOf("failures", Failures, FailureRule.StandingOrders);
        var panel = file.Text("panel") is { } given && given != "built-in" ? given : null;
        var (part, csv) = Run(file);
        file.RefuseOthers();
        Demand(file, format, entrants);
        return _faults.Count == 0
            ? new TournamentFile(name, format, scenario, seeds, entrants, blocks, looks, top, halfWidth, failures, panel, part, csv, text)
            {
                EntersAll = EntrantList.IsAll(file),
            }
            : throw new TournamentFileException([.. _faults.OrderBy(fault => fault.Line)]);
    }

    private YamlMappingNode Root() => YamlText.Root(text) ?? throw new TournamentFileException(
        [new TournamentFault(1, "", $"a tournament file is one mapping of fields that begins with schema: {TournamentFile.Schema}.")]);

    private string Name(YamlFields file)
    {
        var name = file.Text("name", needed: true) ?? "";
        if (!kept && name.Length > 0 && ShownName.Fault(name) is { } fault) { file.Fault(file.LineOf("name"), "name", fault); }

        return name;
    }

    private static TournamentSeeds Seeds(YamlFields file)
    {
        if (file.Fields("seeds") is not { } seeds)
        {
            if (!file.Has("seeds")) { file.Fault(file.Line, "seeds", "is missing: give master, or commit and secret."); }

            return new TournamentSeeds("", false);
        }

        var (master, commit, secret) = (seeds.Text("master"), seeds.Text("commit"), seeds.Text("secret"));
        seeds.RefuseOthers();
        if (master is not null)
        {
            if (commit is not null || secret is not null)
            {
                seeds.Fault(seeds.LineOf("master"), "master", "does not go with commit and secret.");
            }
            if (!ulong.TryParse(master, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                seeds.Fault(seeds.LineOf("master"), "master", $"must be a whole number from 0 to {ulong.MaxValue}, not {master}.");
            }

            return new TournamentSeeds(master, false);
        }

        if (commit is null || !Digest().IsMatch(commit))
        {
            seeds.Fault(seeds.LineOf("commit"), "commit", "must be the SHA-256 of the secret, 64 digits 0-9a-f, or give master instead.");
        }
        else if (secret is null)
        {
            seeds.Fault(
                seeds.LineOf("commit"), "secret",
                "is not revealed yet: add it when the entrants are in, then the tournament can be played.");
        }
        else if (TournamentSeeds.CommitmentTo(secret) != commit)
        {
            seeds.Fault(
                seeds.LineOf("secret"), "secret",
                $"is not the one that was committed: its SHA-256 is {TournamentSeeds.CommitmentTo(secret)}.");
        }

        return new TournamentSeeds(secret ?? "", true);
    }

    private static (ImmutableArray<int> Looks, int Top, double HalfWidth) Stop(YamlFields file)
    {
        if (file.Fields("stop") is not { } stop) { return ([], 1, 0.1); }

        var looks = Looks(stop);
        var (top, halfWidth) = (stop.Whole("top", 1, 100, 1), stop.Number("half_width_sd", 0, 10, 0.1));
        stop.RefuseOthers();
        return (looks, top, halfWidth);
    }

    private static ImmutableArray<int> Looks(YamlFields stop)
    {
        if (stop.Node("looks") is YamlSequenceNode { Children.Count: > 0 and <= 20 } list)
        {
            int[] looks = [
                .. list.Children.Select(
                    child => child is YamlScalarNode { Value: { } number }
                        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var look) ? look : 0)];
            if (looks.All(look => look is >= 2 and <= MostBlocks) && looks.Zip(looks.Skip(1)).All(pair => pair.First < pair.Second))
            {
                return [.. looks];
            }
        }

        stop.Fault(
            stop.LineOf("looks"), "looks",
            $"must be a list of 1 to 20 numbers of blocks from 2 to {MostBlocks}, rising, for example [32, 64, 128].");
        return [];
    }

    private static (int Part, bool Csv) Run(YamlFields file)
    {
        if (file.Fields("run") is not { } run) { return (DefaultPart, false); }

        var (part, csv) = (run.Whole("part", 1, 100_000, DefaultPart), run.OneOf("csv", YesOrNo, false));
        run.RefuseOthers();
        return (part, csv);
    }

    /// <summary>What concerns several fields at once.</summary>
    private static void Demand(YamlFields file, TournamentFormat format, ImmutableArray<Entrant> entrants)
    {
        if (format == TournamentFormat.League && entrants.Length is 1)
        {
            file.Fault(file.LineOf("entrants"), "entrants", "a league needs at least two.");
        }

        if (format == TournamentFormat.Capture)
        {
            foreach (var role in Entrant.Roles.Select(Core.Role.Of).Where(role => role.IsInEveryScenario))
            {
                if (entrants.Length > 0 && entrants.All(entrant => entrant.For(role.Kind) is null))
                {
                    file.Fault(file.LineOf("entrants"), "entrants", $"a capture tournament needs at least one {role.Name.Field} strategy.");
                }
            }
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Digest();
}
