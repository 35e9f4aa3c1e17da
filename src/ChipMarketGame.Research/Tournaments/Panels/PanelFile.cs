using System.Text.Json;
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
        return stream is null ? null : JsonSerializer.Deserialize<Panel>(stream, Form);
    }

    /// <summary>The file's text: lists of numbers stand on one line each.</summary>
    public static string Write(Panel panel) =>
        Lists().Replace(JsonSerializer.Serialize(panel, Form), list => Spaces().Replace(list.Value, " ")) + "\n";

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">It is no panel; the message is a sentence for people.</exception>
    public static Panel Read(string text)
    {
        try
        {
            var panel = JsonSerializer.Deserialize<Panel>(text, Form) ?? throw new FormatException("A panel is an object, not null.");
            return Objection(panel) is { } objection ? throw new FormatException(objection) : panel;
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The panel cannot be read: {broken.Message}", broken);
        }
    }

    /// <summary>What in it is no measurement, as a sentence; null if nothing.</summary>
    private static string? Objection(Panel panel)
    {
        if (panel.Seats.IsDefaultOrEmpty || panel.Digests.IsDefaultOrEmpty) { return "The panel has no seats or no digests."; }
        if (panel.Seats.Contains(null!) || panel.Nvidia.IsDefault || panel.Hyperscalers.IsDefault || panel.Designers.IsDefault)
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
