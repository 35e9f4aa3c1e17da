using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>The body of a request, read field by field; what is wrong with it is said in sentences that name the field.</summary>
internal sealed class Body
{
    /// <summary>Longest body, bytes.</summary>
    public const int Longest = 64 * 1024;

    private const int Deepest = 8;

    private readonly JsonElement _fields;
    private readonly List<RequestProblem> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private Body(JsonElement fields) => _fields = fields;

    /// <summary>Everything wrong with the fields that were asked for, and those that nobody asked for.</summary>
    public ImmutableArray<RequestProblem> Problems =>
    [
        .. _problems,
        .. _fields.EnumerateObject().Select(each => each.Name).Where(name => !_known.Contains(name)).Select(name =>
            new RequestProblem(Shown(name), $"There is no field {Shown(name)}; the fields are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.")),
    ];

    /// <summary>Reads what a body means, or says what is wrong with it; a body of no bytes is an object of no fields.</summary>
    public static async Task<(T? Value, IResult? Wrong)> Read<T>(HttpRequest request, Func<Body, T> read)
        where T : class
    {
        var (fields, sentence) = await Fields(request);
        if (sentence is not null) { return (null, Silo.Problems.BadRequest(sentence)); }
        var body = new Body(fields);
        var value = read(body);
        return body.Problems is { IsEmpty: false } problems ? (null, Silo.Problems.Malformed(problems)) : (value, null);
    }

    public string Text(string name, string otherwise = "") => Field(name, JsonValueKind.String, "a text", optional: otherwise.Length > 0) is { } field ? field.GetString()! : otherwise;

    public string? OptionalText(string name) => Field(name, JsonValueKind.String, "a text", optional: true)?.GetString();

    public bool Flag(string name, bool otherwise)
    {
        if (!Has(name, out var field)) { return otherwise; }
        if (field.ValueKind is JsonValueKind.True or JsonValueKind.False) { return field.GetBoolean(); }
        Refuse(name, "true or false", field);
        return otherwise;
    }

    public double Number(string name, double low, double high)
    {
        if (Has(name, out _)) { return OptionalNumber(name, low, high) ?? low; }
        _problems.Add(new RequestProblem(name, $"{name} is missing: it must be a number between {Invariant(low)} and {Invariant(high)}."));
        return low;
    }

    public double? OptionalNumber(string name, double low, double high)
    {
        if (!Has(name, out var field)) { return null; }
        if (field.ValueKind == JsonValueKind.Number && field.TryGetDouble(out var value) && value >= low && value <= high) { return value; }
        Refuse(name, $"a number between {Invariant(low)} and {Invariant(high)}", field);
        return null;
    }

    public long Whole(string name, long low, long high, long otherwise)
    {
        var field = Field(name, JsonValueKind.Number, $"a whole number between {Invariant(low)} and {Invariant(high)}", optional: true);
        if (field is not { } number) { return otherwise; }
        if (number.TryGetInt64(out var value) && value >= low && value <= high) { return value; }
        Refuse(name, $"a whole number between {Invariant(low)} and {Invariant(high)}", number);
        return otherwise;
    }

    public ImmutableArray<string> Texts(string name)
    {
        if (Field(name, JsonValueKind.Array, "a list of texts", optional: true) is not { } list) { return []; }
        if (list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)) { return [.. list.EnumerateArray().Select(item => item.GetString()!)]; }
        Refuse(name, "a list of texts", list);
        return [];
    }

    public ImmutableDictionary<string, string> TextByName(string name)
    {
        if (Field(name, JsonValueKind.Object, "an object of texts", optional: true) is not { } map) { return ImmutableDictionary<string, string>.Empty; }
        if (map.EnumerateObject().All(item => item.Value.ValueKind == JsonValueKind.String)) { return map.EnumerateObject().ToImmutableDictionary(item => item.Name, item => item.Value.GetString()!); }
        Refuse(name, "an object of texts", map);
        return ImmutableDictionary<string, string>.Empty;
    }

    /// <summary>The JSON of a field as it was sent.</summary>
    public string Raw(string name) => Field(name, JsonValueKind.Object, "an object") is { } field ? field.GetRawText() : "{}";

    public CalendarQuarter Quarter(string name)
    {
        if (Field(name, JsonValueKind.String, "a quarter such as 2025Q1") is not { } field) { return default; }
        if (CalendarQuarter.TryParse(field.GetString(), out var quarter)) { return quarter; }
        Refuse(name, "a quarter such as 2025Q1", field);
        return default;
    }

    public GameId Game(string name)
    {
        const string What = "a name of 1 to 40 lower-case letters, digits and hyphens";
        if (Field(name, JsonValueKind.String, What) is not { } field) { return default; }
        if (GameId.TryParse(field.GetString(), out var game)) { return game; }
        Refuse(name, What, field);
        return default;
    }

    private static async Task<(JsonElement Fields, string? Sentence)> Fields(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        if (bytes.Length == 0) { return (JsonElement.Parse("{}"), null); }
        if (!StrictJson.TryRead(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), Deepest, out var fields))
        {
            return (default, $"The body must be a JSON object in UTF-8 of at most {Deepest} levels, without a field twice.");
        }

        return fields.ValueKind == JsonValueKind.Object ? (fields, null) : (default, "The body must be a JSON object.");
    }

    private bool Has(string name, out JsonElement field)
    {
        _known.Add(name);
        return _fields.TryGetProperty(name, out field) && field.ValueKind != JsonValueKind.Null;
    }

    private JsonElement? Field(string name, JsonValueKind kind, string what, bool optional = false)
    {
        if (!Has(name, out var field))
        {
            if (!optional) { _problems.Add(new RequestProblem(name, $"{name} is missing: it must be {what}.")); }
            return null;
        }

        if (field.ValueKind == kind) { return field; }
        Refuse(name, what, field);
        return null;
    }

    private void Refuse(string name, string what, JsonElement seen) => _problems.Add(new RequestProblem(name, $"{name} must be {what}, not {Shown(seen.GetRawText())}."));

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);
}
