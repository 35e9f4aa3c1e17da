using System.Globalization;
using ChipMarketGame.Core;
using YamlDotNet.RepresentationModel;

namespace ChipMarketGame.Research;

/// <summary>
/// The fields of one mapping of a YAML document, taken out by name. Whatever is wrong with them becomes a fault with line, field and
/// what is allowed; fields that nobody asked for are faults too.
/// </summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];
    private readonly List<TournamentFault> _faults;
    private readonly string _path;
    private readonly long _line;

    public YamlFields(YamlMappingNode mapping, string path, List<TournamentFault> faults)
    {
        (_path, _faults, _line) = (path, faults, mapping.Start.Line);
        foreach (var (key, value) in mapping.Children) { _fields[((YamlScalarNode)key).Value ?? ""] = (key, value); }
    }

    /// <summary>Line on which the mapping begins.</summary>
    public long Line => _line;

    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>The node of a field, or null if it is left out.</summary>
    public YamlNode? Node(string name)
    {
        _known.Add(name);
        return _fields.TryGetValue(name, out var field) ? field.Value : null;
    }

    /// <summary>A text; null with a fault if it is needed and missing or no text.</summary>
    public string? Text(string name, bool needed = false)
    {
        switch (Node(name))
        {
            case YamlScalarNode { Value: { Length: > 0 } text }: return text;
            case null when needed:
                Fault(_line, name, "is missing.");
                return null;
            case null: return null;
            case var other:
                Fault(other.Start.Line, name, "must be a text.");
                return null;
        }
    }

    /// <summary>One of some words.</summary>
    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> words, T otherwise, bool needed = false)
    {
        if (Text(name, needed) is not { } text) { return otherwise; }
        if (words.TryGetValue(text, out var value)) { return value; }

        Fault(LineOf(name), name, $"must be {Either(words.Keys)}, not {text}.{Nearest(text, words.Keys)}");
        return otherwise;
    }

    /// <summary>A whole number in a range.</summary>
    public int Whole(string name, int low, int high, int otherwise)
    {
        if (Text(name) is not { } text) { return otherwise; }
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low
            && number <= high)
        {
            return number;
        }

        Fault(LineOf(name), name, FormattableString.Invariant($"must be a whole number from {low} to {high}, not {text}."));
        return otherwise;
    }

    /// <summary>A number in a range.</summary>
    public double Number(string name, double low, double high, double otherwise)
    {
        if (Text(name) is not { } text) { return otherwise; }
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
        {
            return number;
        }

        Fault(LineOf(name), name, FormattableString.Invariant($"must be a number from {low} to {high}, not {text}."));
        return otherwise;
    }

    /// <summary>A mapping inside this one; null if it is left out.</summary>
    public YamlFields? Fields(string name)
    {
        switch (Node(name))
        {
            case null: return null;
            case YamlMappingNode mapping: return new YamlFields(mapping, Path(name), _faults);
            case var other:
                Fault(other.Start.Line, name, "must be a mapping of fields.");
                return null;
        }
    }

    public void Fault(long line, string name, string message) => _faults.Add(new TournamentFault(line, Path(name), message));

    /// <summary>Line of a field, or of the mapping where it is left out.</summary>
    public long LineOf(string name) => _fields.TryGetValue(name, out var field) ? field.Key.Start.Line : _line;

    /// <summary>Fields that are allowed although nobody asks for them.</summary>
    public void Know(params ReadOnlySpan<string> names) => _known.AddRange(names);

    /// <summary>To be called when every field was asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, field) in _fields)
        {
            if (!_known.Contains(name))
            {
                Fault(field.Key.Start.Line, name,
                    $"there is no such field; allowed are {string.Join(", ", _known)}.{Nearest(name, _known)}");
            }
        }
    }

    internal static string Nearest(string typed, IEnumerable<string> known) => NearestName.To(typed, known) is { } nearest
        ? $" Did you mean {nearest}?"
        : "";

    private static string Either(IEnumerable<string> words) => string.Join(", ", words) is var list && list.LastIndexOf(
        ", ", StringComparison.Ordinal) is > 0 and var at ? $"{list[..at]} or {list[(at + 2)..]}" : string.Concat(words);

    private string Path(string name) => _path.Length == 0 ? name : name.Length == 0 ? _path : $"{_path}.{name}";
}
