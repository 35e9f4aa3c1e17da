using System.Globalization;
using ChipMarketGame.Client;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var terminal = Terminal.OfProcess();
Console.SetOut(Console.Error); // What a strategy of one's own writes does not get among the results.
using var guard = new ProcessGuard(terminal);
return await new CommandLine(terminal).Run(args);
