using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ChipMarketGame.Tests;

/// <summary>A YAML file of deploy/, read by path: <c>spec.template.spec.containers.0.image</c>.</summary>
sealed class DeploymentFile
{
    readonly object _root;

    DeploymentFile(object root) => _root = root;

    /// <summary>Reads a file; anchors are merged as compose merges them.</summary>
    public static DeploymentFile Read(params string[] path) => new(new DeserializerBuilder().Build().Deserialize<object>(
        new MergingParser(new Parser(new StringReader(File.ReadAllText(Path.Combine([Repository.Root, "deploy", .. path])))))));

    public string this[string path] => At(path)?.ToString() ?? "";

    /// <summary>Names of the members there; empty where there are none.</summary>
    public IReadOnlyDictionary<string, string> Members(string path) =>
        At(path) is IDictionary<object, object> map
            ? map.ToDictionary(each => $"{each.Key}", each => $"{each.Value}")
            : new Dictionary<string, string>();

    public int Count(string path) => At(path) is ICollection<object> list ? list.Count : 0;

    object? At(string path) => path.Split('.').Aggregate((object?)_root, (node, name) => node switch
    {
        IDictionary<object, object> map => map.TryGetValue(name, out var value) ? value : null,
        IList<object> list => int.TryParse(name, out var number) && number < list.Count ? list[number] : null,
        _ => null,
    });
}
