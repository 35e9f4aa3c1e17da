using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Storage;

/// <summary>One numbered step of the schema. Once released it is never edited: its checksum stands in every journal.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The steps of this version of the program, from the SQL files beside this class.</summary>
    public static IReadOnlyList<Migration> All { get; } = Embedded();

    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    private static List<Migration> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Parse(name, assembly.GetManifestResourceStream(name)!)).ToList();
    }

    private static Migration Parse(string file, Stream content)
    {
        using var reader = new StreamReader(content);
        var dash = file.IndexOf('-', StringComparison.Ordinal);
        return new Migration(int.Parse(file[..dash], null), file[(dash + 1)..^".sql".Length], reader.ReadToEnd());
    }
}
