using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>
/// The fields of a sheet as the page holds them, by the id of each: a script holds what stands there against what was kept.
/// </summary>
public static class SheetFields
{
    public static string OfLine(string name) => $"line-{name}";

    public static string OfAward(string part) => $"award-{part}";

    public static string OfRequest(string part) => part.Replace('.', '-');

    public static string OfClient(Roster roster, Company cloud) => $"client-{roster[cloud].Id}";

    /// <summary>The text of each field; a box is true or false.</summary>
    public static ImmutableDictionary<string, string> Of(SheetEntries entries)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var line in entries.Numbers) { fields[OfLine(line.Name)] = entries.Typed(line); }
        foreach (var name in entries.Choices)
        {
            switch (name)
            {
                case SheetLines.Award:
                    foreach (var part in new[] { "lead", "second", "ambition", SheetLines.Fusion })
                    {
                        fields[OfAward(part)] = entries.Award(part) ?? "";
                    }
                    break;
                case SheetLines.Request:
                    Request(entries, fields);
                    break;
                case SheetLines.Clients:
                    foreach (var cloud in entries.Clouds) { fields[OfClient(entries.Roster, cloud)] = Box(entries.HasClient(cloud)); }
                    break;
                default:
                    fields[OfLine(name)] = Box(entries.Flag(name));
                    break;
            }
        }

        return fields.ToImmutable();
    }

    private static void Request(SheetEntries entries, ImmutableDictionary<string, string>.Builder fields)
    {
        foreach (var part in new[] { RequestLines.Ambition, RequestLines.Second, RequestLines.Fusion })
        {
            fields[OfRequest(part)] = entries.Request(part) ?? "";
        }

        foreach (var part in entries.RequestNumbers) { fields[OfRequest(part.Name)] = entries.TypedOfRequest(part); }
    }

    private static string Box(bool on) => on ? "true" : "false";
}
