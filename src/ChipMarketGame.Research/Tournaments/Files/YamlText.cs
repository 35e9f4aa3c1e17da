using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ChipMarketGame.Research;

/// <summary>
/// A YAML text as a mapping. How deep it nests and how large its aliases make it is looked at before the nodes are made, since making
/// them recurses: no text of a person may end the program.
/// </summary>
internal sealed class YamlText
{
    private const int Deepest = 32;
    private const int MostNodes = 100_000;

    private readonly Stack<Node> _open = new([default]);
    private readonly Dictionary<string, Node> _anchored = new(StringComparer.Ordinal);

    /// <summary>The one mapping that the text is; null if it is something else.</summary>
    /// <exception cref="TournamentFileException">It is no YAML that is read here.</exception>
    public static YamlMappingNode? Root(string text)
    {
        try
        {
            if (new YamlText().Refusal(text) is { } refusal) { throw new TournamentFileException([refusal]); }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents is [{ RootNode: YamlMappingNode root }] && root.AllNodes.OfType<YamlMappingNode>()
                .All(mapping => mapping.Children.Keys.All(key => key is YamlScalarNode)) ? root : null;
        }
        catch (YamlException broken)
        {
            throw new TournamentFileException([new TournamentFault(broken.Start.Line, "", $"this is no YAML: {broken.Message}")]);
        }
        catch (Exception broken)
            when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException
                or OverflowException)
        {
            // What the parser says of a text that ends too soon, or of one that it was not made for.
            throw new TournamentFileException(
                [new TournamentFault(text.Count(letter => letter == '\n') + 1, "", "this is no YAML: it ends too soon.")]);
        }
    }

    /// <summary>The first thing in the text that is not read here.</summary>
    private TournamentFault? Refusal(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is { } happened && Refusal(happened) is { } sentence)
            {
                return new TournamentFault(happened.Start.Line, "", sentence);
            }
        }

        return null;
    }

    private string? Refusal(ParsingEvent happened)
    {
        switch (happened)
        {
            case MappingStart or SequenceStart:
                _open.Push(new Node(((NodeEvent)happened).Anchor.IsEmpty ? null : ((NodeEvent)happened).Anchor.Value, 1, 1));
                return _open.Count > Deepest ? TooDeep : null;
            case MappingEnd or SequenceEnd:
                return Add(_open.Pop());
            case AnchorAlias alias:
                return _anchored.TryGetValue(alias.Value.Value, out var meant)
                    ? Add(meant with { Anchor = null })
                    : $"*{alias.Value.Value} refers to nothing that stands before it.";
            case Scalar scalar:
                return Add(new Node(scalar.Anchor.IsEmpty ? null : scalar.Anchor.Value, 1, 1));
            default:
                return null;
        }
    }

    private string? Add(Node node)
    {
        if (node.Anchor is { } anchor) { _anchored[anchor] = node; }

        var parent = _open.Pop();
        parent = parent with { Nodes = parent.Nodes + node.Nodes, Height = Math.Max(parent.Height, node.Height + 1) };
        _open.Push(parent);
        return parent.Nodes > MostNodes
            ? FormattableString.Invariant($"a tournament file has at most {MostNodes} values, those that aliases repeat among them.")
            : _open.Count + parent.Height > Deepest + 2 ? TooDeep
            : null;
    }

    private static string TooDeep => FormattableString.Invariant($"a tournament file is not nested deeper than {Deepest}.");

    /// <summary>A value with all below it.</summary>
    private readonly record struct Node(string? Anchor, int Nodes, int Height);
}
