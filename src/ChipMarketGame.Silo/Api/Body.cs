using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
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

    /// <summary>Most texts in a list or object of texts: a request names at most the seats of a game.</summary>
    private const int MostTexts = 64;

    /// <summary>Unknown fields told.</summary>
    private const int MostTold = 4;

    private readonly JsonElement _fields;
    private readonly List<RequestProblem> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private Body(JsonElement fields) => _fields = fields;

    /// <summary>Everything wrong with the fields that were asked for, and the first of those that nobody asked for.</summary>
    public ImmutableArray<RequestProblem> Problems
    {
        get
        {
            string[] unknown = [.. _fields.EnumerateObject().Select(each => each.Name).Where(name => !_known.Contains(name))];
            var told = unknown.Take(MostTold).Select(FewSentences.Seen).Select(name =>
                new RequestProblem(
                    name, $"There is no field {name}; the fields are {string.Join(", ", _known.Order(StringComparer.Ordinal))}."));
            return unknown.Length <= MostTold
                ? [.. _problems, .. told]
                : [.. _problems, .. told, new RequestProblem(
                    "", string.Create(CultureInfo.InvariantCulture, $"And {unknown.Length - MostTold} more fields that there are not."))];
        }
    }

    /// <summary>Reads what a body means, or says what is wrong with it; a body of no bytes is an object of no fields.</summary>
    public static async Task<(T? Value, IResult? Wrong)> Read<T>(HttpRequest request, Func<Body, T> read)
        where T : class
    {
        var (fields, refused) = await Fields(request);
        if (refused is not null) { return (null, refused); }
        var body = new Body(fields);
        var value = read(body);
        return body.Problems is { IsEmpty: false } problems ? (null, Silo.Problems.Malformed(problems)) : (value, null);
    }

    public string Text(string name, string otherwise = "") =>
        Field(name, JsonValueKind.String, "a text", optional: otherwise.Length > 0) is { } field ? field.GetString()! : otherwise;

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

    /// <summary>Texts of which there is at least one; none at all where there is no such field.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"a list of 1 to {MostTexts} texts, or left out");
        if (Field(name, JsonValueKind.Array, what, optional: true) is not { } list) { return []; }
        if (list.GetArrayLength() is > 0 and <= MostTexts && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. list.EnumerateArray().Select(item => item.GetString()!)];
        }
        Refuse(name, what, list);
        return [];
    }

    public ImmutableDictionary<string, string> TextByName(string name)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"an object of at most {MostTexts} texts");
        if (Field(name, JsonValueKind.Object, what, optional: true) is not { } map) { return ImmutableDictionary<string, string>.Empty; }
        if (map.GetPropertyCount() <= MostTexts && map.EnumerateObject().All(item => item.Value.ValueKind == JsonValueKind.String))
        {
            return map.EnumerateObject().ToImmutableDictionary(item => item.Name, item => item.Value.GetString()!);
        }
        Refuse(name, what, map);
        return ImmutableDictionary<string, string>.Empty;
    }

    /// <summary>Lines of a sheet as they were sent.</summary>
    public string Lines(string name)
    {
        if (Field(name, JsonValueKind.Object, "an object") is not { } field) { return "{}"; }
        if (field.GetPropertyCount() <= SheetOrder.MostLines && field.GetRawText() is { Length: <= SheetOrder.Longest } lines)
        {
            return lines;
        }
        _problems.Add(new RequestProblem(name, SheetOrder.Rule));
        return "{}";
    }

    public CalendarQuarter Quarter(string name)
    {
        if (Field(name, JsonValueKind.String, "a quarter such as 2025Q1") is not { } field) { return default; }
        if (CalendarQuarter.TryParse(field.GetString(), out var quarter)) { return quarter; }
        Refuse(name, "a quarter such as 2025Q1", field);
        return default;
    }

    /// <summary>A time with its offset from UTC.</summary>
    public DateTimeOffset Moment(string name)
    {
        const string What = "a time such as 2026-03-01T09:00:00Z";
        if (Field(name, JsonValueKind.String, What) is not { } field) { return default; }
        if (field.TryGetDateTimeOffset(out var moment) && field.GetString()!.AsSpan(10).ContainsAny("Z+-")) { return moment; }
        Refuse(name, What, field);
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

    private static async Task<(JsonElement Fields, IResult? Wrong)> Fields(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        try
        {
            await Copy(request, bytes);
        }
        catch (BadHttpRequestException refused)
        {
            // Too long or not what it says it is: the server's status, and the sentence that goes with it.
            return (default, TypedResults.StatusCode(refused.StatusCode));
        }
        catch (Exception broken) when (broken is OverflowException or IOException)
        {
            // A chunk of a length that there is not, or a line that broke: nothing of this host failed.
            return (default, Silo.Problems.BadRequest("The body cannot be read to its end."));
        }

        if (bytes.Length == 0) { return (JsonElement.Parse("{}"), null); }
        if (!StrictJson.TryRead(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), Deepest, out var fields))
        {
            return (default, Silo.Problems.BadRequest(
                $"The body must be a JSON object in UTF-8 of at most {Deepest} levels, without a field twice."));
        }

        return fields.ValueKind == JsonValueKind.Object
            ? (fields, null)
            : (default, Silo.Problems.BadRequest("The body must be a JSON object."));
    }

    /// <summary>
    /// By the server's own reader: its stream leaves a body that turns out to be malformed half read, which the server then logs as a
    /// fault.
    /// </summary>
    private static async Task Copy(HttpRequest request, MemoryStream bytes)
    {
        ReadResult read;
        do
        {
            read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            foreach (var part in read.Buffer) { bytes.Write(part.Span); }
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
        while (!read.IsCompleted);
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

    private void Refuse(string name, string what, JsonElement seen) =>
        _problems.Add(new RequestProblem(name, $"{name} must be {what}, not {FewSentences.Seen(seen.GetRawText())}."));

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);
}
