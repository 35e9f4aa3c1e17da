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
    private readonly CompanyRole _role;
    private readonly KnobForm _form;
    private readonly ImmutableArray<double> _settings;

    private LearnedFile(string name, CompanyRole role, KnobForm form, ImmutableArray<double> settings) =>
        (_name, _role, _form, _settings) = (name, role, form, settings);

    /// <summary>Reads the settings.</summary>
    /// <param name="name">What the strategy is to be called.</param>
    /// <exception cref="StrategyRegistrationException">They are no settings of a role, or one is missing or out of its range.</exception>
    public static LearnedFile Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var role = RoleNamed((root.TryGetProperty("role", out var named) ? named : root.GetProperty("class")).GetString());
            var form = root.TryGetProperty("knobs", out var knobs) ? FormNamed(knobs.GetString()) : KnobForm.Constant;
            return new LearnedFile(
                name, role, form, [.. Leanings.For(role, form).Select(knob => Setting(root.GetProperty("settings"), knob))]);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StrategyRegistrationException(
                "This is no file of settings as chipmarket learn --out writes them: an object with role and settings.");
        }
    }

    /// <inheritdoc/>
    public void Register(StrategyRegister register)
    {
        var role = StrategyRole.Of(_role);
        var info = new StrategyInfo(_name, _role, new Title("Settings that learn found.", "由 learn 學出的參數。"), role.LearnedInfo.Tags);
        register.Take(Leanings.Strategy(role, info, _settings, _form));
    }

    private static CompanyRole RoleNamed(string? name) => Role.All.FirstOrDefault(role => role.Name.Id == name)?.Kind
        ?? throw new StrategyRegistrationException($"role must be {RoleIds}, not {name}.");

    /// <summary>Files of before version 0.3.0 name no form: their knobs are constant.</summary>
    private static KnobForm FormNamed(string? name) => name switch
    {
        "constant" => KnobForm.Constant,
        "schedule" => KnobForm.Schedule,
        _ => throw new StrategyRegistrationException($"knobs must be constant or schedule, not {name}."),
    };

    private static string RoleIds =>
        $"{string.Join(", ", Role.All.SkipLast(1).Select(role => role.Name.Id))} or {Role.All[^1].Name.Id}";

    private static double Setting(JsonElement settings, Knob knob)
    {
        if (!settings.TryGetProperty(knob.Name, out var written))
        {
            throw new StrategyRegistrationException($"settings has no {knob.Name}.");
        }

        return written.ValueKind == JsonValueKind.Number && written.GetDouble() is var value && value >= knob.Low && value <= knob.High
            ? value
            : throw new StrategyRegistrationException(FormattableString.Invariant(
                $"settings.{knob.Name} must be a number from {knob.Low} to {knob.High}, not {written.GetRawText()}."));
    }
}
