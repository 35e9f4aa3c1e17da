using System.Globalization;
using ChipMarketGame.Client;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await new CommandLine(Terminal.OfProcess()).Run(args);
