using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What training came to. Marks are mean advantages in standard deviations of the reference's scores.</summary>
/// <param name="Settings">In the order of the role's knobs.</param>
/// <param name="Trained">Mark in the games trained on.</param>
/// <param name="UnseenSeeds">Mark in the same mixes under other seeds.</param>
/// <param name="UnseenMix">Mark against a mix that nothing was trained against, under other seeds.</param>
public sealed record TrainingResult(
    Training Training, ImmutableArray<TrainingGeneration> Generations, ImmutableArray<double> Settings, double Trained, double UnseenSeeds,
    double UnseenMix)
{
    /// <summary>Each generation in a line.</summary>
    public string Csv()
    {
        var text = new StringBuilder("generation,best,mean,sigma\n");
        foreach (var row in Generations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Number},{row.Best:R},{row.Mean:R},{row.Sigma:R}\n");
        }

        return text.ToString();
    }

    /// <summary>How it was trained, what came of it, and the settings.</summary>
    public string Json()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            memory, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("role", LearnedSettings.NameOf(Training.Role));
            if (Training.Form != KnobForm.Constant) { json.WriteString("knobs", Training.Form.ToString().ToLowerInvariant()); }
            json.WriteString("scenario", Training.Scenario.Name);
            json.WriteNumber("rules", Game.RulesVersion);
            json.WriteNumber("seed", Training.Seed);
            json.WriteNumber("generations", Generations.Length);
            json.WriteNumber("population", Training.Population);
            json.WriteNumber("seeds", Training.Seeds);
            json.WriteStartArray("mixes");
            foreach (var mix in Training.Mixes) { json.WriteStringValue(mix.Name); }
            json.WriteEndArray();
            json.WriteStartObject("advantage_sd");
            json.WriteNumber("trained", Math.Round(Trained, 4));
            json.WriteNumber("unseen_seeds", Math.Round(UnseenSeeds, 4));
            json.WriteNumber("unseen_mix", Math.Round(UnseenMix, 4));
            json.WriteEndObject();
            json.WriteStartObject("settings");
            foreach (var (knob, value) in Leanings.For(Training.Role, Training.Form).Zip(Settings)) { json.WriteNumber(knob.Name, value); }
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }
}
