using ChipMarketGame.Silo;

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
    await Console.Error.WriteLineAsync(Start.OneLine(problem!));
    return 2;
}

return await Start.Run(options);
