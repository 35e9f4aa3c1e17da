using System.Collections;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// A table in a view: read by everybody, written by the engine, which refills the same memory every quarter so that bulk play
/// allocates nothing. A view that leaves the engine (over a grain call, to a page) is always a fresh one.
/// </summary>
[JsonConverter(typeof(RowsConverter))]
public sealed class Rows<T> : IReadOnlyList<T>
{
    private T[] _rows = [];
    private int _first, _count;
    private Action<Rows<T>>? _writer;
    private bool _isDue;

    public Rows()
    {
    }

    internal Rows(IEnumerable<T> rows)
    {
        _rows = [.. rows];
        _count = _rows.Length;
    }

    public int Count => _count;

    public T this[int index]
    {
        get
        {
            if (_isDue) { Write(); }
            return index < _count ? _rows[_first + index] : throw NoSuchRow(index);
        }
    }

    public ReadOnlySpan<T> AsSpan()
    {
        if (_isDue) { Write(); }
        return _rows.AsSpan(_first, _count);
    }

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => AsSpan().ToArray().AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    internal void Clear() => _count = 0;

    /// <summary>Has the rows written when somebody reads them: most tables of bulk play are read by nobody.</summary>
    internal void WriteWhenRead(Action<Rows<T>> writer) => _writer = writer;

    /// <summary>What stands in the table is of a quarter that is over; there are so many rows now.</summary>
    internal void Expire(int count) => (_isDue, _count) = (true, count);

    /// <summary>Replaces all rows.</summary>
    internal void Set(ReadOnlySpan<T> rows)
    {
        if (rows.Length > _rows.Length) { _rows = new T[Math.Max(8, (int)BitOperations.RoundUpToPowerOf2((uint)rows.Length))]; }
        rows.CopyTo(_rows);
        _count = rows.Length;
    }

    /// <summary>
    /// Shows the last rows of another table, without a copy, while that only grows. Nothing is added to a table that shows another's rows.
    /// </summary>
    internal void Show(Rows<T> all, int most)
    {
        _rows = all._rows;
        _count = Math.Min(all.Count, most);
        _first = all.Count - _count;
    }

    /// <summary>Makes the rows its own.</summary>
    internal void Keep() => (_rows, _first, _writer) = (AsSpan().ToArray(), 0, null);

    internal void Add(in T row)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(8, 2 * _count));
        }

        _rows[_count++] = row;
    }

    internal void Replace(int index, in T row) => _rows[index] = row;

    private ArgumentOutOfRangeException NoSuchRow(int index) => new(nameof(index), index, $"the table has {Count} rows");

    private void Write()
    {
        _isDue = false;
        _writer!(this);
    }
}

internal sealed class RowsConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Rows<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Converter<T> : JsonConverter<Rows<T>>
    {
        public override Rows<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, Rows<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var row in value)
            {
                JsonSerializer.Serialize(writer, row, options);
            }

            writer.WriteEndArray();
        }
    }
}
