namespace ChipMarketGame.BrowserTests;

/// <summary>What a teacher types in when opening a class.</summary>
sealed record ClassWish(int Quarters = 4, double Minutes = 0, int Team = 1, int Practice = 0);
