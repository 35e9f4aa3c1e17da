using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// VIEWS.md: what the author of a strategy finds in a view and may write on a sheet. Written anew with CHIPMARKET_EXPECT=write.
/// </summary>
public sealed partial class ViewGuideTests
{
    static readonly string Guide = Path.Combine(Repository.Root, "src", "ChipMarketGame.Strategies", "VIEWS.md");

    static readonly string[] Source = [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src", "ChipMarketGame.Core"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)];

    /// <summary>The line on which each type is declared.</summary>
    static readonly Dictionary<string, int> Declared = Source.Select((line, at) => (Name: Declaration().Match(line).Groups[1].Value, at))
        .Where(each => each.Name.Length > 0).GroupBy(each => each.Name).ToDictionary(same => same.Key, same => same.First().at);

    static readonly ImmutableArray<Type> Roots =
        [typeof(HyperscalerView), typeof(DesignerView), typeof(NvidiaView), typeof(SeatView), typeof(PublicView), typeof(HyperscalerSheet),
            typeof(DesignerSheet), typeof(NvidiaSheet)];

    [Fact]
    public void The_list_of_the_members_of_the_views_is_what_the_types_have()
    {
        var made = Make();
        if (Environment.GetEnvironmentVariable("CHIPMARKET_EXPECT") == "write") { File.WriteAllText(Guide, made); }

        Assert.Equal(made, File.ReadAllText(Guide));
    }

    [Theory]
    [InlineData("| `Standing` | `HyperscalerSheet` | Last quarter's lines, without award and power. |")]
    [InlineData("| `CreditLimit` | `Usd` | How far cash may fall below zero. |")]
    [InlineData("| `Designers` | `Rows<DesignerNotice>` |")]
    public void A_member_stands_there_with_its_type_and_what_the_source_says_of_it(string line) =>
        Assert.Contains(line, Make(), StringComparison.Ordinal);

    static string Make()
    {
        var text = new StringBuilder("""
            # What a strategy sees and may write

            Every member of the views and of the sheets, with what the source says of it. `IHyperscalerStrategy`, `IDesignerStrategy` and
            `INvidiaStrategy` get `HyperscalerView`, `DesignerView` and `NvidiaView`; each is a `SeatView` and has the `PublicView` as `Public`.
            A quantity such as `Usd` or `Chips` has its number in `Count`, `Value` or under its unit; `Rows<T>` is read as a list. `SheetLines` has
            the range of every line. This file is written from the types by a test: change the types, not the file.


            """);
        foreach (var type in Reached())
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"## {NameOf(type)}\n{TypeSummary(type)}\n\n| member | type | what it is |\n|---|---|---|\n");
            foreach (var member in Members(type))
            {
                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"| `{member.Name}` | `{NameOf(member.PropertyType)}` | {Meaning(type, member)} |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    static IEnumerable<Type> Reached()
    {
        var (waiting, seen) = (new Queue<Type>(Roots), new HashSet<Type>());
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type)) { continue; }

            yield return type;
            foreach (var part in Members(type).SelectMany(member => Parts(member.PropertyType)).Where(IsRecord)) { waiting.Enqueue(part); }
        }
    }

    static IEnumerable<PropertyInfo> Members(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(member => member.Name != "EqualityContract" && member.GetIndexParameters().Length == 0
            && member.GetMethod is { IsPublic: true });

    static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    // Quantities and names explain themselves: they are one number or one text.
    static bool IsRecord(Type type) => type.Assembly == typeof(Game).Assembly && !type.IsEnum && type.Namespace == typeof(Game).Namespace
        && Members(type).Count() > 2 && type != typeof(PrivateLuck);

    static string NameOf(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => $"{NameOf(inner)}?",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>",
        _ => type.Name switch { "Double" => "double", "Int32" => "int", "Int64" => "long", "Boolean" => "bool", "String" =>
            "string", var name => name },
    };

    static string TypeSummary(Type type) => Declared.TryGetValue(type.Name, out var at) ? Clean(CommentAbove(at), Summary()) : "";

    static string Meaning(Type type, PropertyInfo member)
    {
        if (!Declared.TryGetValue(type.Name, out var at)) { return ""; }

        var parameter = new Regex($"<param name=\"{member.Name}\">(.*?)</param>", RegexOptions.Singleline).Match(CommentAbove(at));
        if (parameter.Success) { return Plain(parameter.Groups[1].Value); }

        var declaration = new Regex($@"\b{member.Name}(?: \{{| =>)");
        for (var line = at + 1; line < Source.Length && !Source[line].StartsWith('}'); line++)
        {
            if (declaration.IsMatch(Source[line])) { return Clean(CommentAbove(line), Summary()); }
        }

        return "";
    }

    static string CommentAbove(int line)
    {
        var first = line;
        while (first > 0
            && (Source[first - 1].TrimStart().StartsWith("///", StringComparison.Ordinal) || Source[first - 1].TrimStart().StartsWith('[')))
        {
            first--;
        }

        return string.Join('\n', Source[first..line]);
    }

    static string Clean(string comment, Regex part) => part.Match(comment) is { Success: true } found ? Plain(found.Groups[1].Value) : "";

    static string Plain(string xml)
    {
        var text = Reference().Replace(xml.Replace("///", "", StringComparison.Ordinal), "`$1`");
        text = Tag().Replace(text, "");
        return WebUtility.HtmlDecode(Space().Replace(text, " ")).Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^public (?:abstract |sealed |readonly )*(?:record struct|record|class|struct) (\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex("<(?:see cref|paramref name)=\"([^\"]*)\"\\s*/>")]
    private static partial Regex Reference();

    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
