using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Contracts;

/// <summary>A team as the API tells it: each role is a field.</summary>
internal sealed class TournamentTeamForm : JsonConverter<TournamentTeam>
{
    public override TournamentTeam Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("boards are told, not taken");

    public override void Write(Utf8JsonWriter writer, TournamentTeam value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        foreach (var (role, strategy) in value.Strategies) { writer.WriteString(role, strategy); }

        writer.WriteBoolean("is_filler", value.IsFiller);
        writer.WriteEndObject();
    }
}

/// <summary>A combination as the API tells it: the entrant of each role, then the payoff of each.</summary>
internal sealed class PayoffCellForm : JsonConverter<PayoffCell>
{
    public override PayoffCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("boards are told, not taken");

    public override void Write(Utf8JsonWriter writer, PayoffCell value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var role in value.Roles) { writer.WriteString(role.Role, role.Entrant); }
        foreach (var role in value.Roles)
        {
            writer.WritePropertyName($"{role.Role}_payoff");
            JsonSerializer.Serialize(writer, role.Payoff, options);
        }

        writer.WriteEndObject();
    }
}
