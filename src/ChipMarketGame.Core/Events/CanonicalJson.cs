using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// The one JSON form of sheets, events and views towards people and files: snake_case names in order of declaration, companies by
/// id, money and chips as whole numbers, no white space, strict when read.
/// </summary>
public static class CanonicalJson
{
    private static readonly ConditionalWeakTable<Roster, JsonSerializerOptions> Cache = [];

    /// <summary>Options for a roster.</summary>
    public static JsonSerializerOptions For(Roster roster) => Cache.GetValue(roster, Create);

    /// <summary>Options for what names no company, such as a scenario document.</summary>
    public static JsonSerializerOptions Plain { get; } = Create(null);

    private static JsonSerializerOptions Create(Roster? roster)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DictionaryKeyPolicy = null,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = 32,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = RoleFields.Resolver,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        };
        if (roster is not null)
        {
            options.Converters.Add(new CompanyIdConverter(roster));
            options.Converters.Add(new ClientIdsConverter(roster));
            options.Converters.Add(new HandicapsByIdConverter(roster));
        }

        options.MakeReadOnly();
        return options;
    }

    private sealed class CompanyIdConverter(Roster roster) : JsonConverter<Company>
    {
        public override bool HandleNull => true;

        public override Company Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Null) { return Company.None; }
            var id = reader.GetString() ?? "";
            var company = roster.Find(id);
            return company.Exists ? company : throw new JsonException($"there is no company {id}");
        }

        public override void Write(Utf8JsonWriter writer, Company value, JsonSerializerOptions options)
        {
            if (value.Exists) { writer.WriteStringValue(roster[value].Id); } else { writer.WriteNullValue(); }
        }
    }

    private sealed class ClientIdsConverter(Roster roster) : JsonConverter<Clients>
    {
        public override Clients Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var clients = default(Clients);
            foreach (var company in JsonSerializer.Deserialize<Company[]>(ref reader, options) ?? [])
            {
                clients = company.Index < roster.Hyperscalers
                    ? clients.With(company)
                    : throw new JsonException($"{roster[company].Id} is no hyperscaler");
            }

            return clients;
        }

        public override void Write(Utf8JsonWriter writer, Clients value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            for (var i = 0; i < roster.Hyperscalers; i++)
            {
                if (value.Contains(roster.Hyperscaler(i))) { writer.WriteStringValue(roster.Companies[i].Id); }
            }

            writer.WriteEndArray();
        }
    }
}
