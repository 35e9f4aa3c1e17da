using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>
/// Reads a request for proposals given by name. What is left out is the adviser's; one part that cannot be read refuses the whole.
/// </summary>
internal static class RequestReader
{
    public static ProgrammeRequest? Read(JsonElement request, Roster roster, ref SheetCheck check)
    {
        if (request.ValueKind == JsonValueKind.Null) { return null; }
        var (read, refused) = (new ProgrammeRequest(), check.Refusals.Count);
        foreach (var part in SheetLinesReader.Lines(request, ref check, SheetLines.Request))
        {
            if (part.Value.ValueKind != JsonValueKind.Null) { read = With(read, part, roster, ref check); }
        }

        return check.Refusals.Count == refused ? read : null;
    }

    private static ProgrammeRequest With(ProgrammeRequest read, JsonProperty part, Roster roster, ref SheetCheck check) =>
        $"{SheetLines.Request}.{part.Name}" switch
        {
            RequestLines.Ambition => read with { Ambition = Word<Ambition>(part, RefusalReason.NoSuchAmbition, ref check) },
            RequestLines.Second => read with { Second = Word<Permission>(part, RefusalReason.NotAPermission, ref check) },
            RequestLines.Fusion => read with { Fusion = Word<Permission>(part, RefusalReason.NotAPermission, ref check) },
            RequestLines.Handicaps => read with { Handicaps = HandicapsOf(part.Value, roster, ref check) },
            _ => WithNumber(read, part, ref check),
        };

    private static ProgrammeRequest WithNumber(ProgrammeRequest read, JsonProperty part, ref SheetCheck check)
    {
        var line = RequestLines.All.FirstOrDefault(each => RequestLines.Field(each.Name) == part.Name);
        if (line is null)
        {
            check.Refuse(
                new Refusal(
                    $"{SheetLines.Request}.{SheetLinesReader.Shown(part.Name)}", RefusalReason.NoSuchLine,
                    SheetLinesReader.Shown(part.Value)));
            return read;
        }

        return Number(line, part.Value, ref check) is { } number ? With(read, line, number) : read;
    }

    private static ProgrammeRequest With(ProgrammeRequest read, SheetLine line, double number) => line switch
    {
        _ when line == RequestLines.Ceiling => read with { Ceiling = number },
        _ when line == RequestLines.Volume => read with { Volume = new Chips(Whole.Part(number)) },
        _ when line == RequestLines.QualityWeight => read with { QualityWeight = number },
        _ when line == RequestLines.QuarterWeight => read with { QuarterWeight = number },
        _ when line == RequestLines.SlipWeight => read with { SlipWeight = number },
        _ when line == RequestLines.IncumbentWeight => read with { IncumbentWeight = number },
        _ => read with { FusionWeight = number },
    };

    private static double? Number(SheetLine line, JsonElement value, ref SheetCheck check)
    {
        if (value.ValueKind != JsonValueKind.Number || !double.IsFinite(value.GetDouble()))
        {
            check.Refuse(new Refusal(line.Name, RefusalReason.NotANumber, SheetLinesReader.ShownAsWritten(value)));
            return null;
        }

        var number = value.GetDouble();
        if (!line.Whole || number == Math.Floor(number)) { return check.Holds(line, number) ? number : null; }
        check.Refuse(new Refusal(line.Name, RefusalReason.NotWhole, SheetLinesReader.Shown(value)));
        return null;
    }

    private static TWord Word<TWord>(JsonProperty part, RefusalReason reason, ref SheetCheck check)
        where TWord : struct, Enum
    {
        if (part.Value.ValueKind == JsonValueKind.String && part.Value.GetString()!.All(char.IsAsciiLetter)
            && Enum.TryParse<TWord>(part.Value.GetString(), ignoreCase: true, out var word))
        {
            return word;
        }

        check.Refuse(new Refusal($"{SheetLines.Request}.{part.Name}", reason, SheetLinesReader.ShownAsWritten(part.Value)));
        return default;
    }

    private static Handicaps? HandicapsOf(JsonElement handicaps, Roster roster, ref SheetCheck check)
    {
        var read = new List<Handicap>();
        foreach (var each in SheetLinesReader.Lines(handicaps, ref check, RequestLines.Handicaps))
        {
            var designer = roster.Find(each.Name);
            if (!roster.IsDesigner(designer))
            {
                check.Refuse(new Refusal(RequestLines.Handicaps, RefusalReason.NoSuchCompany, SheetLinesReader.Shown(each.Name)));
                return null;
            }

            if (Number(RequestLines.HandicapOf(roster[designer].Id), each.Value, ref check) is not { } points) { return null; }
            read.Add(new Handicap(designer, points));
        }

        return new Handicaps(read);
    }
}
