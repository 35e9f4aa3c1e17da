using System.Globalization;
using ChipMarketGame.Client;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// What so many students need, computed from what was measured: classes of eleven, a tenth of which play at the same time, a quarter a
/// minute with ten sheets; hosts of two cores that are half busy at most; a school year in which each class plays one game.
/// </summary>
/// <param name="Class">Opening a class.</param>
/// <param name="Seats">Its students taking their seats.</param>
/// <param name="Quarter">A quarter with its sheets.</param>
/// <param name="AwakeBytes">Memory of a class that plays.</param>
/// <param name="HostBytes">Memory of a host without games.</param>
internal sealed record Capacity(CostRow Class, CostRow Seats, CostRow Quarter, double AwakeBytes, double HostBytes)
{
    public const string Table = "capacity";

    private const double SeatsOfAClass = 11, Playing = 0.1, SecondsOfAQuarter = 60, Quarters = 24, AppendsOfAQuarter = 12;
    private const double UsableCores = 1, AppendsOfAServer = 2_600;

    private static readonly TablePart<CapacityRow>[] Parts =
    [
        new("students", TablePart<CapacityRow>.Always, row => Text($"{row.Students:N0}"), IsRight: true),
        new("classes; playing at once", TablePart<CapacityRow>.Always, row => Text($"{row.Classes:N0}; {row.Awake:N0}"), IsRight: true),
        new("cores", TablePart<CapacityRow>.Always, row => Text($"{row.Cores:N1}"), IsRight: true),
        new("hosts of two cores", TablePart<CapacityRow>.Always, row => Text($"{row.Hosts:N0}"), IsRight: true),
        new("memory of each", TablePart<CapacityRow>.Always, row => Text($"{row.MemoryOfAHost / 1e6:N0} MB"), IsRight: true),
        new("journal of a year", TablePart<CapacityRow>.Always, row => Text($"{row.Journal / 1e9:N1} GB"), IsRight: true),
        new("appends", TablePart<CapacityRow>.Always, row => Text($"{row.Appends:N0}/s"), IsRight: true),
        new("of what one server takes", TablePart<CapacityRow>.Always, row => Text($"{row.Appends / AppendsOfAServer:P0}"), IsRight: true),
    ];

    public static void Write(string readme, Capacity measured, string command) =>
        MeasuredTable.Write(readme, Table, command, Parts, new[] { 1e3, 1e5, 1e6 }.Select(measured.For));

    public CapacityRow For(double students)
    {
        var classes = students / SeatsOfAClass;
        var awake = classes * Playing;
        var perSecond = awake / SecondsOfAQuarter;
        var cores = perSecond * Quarter.CpuSeconds;
        var hosts = Math.Max(1, Math.Ceiling(cores / UsableCores));
        return new CapacityRow(
            students, classes, awake, cores, hosts, HostBytes + (awake / hosts * AwakeBytes),
            classes * (Class.Bytes + Seats.Bytes + (Quarters * Quarter.Bytes)), perSecond * AppendsOfAQuarter);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal sealed record CapacityRow(
        double Students, double Classes, double Awake, double Cores, double Hosts, double MemoryOfAHost, double Journal, double Appends);
}
