using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using YamlDotNet.RepresentationModel;

namespace ChipMarketGame.Research;

/// <summary>The entrants of a tournament file: a list, or <c>all</c> for every strategy there is but the exploiters.</summary>
internal static class EntrantList
{
    private const string All = "all";
    private const int MostEntrants = 500;

    /// <summary>The roles of every market, as they are typed.</summary>
    private static readonly string[] Needed =
        [.. Entrant.Roles.Select(Role.Of).Where(role => role.IsInEveryScenario).Select(role => role.Name.Field)];

    /// <summary>All roles, in a sentence.</summary>
    private static readonly string Fields = Listed([.. Entrant.Roles.Select(FieldOf)]);

    public static ImmutableArray<Entrant> Read(
        YamlFields file, TournamentFormat format, StrategyLibrary library, bool kept, List<TournamentFault> faults)
    {
        switch (file.Node("entrants"))
        {
            case null:
                file.Fault(file.Line, "entrants", "is missing.");
                return [];
            case YamlScalarNode { Value: All } all when format == TournamentFormat.League:
                file.Fault(all.Start.Line, "entrants", "a league needs a list: each entrant has a strategy for every role.");
                return [];
            case YamlScalarNode { Value: All }:
                return Everyone(library);
            case YamlSequenceNode { Children.Count: > 0 and <= MostEntrants } list:
                return Listed(list, format, library, kept, faults);
            case var other:
                file.Fault(other.Start.Line, "entrants", $"must be a list of 1 to {MostEntrants} entrants, or {All}.");
                return [];
        }
    }

    /// <summary>Whether the file names no entrants but takes all.</summary>
    public static bool IsAll(YamlFields file) => file.Node("entrants") is YamlScalarNode { Value: All };

    /// <summary>
    /// Every strategy as an entrant of its own; a name that several roles have is one entrant in all of them. An exploiter is entered
    /// where it is named: it is there to test the rules, not to win.
    /// </summary>
    private static ImmutableArray<Entrant> Everyone(StrategyLibrary library)
    {
        IEnumerable<string> Entered(CompanyRole role) =>
            library.For(role).Where(info => !info.Tags.HasFlag(StrategyTags.Exploiter)).Select(info => info.Name);
        return
        [
            .. Entrant.Roles.SelectMany(Entered).Distinct(StringComparer.Ordinal)
                .Select(name => Entrant.Of(name, role => Entered(role).Contains(name) ? name : null)),
        ];
    }

    private static ImmutableArray<Entrant> Listed(
        YamlSequenceNode list, TournamentFormat format, StrategyLibrary library, bool kept, List<TournamentFault> faults)
    {
        var entrants = ImmutableArray.CreateBuilder<Entrant>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (node, number) in list.Children.Select((node, number) => (node, number)))
        {
            if (node is not YamlMappingNode mapping)
            {
                faults.Add(new TournamentFault(
                    node.Start.Line, $"entrants[{number + 1}]",
                    $"must be a mapping with a name and a strategy for one or more of {Fields}."));
                continue;
            }

            var fields = new YamlFields(mapping, $"entrants[{number + 1}]", faults);
            var entrant = One(fields, format, library);
            if (!kept && entrant.Name.Length > 0 && ShownName.Fault(entrant.Name) is { } fault)
            {
                fields.Fault(fields.LineOf("name"), "name", fault);
            }
            else if (!names.Add(kept ? entrant.Name : ShownName.Same(entrant.Name)))
            {
                fields.Fault(fields.LineOf("name"), "name", $"there are two entrants called {entrant.Name}.");
            }

            entrants.Add(entrant);
        }

        return entrants.ToImmutable();
    }

    private static Entrant One(YamlFields fields, TournamentFormat format, StrategyLibrary library)
    {
        var name = fields.Text("name", needed: true) ?? "";
        var entrant = Entrant.Of(name, role => Strategy(fields, FieldOf(role), role, library));
        fields.RefuseOthers();
        if (format == TournamentFormat.League && !Needed.All(fields.Has))
        {
            fields.Fault(fields.Line, "", $"in a league an entrant needs a strategy for each of {Listed(Needed)}.");
        }
        else if (!Entrant.Roles.Any(role => fields.Has(FieldOf(role))))
        {
            fields.Fault(fields.Line, "", $"needs a strategy for one or more of {Fields}.");
        }

        return entrant;
    }

    private static string FieldOf(CompanyRole role) => Role.Of(role).Name.Field;

    private static string Listed(string[] fields) => $"{string.Join(", ", fields[..^1])} and {fields[^1]}";

    private static string? Strategy(YamlFields fields, string field, CompanyRole role, StrategyLibrary library)
    {
        if (fields.Text(field) is not { } name) { return null; }

        string[] known = [.. library.For(role).Select(info => info.Name)];
        if (known.Contains(name)) { return name; }

        fields.Fault(
            fields.LineOf(field), field,
            $"there is no {field} strategy {name}.{YamlFields.Nearest(name, known)} Allowed are {string.Join(", ", known)}.");
        return null;
    }
}
