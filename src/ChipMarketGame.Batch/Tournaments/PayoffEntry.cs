using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Batch;

/// <summary>One combination of a capture in standings.json.</summary>
/// <param name="Roles">In the order of the file.</param>
[JsonConverter(typeof(PayoffEntryForm))]
public sealed record PayoffEntry(ImmutableArray<PayoffEntry.RoleEntry> Roles)
{
    /// <summary>A role, the entrant that fills it, and what it makes of it.</summary>
    /// <param name="Role">nvidia, hyperscaler or designer.</param>
    /// <param name="Payoff">
    /// Mean advantage of its seats in standard deviations of the panel; not a number where no game of the combination counts.
    /// </param>
    /// <param name="Error">Its standard error.</param>
    public sealed record RoleEntry(string Role, string Entrant, double Payoff, double Error);

    internal static PayoffEntry Of(PayoffLine line, ImmutableArray<CompanyRole> roles) => new([
        .. roles.Select((role, number) => new RoleEntry(
            RoleNames.Of(role), line.Entrants[number], line.Means[number], line.Errors[number]))]);
}

/// <summary>
/// In the file the roles are fields: <c>nvidia</c>, <c>hyperscaler</c>, then <c>nvidia_payoff</c>, <c>nvidia_error</c> and so on.
/// </summary>
internal sealed class PayoffEntryForm : JsonConverter<PayoffEntry>
{
    private const string Payoff = "_payoff", Error = "_error";

    public override PayoffEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var fields = document.RootElement;
        if (fields.ValueKind != JsonValueKind.Object) { throw new JsonException(); }

        ImmutableArray<PayoffEntry.RoleEntry> roles = [
            .. fields.EnumerateObject().Where(field => fields.TryGetProperty(field.Name + Payoff, out _))
                .Select(field => new PayoffEntry.RoleEntry(
                    field.Name, field.Value.Deserialize<string>(options) ?? throw new JsonException(), Number(field.Name + Payoff),
                    Number(field.Name + Error)))];
        return roles.IsEmpty ? throw new JsonException() : new PayoffEntry(roles);

        double Number(string name) => fields.TryGetProperty(name, out var number)
            ? number.Deserialize<double>(options)
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, PayoffEntry value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var role in value.Roles) { writer.WriteString(role.Role, role.Entrant); }
        foreach (var role in value.Roles)
        {
            Number(role.Role + Payoff, role.Payoff);
            Number(role.Role + Error, role.Error);
        }

        writer.WriteEndObject();

        void Number(string name, double number)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, number, options);
        }
    }
}
