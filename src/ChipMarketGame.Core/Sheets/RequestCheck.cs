namespace ChipMarketGame.Core;

/// <summary>Holds a request for proposals against the ranges of its parts; each part that breaks one is refused with its name.</summary>
internal static class RequestCheck
{
    public static bool IsPossible(ProgrammeRequest request, Roster roster, ref SheetCheck check)
    {
        var holds = HasKnownWords(request, ref check);
        holds &= Holds(RequestLines.Ceiling, request.Ceiling, ref check);
        holds &= request.Volume is not { } chips || check.Holds(RequestLines.Volume, chips.Count);
        holds &= Holds(RequestLines.QualityWeight, request.QualityWeight, ref check);
        holds &= Holds(RequestLines.QuarterWeight, request.QuarterWeight, ref check);
        holds &= Holds(RequestLines.SlipWeight, request.SlipWeight, ref check);
        holds &= Holds(RequestLines.IncumbentWeight, request.IncumbentWeight, ref check);
        holds &= Holds(RequestLines.FusionWeight, request.FusionWeight, ref check);
        return holds & (request.Handicaps is not { } handicaps || ArePossible(handicaps, roster, ref check));
    }

    private static bool Holds(SheetLine part, double? value, ref SheetCheck check) => value is not { } given || check.Holds(part, given);

    private static bool HasKnownWords(ProgrammeRequest request, ref SheetCheck check)
    {
        if (!Enum.IsDefined(request.Ambition))
        {
            check.Refuse(new Refusal(SheetLines.Request, RefusalReason.NoSuchAmbition, request.Ambition.ToString()));
            return false;
        }

        return IsPermission(RequestLines.Second, request.Second, ref check) & IsPermission(RequestLines.Fusion, request.Fusion, ref check);
    }

    private static bool IsPermission(string part, Permission permission, ref SheetCheck check)
    {
        if (Enum.IsDefined(permission)) { return true; }
        check.Refuse(new Refusal(part, RefusalReason.NotAPermission, permission.ToString()));
        return false;
    }

    private static bool ArePossible(Handicaps handicaps, Roster roster, ref SheetCheck check)
    {
        var seen = 0u;
        foreach (var (designer, points) in handicaps.All)
        {
            if (!roster.IsDesigner(designer))
            {
                check.Refuse(new Refusal(RequestLines.Handicaps, RefusalReason.NoSuchCompany, "designer of that number"));
                return false;
            }

            var line = RequestLines.HandicapOf(roster[designer].Id);
            if (!check.Holds(line, points)) { return false; }
            var bit = 1u << roster.DesignerNumber(designer);
            if ((seen & bit) != 0)
            {
                check.Refuse(new Refusal(line.Name, RefusalReason.GivenTwice, ""));
                return false;
            }

            seen |= bit;
        }

        return true;
    }
}
