using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>A quarter of a calendar year, written <c>2025Q1</c>. The default is the first quarter of year 0.</summary>
[JsonConverter(typeof(CalendarQuarterConverter))]
public readonly record struct CalendarQuarter : IComparable<CalendarQuarter>
{
    private readonly int _sinceYearZero;

    private CalendarQuarter(int sinceYearZero) => _sinceYearZero = sinceYearZero;

    public CalendarQuarter(int year, int number) => _sinceYearZero = (year * 4) + number - 1;

    public int Year => _sinceYearZero / 4;

    /// <summary>1 to 4.</summary>
    public int Number => (_sinceYearZero % 4) + 1;

    public static CalendarQuarter operator +(CalendarQuarter start, int quarters) => new(start._sinceYearZero + quarters);

    /// <summary>Quarters from <paramref name="b"/> to <paramref name="a"/>.</summary>
    public static int operator -(CalendarQuarter a, CalendarQuarter b) => a._sinceYearZero - b._sinceYearZero;

    public static bool operator <(CalendarQuarter a, CalendarQuarter b) => a._sinceYearZero < b._sinceYearZero;

    public static bool operator >(CalendarQuarter a, CalendarQuarter b) => a._sinceYearZero > b._sinceYearZero;

    public static bool operator <=(CalendarQuarter a, CalendarQuarter b) => a._sinceYearZero <= b._sinceYearZero;

    public static bool operator >=(CalendarQuarter a, CalendarQuarter b) => a._sinceYearZero >= b._sinceYearZero;

    /// <summary>Reads <c>2025Q1</c>; years 1900 to 2999.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CalendarQuarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] != 'Q' || text[5] is < '1' or > '4'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2999)
        {
            return false;
        }

        quarter = new CalendarQuarter(year, text[5] - '0');
        return true;
    }

    public int CompareTo(CalendarQuarter other) => _sinceYearZero.CompareTo(other._sinceYearZero);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");
}

internal sealed class CalendarQuarterConverter : JsonConverter<CalendarQuarter>
{
    public override CalendarQuarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CalendarQuarter.TryParse(reader.GetString(), out var quarter)
            ? quarter
            : throw new JsonException("a quarter is written like 2025Q1");

    public override void Write(Utf8JsonWriter writer, CalendarQuarter value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
