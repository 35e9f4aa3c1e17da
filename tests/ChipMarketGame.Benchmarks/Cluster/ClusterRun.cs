namespace ChipMarketGame.Benchmarks;

/// <summary>Live play over silo processes: one against two, and companies beside their game against companies anywhere.</summary>
internal static class ClusterRun
{
    public const string Usage =
        "usage: benchmarks cluster [--journal CONNECTION-STRING]   of a PostgreSQL that keeps the games; without it nothing does";

    private const int Rounds = 5;
    private const int FirstPort = 21200;

    public static async Task<int> Run(string journal)
    {
        string Place(string schema) => journal.Length == 0 ? "" : $"{journal};Search Path=measured_{schema}_{Environment.ProcessId}";
        await using var one = await SilosToMeasure.Start("one", FirstPort, 1, random: false, Place("one"));
        await using var two = await SilosToMeasure.Start("two", FirstPort + 10, 2, random: false, Place("two"));
        await using var scattered = await SilosToMeasure.Start("scattered", FirstPort + 20, 2, random: true, Place("scattered"));
        SilosToMeasure[] settings = [one, two, scattered];
        foreach (var setting in settings.Concat(settings)) { await setting.Play(); }
        var speeds = settings.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < settings.Length; i++) { speeds[i][round] = await settings[i].Play(); }
        }

        var kept = journal.Length == 0 ? "not journaled" : "PostgreSQL";
        Ratio.PrintHead();
        Ratio.Of($"live, {kept}: two silo processes / one", "quarters/s", speeds[1], speeds[0], 0).Print();
        Ratio.Of($"live, {kept}, two processes: companies beside their game / anywhere", "quarters/s", speeds[1], speeds[2], 0).Print();
        Console.WriteLine($"Games ended by silo: {string.Join("; ", settings.Select(setting => string.Join(" + ", setting.Played)))}.");
        return 0;
    }
}
