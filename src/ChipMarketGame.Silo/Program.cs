using ChipMarketGame.Silo;

return await CommandLine.Run(args);
