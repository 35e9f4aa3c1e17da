using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Storage;

/// <summary>One numbered step of a schema. Once released it is never edited: its checksum stands in every journal.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The steps of this version of the program for a file, from the SQL files in <c>Sqlite/Migrations</c>.</summary>
    public static IReadOnlyList<Migration> Sqlite { get; } = Embedded("sqlite/");

    /// <summary>The steps of this version of the program for a server, from the SQL files in <c>Postgres/Migrations</c>.</summary>
    public static IReadOnlyList<Migration> Postgres { get; } = Embedded("postgres/");

    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    private static List<Migration> Embedded(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(dialect, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Parse(name[dialect.Length..], assembly.GetManifestResourceStream(name)!)).ToList();
    }

    private static Migration Parse(string file, Stream content)
    {
        using var reader = new StreamReader(content);
        var dash = file.IndexOf('-', StringComparison.Ordinal);
        return new Migration(int.Parse(file[..dash], null), file[(dash + 1)..^".sql".Length], reader.ReadToEnd());
    }
}
