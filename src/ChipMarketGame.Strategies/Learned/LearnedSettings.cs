using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Strategies;

/// <summary>The settings that learning found, as kept in the files beside this one together with how they were found.</summary>
public static class LearnedSettings
{
    /// <summary>The settings of a role, in the order of its knobs.</summary>
    /// <exception cref="InvalidOperationException">The file lacks a knob.</exception>
    public static ImmutableArray<double> For(CompanyRole role, KnobForm form = KnobForm.Constant)
    {
        using var file = JsonDocument.Parse(Open(role, "json", form));
        var found = file.RootElement.GetProperty("settings");
        return [.. Leanings.For(role, form).Select(knob => found.TryGetProperty(knob.Name, out var value)
            ? value.GetDouble()
            : throw new InvalidOperationException($"{FileOf(role, form)}.json has no setting {knob.Name}"))];
    }

    /// <summary>
    /// The kept training record of a role: <c>json</c> says how it was trained and what came of it, <c>csv</c> tells each generation.
    /// </summary>
    public static Stream Open(CompanyRole role, string ending, KnobForm form = KnobForm.Constant)
    {
        var name = $"{FileOf(role, form)}.{ending}";
        return typeof(LearnedSettings).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the program");
    }

    /// <summary>Name of these files, without their ending.</summary>
    public static string FileOf(CompanyRole role, KnobForm form) =>
        form == KnobForm.Constant ? $"learned-{NameOf(role)}" : $"learned-schedule-{NameOf(role)}";

    /// <summary>The role in the names of these files.</summary>
    public static string NameOf(CompanyRole role) => Role.Of(role).Name.Id;
}
