using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Settings that <c>chipmarket learn --out</c> wrote, as a strategy under the name of the file: to be played with <c>--own</c> without
/// compiling anything.
/// </summary>
public sealed class LearnedFile : IOwnStrategies
{
    private readonly string _name;
    private readonly CompanyClass _class;
    private readonly ImmutableArray<double> _settings;

    private LearnedFile(string name, CompanyClass seatClass, ImmutableArray<double> settings) => (_name, _class, _settings) = (name, seatClass, settings);

    /// <summary>Reads the settings.</summary>
    /// <param name="name">What the strategy is to be called.</param>
    /// <exception cref="StrategyRegistrationException">They are no settings of a class, or one is missing or out of its range.</exception>
    public static LearnedFile Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var seatClass = ClassNamed(root.GetProperty("class").GetString());
            return new LearnedFile(name, seatClass, [.. Leanings.For(seatClass).Select(knob => Setting(root.GetProperty("settings"), knob))]);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StrategyRegistrationException("This is no file of settings as chipmarket learn --out writes them: an object with class and settings.");
        }
    }

    /// <inheritdoc/>
    public void Register(StrategyRegister register)
    {
        var info = new StrategyInfo(_name, _class, new Title("Settings that learn found.", "由 learn 學出的參數。"), _class == CompanyClass.GpuMaker ? StrategyTags.None : StrategyTags.LooksAhead);
        switch (_class)
        {
            case CompanyClass.Hyperscaler:
                register.Add(info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, LearnedHyperscaler.PolicyOf(_settings)));
                break;
            case CompanyClass.Designer:
                register.Add(info, (scenario, seat) => new DesignHouse(scenario, seat, LearnedDesigner.PolicyOf(_settings)));
                break;
            default:
                register.Add(info, (scenario, _) => new LearnedNvidia(scenario, _settings));
                break;
        }
    }

    private static CompanyClass ClassNamed(string? name) =>
        new[] { CompanyClass.Hyperscaler, CompanyClass.Designer, CompanyClass.GpuMaker }.Cast<CompanyClass?>().FirstOrDefault(seatClass => LearnedSettings.NameOf(seatClass!.Value) == name)
        ?? throw new StrategyRegistrationException($"class must be hyperscaler, designer or gpu-maker, not {name}.");

    private static double Setting(JsonElement settings, Knob knob)
    {
        if (!settings.TryGetProperty(knob.Name, out var written)) { throw new StrategyRegistrationException($"settings has no {knob.Name}."); }

        return written.ValueKind == JsonValueKind.Number && written.GetDouble() is var value && value >= knob.Low && value <= knob.High
            ? value
            : throw new StrategyRegistrationException(FormattableString.Invariant($"settings.{knob.Name} must be a number from {knob.Low} to {knob.High}, not {written.GetRawText()}."));
    }
}
