using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A panel as a file, and those that come with the game.</summary>
public static partial class PanelFile
{
    /// <summary>More money than a score can be.</summary>
    private const double MostUsd = long.MaxValue;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Name of the file in which a scenario's panel comes with the game.</summary>
    public static string NameFor(string scenario) => $"panel-{scenario}.json";

    /// <summary>The panel that comes with the game, or null if the scenario has none.</summary>
    public static Panel? BuiltIn(string scenario)
    {
        using var stream = typeof(PanelFile).Assembly.GetManifestResourceStream(NameFor(scenario));
        if (stream is null) { return null; }

        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The file's text: each role has a list of its strategies, and lists of numbers stand on one line each.</summary>
    public static string Write(Panel panel)
    {
        var file = JsonSerializer.SerializeToNode(panel, Form)!.AsObject();
        var place = file.IndexOf("seats");
        foreach (var (role, strategies) in panel.Strategies)
        {
            file.Insert(place++, FieldOf(role), JsonSerializer.SerializeToNode(strategies, Form));
        }

        return Lists().Replace(file.ToJsonString(Form), list => Spaces().Replace(list.Value, " ")) + "\n";
    }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">It is no panel; the message is a sentence for people.</exception>
    public static Panel Read(string text)
    {
        if (JsonFault.In(text) is { } fault) { throw new FormatException($"The panel cannot be read: it is no JSON {fault}."); }

        try
        {
            var file = JsonNode.Parse(text) as JsonObject ?? throw new FormatException("A panel is an object, not null.");
            ImmutableArray<PanelRole> strategies = [.. Entrant.Roles.Select(role => Taken(file, role)).OfType<PanelRole>()];
            var panel = file.Deserialize<Panel>(Form)! with { Strategies = strategies };
            return Objection(panel) is { } objection ? throw new FormatException(objection) : panel;
        }
        catch (JsonException other)
        {
            throw new FormatException(
                $"The panel cannot be read: at {other.Path ?? "$"} a field is missing, is not a panel's, or is of another kind.", other);
        }
    }

    private static PanelRole? Taken(JsonObject file, CompanyRole role)
    {
        var list = file[FieldOf(role)];
        file.Remove(FieldOf(role));
        return list is null ? null : new PanelRole(role, list.Deserialize<ImmutableArray<string>>(Form));
    }

    /// <summary>A role's list has the name of its role; those of clouds and design houses are in the plural.</summary>
    private static string FieldOf(CompanyRole role) =>
        Role.Of(role).Name.Field + (role is CompanyRole.Hyperscaler or CompanyRole.Designer ? "s" : "");

    /// <summary>What in it is no measurement, as a sentence; null if nothing.</summary>
    private static string? Objection(Panel panel)
    {
        if (panel.Seats.IsDefaultOrEmpty || panel.Digests.IsDefaultOrEmpty) { return "The panel has no seats or no digests."; }
        var needed = Role.All.Where(role => role.IsInEveryScenario).Select(role => role.Kind);
        if (panel.Seats.Contains(null!) || needed.Except(panel.Strategies.Select(each => each.Role)).Any())
        {
            return "The panel lacks a seat or the names of its strategies.";
        }

        var seat = panel.Seats.FirstOrDefault(
            each => each.Percentiles.IsDefault || each.Percentiles.Length != 101 || !each.Percentiles.Order()
                .SequenceEqual(each.Percentiles) || !(each.Deviation is >= 1 and < MostUsd));
        if (seat is not null) { return $"The panel's seat {seat.Seat} needs 101 percentiles that rise and a deviation of 1 $ or more."; }

        // JSON has numbers that no double holds: they are read as infinite.
        var endless = panel.Seats.FirstOrDefault(each => !(Math.Abs(each.Mean) < MostUsd) || each.Ruined is not (>= 0 and <= 1));
        return endless is null ? null : $"The panel's seat {endless.Seat} needs a mean that a score can be and a share ruined of 0 to 1.";
    }

    [GeneratedRegex(@"\[[^\[\]{}]*\]")]
    private static partial Regex Lists();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
