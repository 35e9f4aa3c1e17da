namespace ChipMarketGame.Tests;

/// <summary>What one project may know: projects of this repository, and packages by the first words of their assemblies.</summary>
sealed record Wall(string Project, string[] Projects, string[] Packages)
{
    public static readonly Wall[] All =
    [
        new("Core", [], []),
        new("Strategies", ["Core"], []),
        new("Research", ["Core", "Strategies"], ["CsvHelper", "MathNet", "YamlDotNet"]),
        new("Batch", ["Core", "Research", "Strategies"], ["CsvHelper", "Parquet"]),
        new("Storage", ["Core"], ["CsvHelper", "Microsoft.Data.Sqlite", "Npgsql", "SQLitePCLRaw"]),
        new("Contracts", ["Core"], ["Orleans", "Microsoft.Extensions"]),
        new("Grains", ["Contracts", "Core", "Storage", "Strategies"], ["Orleans", "Microsoft.Extensions"]),
        new("Web", ["Contracts", "Core"],
            ["Orleans", "Microsoft.Extensions", "Microsoft.AspNetCore", "Microsoft.JSInterop", "Microsoft.Net.Http.Headers", "Markdig",
                "QRCoder"]),
        new("Silo", ["Batch", "Contracts", "Core", "Grains", "Research", "Storage", "Strategies", "Web"],
            ["Orleans", "Microsoft.Extensions", "Microsoft.AspNetCore", "Microsoft.Net.Http.Headers", "Microsoft.OpenApi", "OpenTelemetry",
             "StackExchange.Redis", "System.CommandLine"]),
        new("Client", ["Batch", "Contracts", "Core", "Research", "Silo", "Storage", "Strategies"],
            ["Orleans", "Microsoft.Extensions", "Microsoft.AspNetCore", "Spectre.Console", "System.CommandLine"]),
    ];

    const string Prefix = "ChipMarketGame.";

    public static Wall Around(string project) => All.Single(wall => wall.Project == project);

    public string Assembly => Project == "Client" ? "chipmarket" : Prefix + Project;

    public string ProjectFile => Path.Combine("src", Prefix + Project, Prefix + Project + ".csproj");

    public bool Allows(string assembly) =>
        assembly.StartsWith(Prefix, StringComparison.Ordinal) ? Projects.Contains(assembly[Prefix.Length..])
        : Packages.Any(package => Begins(assembly, package)) || IsFramework(assembly);

    static bool IsFramework(string assembly) => assembly != "System.CommandLine" && Begins(assembly, "System");

    static bool Begins(string assembly, string words) =>
        assembly == words || assembly.StartsWith(words + ".", StringComparison.Ordinal);
}
