namespace ChipMarketGame.Tests;

/// <summary>
/// Something that could make two plays of the same game differ. With no members named, the whole type is meant;
/// a type that ends in a dot is a namespace with everything below it.
/// </summary>
sealed record Impurity(string Type, string Why, params string[] Members)
{
    const string Clock = "a clock", Thread = "a thread", Disk = "a disk", Net = "a network", Luck =
        "luck from outside the game's own streams",
        Machine = "the machine it runs on", Libm = "a function that each platform computes to different last digits";

    static readonly string[] PlatformMathematics =
    [
        "Exp", "Exp2", "Exp10", "ExpM1", "Exp2M1", "Exp10M1", "Log", "Log2", "Log10", "LogP1", "Log2P1", "Log10P1",
        "Pow", "Cbrt", "RootN", "Hypot", "Sin", "Cos", "Tan", "SinCos", "SinPi", "CosPi", "TanPi", "SinCosPi",
        "Asin", "Acos", "Atan", "Atan2", "AsinPi", "AcosPi", "AtanPi", "Atan2Pi", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh",
    ];

    public static readonly Impurity[] All =
    [
        new("System.DateTime", Clock, "get_Now", "get_UtcNow", "get_Today"),
        new("System.DateTimeOffset", Clock, "get_Now", "get_UtcNow"),
        new("System.Diagnostics.Stopwatch", Clock),
        new("System.TimeProvider", Clock),
        new("System.TimeZoneInfo", Machine),
        new("System.Random", Luck),
        new("System.Guid", Luck, "NewGuid", "CreateVersion7"),
        new("System.Security.Cryptography.RandomNumberGenerator", Luck),
        new("System.Threading.", Thread),
        new("System.IO.", Disk),
        new("System.Net.", Net),
        new("System.Console", Machine),
        new("System.Diagnostics.Process", Machine),
        new("System.Environment", Machine, "GetEnvironmentVariable", "get_TickCount", "get_TickCount64", "get_ProcessorCount",
            "get_MachineName", "get_CurrentDirectory", "get_ProcessId", "GetCommandLineArgs"),
        new("System.Globalization.CultureInfo", Machine, "get_CurrentCulture", "get_CurrentUICulture"),
        .. new[] { "System.Math", "System.MathF", "System.Double", "System.Single", "System.Half" }
            .Select(type => new Impurity(type, Libm, PlatformMathematics)),
    ];

    // Streams and writers over memory: canonical JSON and embedded scenarios pass through them.
    static readonly string[] OnlyMemory =
    [
        "System.IO.Stream", "System.IO.MemoryStream", "System.IO.TextReader", "System.IO.TextWriter", "System.IO.StringReader",
        "System.IO.StringWriter", "System.IO.InvalidDataException", "System.IO.EndOfStreamException",
    ];

    public static IEnumerable<string> In(BuiltAssembly assembly) =>
        assembly.Types.SelectMany(type => All.Where(impurity => impurity.IsWhole(type)).Select(impurity => $"{type}: {impurity.Why}"))
            .Concat(assembly.Members.SelectMany(use => All.Where(impurity => impurity.Is(use.Type, use.Member))
                .Select(impurity => $"{use.Type}.{use.Member}: {impurity.Why}")))
            .Distinct().Order();

    bool Is(string type, string member) => type == Type && Members.Contains(member);

    bool IsWhole(string type) => Members.Length == 0 && !OnlyMemory.Contains(type)
        && (Type.EndsWith('.') ? type.StartsWith(Type, StringComparison.Ordinal) : type == Type);
}
