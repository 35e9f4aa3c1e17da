using System.Globalization;

namespace ChipMarketGame.Benchmarks;

/// <summary>What processes have used so far, as the system counts it.</summary>
internal readonly record struct ProcessUse(double CpuSeconds, long Memory)
{
    private const double TicksPerSecond = 100;

    private const int PageSize = 4096;

    public static ProcessUse Of(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            long At(int field) => long.Parse(fields[field - 3], CultureInfo.InvariantCulture);
            return new ProcessUse((At(14) + At(15)) / TicksPerSecond, At(24) * PageSize);
        }
        catch (Exception gone) when (gone is IOException or IndexOutOfRangeException)
        {
            return default;
        }
    }
}
