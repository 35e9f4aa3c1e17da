using ChipMarketGame.Silo;
using ChipMarketGame.Storage;

if (args.Any(arg => arg is "--help" or "-h" or "-?"))
{
    Console.WriteLine(CommandLine.Help);
    return 0;
}

if (args is ["operator-key"])
{
    Console.WriteLine(OperatorKey.Made());
    return 0;
}

var (options, problem) = CommandLine.Read(args);
if (options is null)
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}

try
{
    if (options.Cluster.Length > 0) { await Membership.Reach(options); }
    await using var host = ChipMarketHost.Create(options);
    await host.StartAsync();
    Console.WriteLine(ChipMarketHost.Greeting(host));
    await host.WaitForShutdownAsync();
    return 0;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped before it served.");
    return 0;
}
catch (Exception failure) when (failure is JournalNotOpenedException or IOException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
