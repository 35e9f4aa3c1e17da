using System.Globalization;

namespace ChipMarketGame.Core;

/// <summary>Why a line was refused.</summary>
public enum RefusalReason { OutOfRange, NotWhole, NotANumber, NotYesOrNo, NoSuchLine, NoSuchCompany, NoSuchAmbition, SameDesignerTwice,
    AboveCap, UnderAdministration, NotAnObject, GivenTwice, BelowBinding, NotAPermission, AwardedByRequest, AwardedDirectly }

/// <summary>One line of a sheet that breaks a rule. The line keeps its standing value.</summary>
/// <param name="Seen">What stood there.</param>
/// <param name="Low">Least value allowed, where there is a range.</param>
/// <param name="High">Greatest value allowed, where there is a range.</param>
public sealed record Refusal(string Line, RefusalReason Reason, string Seen, double Low = 0, double High = 0)
{
    /// <summary>The line's name; one of nothing is shown with marks.</summary>
    private string Shown => Line.Length == 0 ? "\"\"" : Line;

    /// <summary>The refusal as a sentence; pages render it in the reader's language from the parts.</summary>
    public string Sentence => Reason switch
    {
        RefusalReason.OutOfRange => string.Create(CultureInfo.InvariantCulture, $"{Line} must lie between {Low} and {High}, not {Seen}."),
        RefusalReason.NotWhole => $"{Line} must be a whole number, not {Seen}.",
        RefusalReason.NotANumber => $"{Line} must be a number, not {Seen}.",
        RefusalReason.NotYesOrNo => $"{Line} must be true or false, not {Seen}.",
        RefusalReason.NoSuchLine => $"{Shown}: this sheet has no such line.",
        RefusalReason.NoSuchCompany => $"{Line}: there is no {Seen} to choose here.",
        RefusalReason.NoSuchAmbition => $"{Line}: ambition must be safe, standard or bold, not {Seen}.",
        RefusalReason.SameDesignerTwice => $"{Line}: the second source must be another designer than {Seen}.",
        RefusalReason.AboveCap => string.Create(CultureInfo.InvariantCulture, $"{Line} {Seen} is above the promised cap of {High}."),
        RefusalReason.BelowBinding => string.Create(
            CultureInfo.InvariantCulture, $"{Line} {Seen} is below {Low}, which earlier reservations still bind."),
        RefusalReason.UnderAdministration => "The company is under administration: it plays its standing orders.",
        RefusalReason.NotAPermission => $"{Line} must be allowed, never or required, not {Seen}.",
        RefusalReason.AwardedByRequest => $"{Line}: here programmes are awarded by requests for proposals; post one in the line request.",
        RefusalReason.AwardedDirectly => $"{Line}: here programmes are awarded directly; name a designer in the line award.",
        RefusalReason.GivenTwice => $"{Shown} is given twice.",
        _ => $"{Line} must be an object of lines, not {Seen}.",
    };
}
