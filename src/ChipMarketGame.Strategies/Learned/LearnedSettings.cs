using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Strategies;

/// <summary>The settings that learning found, as kept in the files beside this one together with how they were found.</summary>
public static class LearnedSettings
{
    /// <summary>The settings of a class, in the order of its knobs.</summary>
    /// <exception cref="InvalidOperationException">The file lacks a knob.</exception>
    public static ImmutableArray<double> For(CompanyClass seatClass)
    {
        using var file = JsonDocument.Parse(Open(seatClass, "json"));
        var found = file.RootElement.GetProperty("settings");
        return [.. Leanings.For(seatClass).Select(knob => found.TryGetProperty(knob.Name, out var value)
            ? value.GetDouble()
            : throw new InvalidOperationException($"learned-{NameOf(seatClass)}.json has no setting {knob.Name}"))];
    }

    /// <summary>The kept training record of a class: <c>json</c> says how it was trained and what came of it, <c>csv</c> tells each generation.</summary>
    public static Stream Open(CompanyClass seatClass, string ending)
    {
        var name = $"learned-{NameOf(seatClass)}.{ending}";
        return typeof(LearnedSettings).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program");
    }

    /// <summary>The class in the names of these files.</summary>
    public static string NameOf(CompanyClass seatClass) => seatClass switch
    {
        CompanyClass.Hyperscaler => "hyperscaler",
        CompanyClass.Designer => "designer",
        CompanyClass.GpuMaker => "gpu-maker",
        _ => throw new ArgumentOutOfRangeException(nameof(seatClass), seatClass, "actors have no strategy"),
    };
}
