using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Figures that a scenario may leave out and that the opening leaves out, against the rulebook's chapter about them.</summary>
public sealed class AddedTermsTests
{
    private static readonly ImmutableHashSet<string> Opening =
        [.. ScenarioFile.BuiltIn("seed-2025").Figures.Select(figure => figure.Path)];

    [Fact]
    public void Every_term_that_the_opening_does_without_stands_in_the_rulebook_with_what_holds_without_it() =>
        Assert.All(Rulebook.Both, rulebook => Assert.Equal(
            Left().OrderBy(term => term.Path, StringComparer.Ordinal),
            Told(rulebook).OrderBy(term => term.Path, StringComparer.Ordinal)));

    private static IEnumerable<(string Path, string Value)> Told(Rulebook rulebook) => rulebook.Tables
        .Where(table => table.Head.Cells[0].Text is "Figure" or "數值")
        .SelectMany(table => table.Body.Select(row => (row.Cells[0].Code!, Plain(row.Cells[1].Text))));

    private static IEnumerable<(string Path, string Value)> Left() =>
        from at in CanonicalJson.Plain.GetTypeInfo(typeof(Scenario)).Properties
        where CanonicalJson.Plain.GetTypeInfo(at.PropertyType).Kind == JsonTypeInfoKind.Object
        from field in CanonicalJson.Plain.GetTypeInfo(at.PropertyType).Properties
        where field.AssociatedParameter is { HasDefaultValue: true } && !Opening.Contains($"{at.Name}.{field.Name}")
        select ($"{at.Name}.{field.Name}", JsonSerializer.Serialize(field.AssociatedParameter!.DefaultValue));

    private static string Plain(string text) => text switch { "no" or "否" => "false", "yes" or "是" => "true", _ => text };
}
