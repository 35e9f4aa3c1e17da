using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// The companies of a scenario in their fixed order: hyperscalers, designers, the GPU maker (these have seats), then the
/// actors without a seat. Nothing in the rules assumes how many there are.
/// </summary>
[JsonConverter(typeof(RosterConverter))]
public sealed class Roster
{
    private static readonly CompanyInfo[] Actors =
    [
        new("openai", "OpenAI", "OpenAI", CompanyRole.Actor, ""),
        new("amd", "AMD", "超微", CompanyRole.Actor, ""),
        new("rest-of-world", "Rest of world", "其他買家", CompanyRole.Actor, ""),
        new("foundry", "Foundry", "晶圓代工", CompanyRole.Actor, ""),
        new("outside", "Outside", "外部", CompanyRole.Actor, ""),
    ];

    /// <summary>Ids and names that no company with a seat may have.</summary>
    internal static IEnumerable<string> ActorNames => Actors.SelectMany(actor => new[] { actor.Id, actor.Name });

    /// <summary>Index of each role's first company.</summary>
    private readonly int[] _first = new int[Enum.GetValues<CompanyRole>().Length];

    /// <param name="seats">Those of the same role in their order.</param>
    internal Roster(IEnumerable<CompanyInfo> seats)
    {
        Companies = [.. seats.OrderBy(seat => seat.Role), .. Actors];
        Seats = Companies.Length - Actors.Length;
        for (var role = 1; role < _first.Length; role++) { _first[role] = _first[role - 1] + Count((CompanyRole)(role - 1)); }
        Hyperscalers = Count(CompanyRole.Hyperscaler);
        Designers = Count(CompanyRole.Designer);
        GpuMaker = new(_first[(int)CompanyRole.GpuMaker]);
        OpenAi = new Company(Seats);
        Amd = new Company(Seats + 1);
        RestOfWorld = new Company(Seats + 2);
        Foundry = new Company(Seats + 3);
        Outside = new Company(Seats + 4);
    }

    public ImmutableArray<CompanyInfo> Companies { get; }

    /// <summary>How many hyperscalers; they stand at 0 and up.</summary>
    public int Hyperscalers { get; }

    /// <summary>How many designers; they follow the hyperscalers.</summary>
    public int Designers { get; }

    /// <summary>How many companies make decisions.</summary>
    public int Seats { get; }

    public Company GpuMaker { get; }

    public Company OpenAi { get; }

    public Company Amd { get; }

    public Company RestOfWorld { get; }

    public Company Foundry { get; }

    /// <summary>Everybody who is not in the game: customers of the clouds, power companies, banks.</summary>
    public Company Outside { get; }

    public CompanyInfo this[Company company] => Companies[company.Index];

    /// <summary>The company at a place in the order.</summary>
    public Company At(int index) => index < Companies.Length
        ? new(index)
        : throw NoSuchPlace(nameof(index), index, Companies.Length, "companies");

    public Company Hyperscaler(int number) => number < Hyperscalers
        ? new(number)
        : throw NoSuchPlace(nameof(number), number, Hyperscalers, "hyperscalers");

    public Company Designer(int number) => new(Hyperscalers + number);

    /// <summary>Number of a designer among the designers, from 0.</summary>
    public int DesignerNumber(Company designer) => designer.Index - Hyperscalers;

    /// <summary>Number of a company among those of its role, from 0.</summary>
    public int NumberOf(Company company) => company.Index - _first[(int)RoleOf(company)];

    public CompanyRole RoleOf(Company company) => this[company].Role;

    public bool IsDesigner(Company company) =>
        company.Exists && company.Index < Companies.Length && RoleOf(company) == CompanyRole.Designer;

    /// <summary>The company with this id or English name, whatever the case; <see cref="Company.None"/> if there is none.</summary>
    public Company Find(string idOrName)
    {
        for (var i = 0; i < Companies.Length; i++)
        {
            if (string.Equals(Companies[i].Id, idOrName, StringComparison.OrdinalIgnoreCase)
                || string.Equals(Companies[i].Name, idOrName, StringComparison.OrdinalIgnoreCase))
            {
                return new Company(i);
            }
        }

        return Company.None;
    }

    /// <summary>How many companies a role has.</summary>
    internal int Count(CompanyRole role) => Companies.Count(company => company.Role == role);

    private static ArgumentOutOfRangeException NoSuchPlace(string name, int place, int count, string of) =>
        new(name, place, $"there are {count} {of}");
}

/// <summary>A roster travels as the list of its seats.</summary>
internal sealed class RosterConverter : JsonConverter<Roster>
{
    public override Roster Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<CompanyInfo[]>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, Roster value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Companies[..value.Seats], options);
}
