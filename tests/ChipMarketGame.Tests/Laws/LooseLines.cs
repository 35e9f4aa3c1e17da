using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>
/// Lines of a sheet as somebody might send them: some in order, some out of range, of the wrong type, unknown or given twice.
/// </summary>
internal sealed class LooseLines(SheetDealer dealer, Roster roster)
{
    private static readonly string[] Nonsense = [
        "null", "true", "\"5\"", "[]", "{}", "1e999", "-1", "9223372036854775808", "0.5", "1e9", "[\"nobody\"]", "\"safe,bold\""];

    /// <summary>A sheet with most of its lines, in a random order.</summary>
    public List<(string Name, string Value)> Deal(Company seat)
    {
        var role = roster.RoleOf(seat);
        var lines = new List<(string Name, string Value)>();
        foreach (var line in SheetLines.For(role)) { Add(lines, line.Name, Number(line)); }
        if (role == CompanyRole.Hyperscaler)
        {
            Add(lines, SheetLines.Award, Award());
            Add(lines, SheetLines.Request, Request());
        }

        if (role == CompanyRole.Designer)
        {
            Add(lines, SheetLines.Fusion, dealer.Chance(0.5) ? "true" : "false");
            Add(lines, SheetLines.Clients,
                $"[{string.Join(", ", roster.Companies.Where(_ => dealer.Chance(0.2)).Select(company => $"\"{company.Id}\""))}]");
        }

        if (role == CompanyRole.GpuMaker) { Add(lines, SheetLines.FusionOpen, dealer.Chance(0.8) ? "true" : "false"); }
        if (dealer.Chance(0.1)) { lines.Add((dealer.Pick(["", "gpus", "Margin", "sentence"]), "1")); }
        return lines;
    }

    /// <summary>The lines as the JSON that arrives.</summary>
    public static JsonElement Json(IEnumerable<(string Name, string Value)> lines)
    {
        using var document = JsonDocument.Parse($"{{{string.Join(", ", lines.Select(line => $"\"{line.Name}\": {line.Value}"))}}}");
        return document.RootElement.Clone();
    }

    private void Add(List<(string Name, string Value)> lines, string name, string value)
    {
        if (dealer.Chance(0.3)) { return; }
        lines.Insert((int)(dealer.Draw() * (lines.Count + 1)), (name, dealer.Chance(0.1) ? dealer.Pick(Nonsense) : value));
        if (dealer.Chance(0.03)) { lines.Add((name, value)); }
    }

    private string Number(SheetLine line)
    {
        var value = line.Low + (dealer.Draw() * (Math.Min(line.High, 2e6) - line.Low));
        return (line.Whole ? Math.Floor(value) : value).ToString("R", CultureInfo.InvariantCulture);
    }

    private string Award() => dealer.Chance(0.3)
        ? "null"
        : $$"""{"lead": "{{Designer()}}", "second": {{(dealer.Chance(0.5) ? "null" : $"\"{Designer()}\"")}}, "ambition": "{{dealer.Pick(["safe", "standard", "bold", "reckless"])}}", "fusion": {{(dealer.Chance(0.5) ? "true" : "false")}}}""";

    private string Request()
    {
        var parts = new List<(string Name, string Value)>();
        Add(parts, "ambition", dealer.Pick(["\"safe\"", "\"bold\"", "\"reckless\""]));
        Add(parts, "second", dealer.Pick(["\"allowed\"", "\"never\"", "\"required\"", "\"always\""]));
        Add(parts, "fusion", dealer.Pick(["\"allowed\"", "\"never\"", "\"required\""]));
        foreach (var line in RequestLines.All) { Add(parts, RequestLines.Field(line.Name), Number(line)); }
        Add(parts, "handicaps", $$"""{"{{Designer()}}": {{Number(RequestLines.HandicapOf("x"))}}}""");
        return $"{{{string.Join(", ", parts.Select(part => $"\"{part.Name}\": {part.Value}"))}}}";
    }

    private string Designer() =>
        roster.Companies[dealer.Chance(0.9) ? roster.Hyperscalers + (int)(dealer.Draw() * roster.Designers) : 0].Id;
}
