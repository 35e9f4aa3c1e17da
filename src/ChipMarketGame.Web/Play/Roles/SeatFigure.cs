namespace ChipMarketGame.Web;

/// <summary>A figure beside the sheet.</summary>
/// <param name="Name">Its word is <c>Figure.Name</c>.</param>
/// <param name="Own">Whether only the seat knows it.</param>
internal readonly record struct SeatFigure(string Name, string Value, bool Own);
