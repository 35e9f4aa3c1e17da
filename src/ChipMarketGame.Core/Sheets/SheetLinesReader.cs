using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>Lays lines given by name over a standing sheet. A line that cannot be read is refused and keeps its standing value.</summary>
internal static class SheetLinesReader
{
    public static HyperscalerSheet Read(JsonElement lines, HyperscalerSheet sheet, Roster roster, ref SheetCheck check)
    {
        foreach (var line in Lines(lines, ref check))
        {
            sheet = line.Name switch
            {
                "gpu" => sheet with { Gpu = new Chips(Whole(line, SheetLines.Gpu, sheet.Gpu.Count, ref check)) },
                "premium" => sheet with { Premium = Number(line, sheet.Premium, ref check) },
                "asic" => sheet with { Asic = new Chips(Whole(line, SheetLines.Asic, sheet.Asic.Count, ref check)) },
                "software" => sheet with { Software = new Usd(Whole(line, SheetLines.Software, sheet.Software.Count, ref check)) },
                "power_mw" => sheet with { Power = new Megawatts(Whole(line, SheetLines.Power, 0, ref check)) },
                "rent" => sheet with { Rent = Number(line, sheet.Rent, ref check) },
                SheetLines.Award => sheet with { Award = Award(line.Value, roster, ref check) },
                SheetLines.Request => sheet with { Request = RequestReader.Read(line.Value, roster, ref check) },
                _ => Unknown(line, sheet, ref check),
            };
        }

        return sheet;
    }

    public static DesignerSheet Read(JsonElement lines, DesignerSheet sheet, Roster roster, ref SheetCheck check)
    {
        foreach (var line in Lines(lines, ref check))
        {
            sheet = line.Name switch
            {
                "margin" => sheet with { Margin = Number(line, sheet.Margin, ref check) },
                "quote" => sheet with { Quote = Number(line, sheet.Quote, ref check) },
                "hire" => sheet with { Hire = checked((int)Whole(line, SheetLines.Hire, 0, ref check)) },
                "ip" => sheet with { Ip = new Usd(Whole(line, SheetLines.Ip, sheet.Ip.Count, ref check)) },
                "booking" => sheet with { Booking = Number(line, sheet.Booking, ref check) },
                SheetLines.Fusion => sheet with { Fusion = YesOrNo(line, sheet.Fusion, ref check) },
                SheetLines.Clients => sheet with { Clients = ClientsOf(line, sheet.Clients, roster, ref check) },
                _ => Unknown(line, sheet, ref check),
            };
        }

        return sheet;
    }

    public static NvidiaSheet Read(JsonElement lines, NvidiaSheet sheet, ref SheetCheck check)
    {
        foreach (var line in Lines(lines, ref check))
        {
            sheet = line.Name switch
            {
                "price" => sheet with { Price = Number(line, sheet.Price, ref check) },
                "reserve" => sheet with { Reserve = Number(line, sheet.Reserve, ref check) },
                "loyalty" => sheet with { Loyalty = Number(line, sheet.Loyalty, ref check) },
                "rd" => sheet with { Rd = Number(line, sheet.Rd, ref check) },
                "cuda" => sheet with { Cuda = Number(line, sheet.Cuda, ref check) },
                "royalty" => sheet with { Royalty = Number(line, sheet.Royalty, ref check) },
                "cap" => sheet with { Cap = Number(line, sheet.Cap, ref check) },
                "openai" => sheet with { OpenAi = new Usd(Whole(line, SheetLines.OpenAi, 0, ref check)) },
                SheetLines.FusionOpen => sheet with { FusionOpen = YesOrNo(line, sheet.FusionOpen, ref check) },
                _ => Unknown(line, sheet, ref check),
            };
        }

        return sheet;
    }

    /// <summary>The lines of an object; none, with a refusal, of anything else.</summary>
    /// <param name="of">The line whose parts they are; empty for those of the sheet.</param>
    public static List<JsonProperty> Lines(JsonElement lines, ref SheetCheck check, string of = "")
    {
        var (read, names) = (new List<JsonProperty>(), new HashSet<string>(StringComparer.Ordinal));
        if (lines.ValueKind != JsonValueKind.Object)
        {
            check.Refuse(new Refusal(of.Length > 0 ? of : "sheet", RefusalReason.NotAnObject, Shown(lines)));
            return read;
        }

        foreach (var line in lines.EnumerateObject())
        {
            if (names.Add(line.Name))
            {
                read.Add(line);
                continue;
            }

            var name = of.Length > 0 ? $"{of}.{Shown(line.Name)}" : Shown(line.Name);
            check.Refuse(new Refusal(name, RefusalReason.GivenTwice, Shown(line.Value)));
        }

        return read;
    }

    public static double Number(JsonProperty line, double standing, ref SheetCheck check)
    {
        if (line.Value.ValueKind == JsonValueKind.Number && double.IsFinite(line.Value.GetDouble())) { return line.Value.GetDouble(); }
        check.Refuse(new Refusal(line.Name, RefusalReason.NotANumber, ShownAsWritten(line.Value)));
        return standing;
    }

    public static long Whole(JsonProperty line, SheetLine range, long standing, ref SheetCheck check)
    {
        var number = Number(line, standing, ref check);
        if (!range.Holds(number))
        {
            check.Refuse(new Refusal(line.Name, RefusalReason.OutOfRange, Shown(line.Value), range.Low, range.High));
            return standing;
        }

        if (number == Math.Floor(number)) { return checked((long)number); }
        check.Refuse(new Refusal(line.Name, RefusalReason.NotWhole, Shown(line.Value)));
        return standing;
    }

    public static bool YesOrNo(JsonProperty line, bool standing, ref SheetCheck check)
    {
        if (line.Value.ValueKind is JsonValueKind.True or JsonValueKind.False) { return line.Value.GetBoolean(); }
        check.Refuse(new Refusal(line.Name, RefusalReason.NotYesOrNo, ShownAsWritten(line.Value)));
        return standing;
    }

    private static Clients ClientsOf(JsonProperty line, Clients standing, Roster roster, ref SheetCheck check)
    {
        var clients = default(Clients);
        if (line.Value.ValueKind != JsonValueKind.Array)
        {
            check.Refuse(new Refusal(line.Name, RefusalReason.NoSuchCompany, Shown(line.Value)));
            return standing;
        }

        foreach (var name in line.Value.EnumerateArray())
        {
            var company = Find(name, roster);
            if (!company.Exists || company.Index >= roster.Hyperscalers)
            {
                check.Refuse(new Refusal(line.Name, RefusalReason.NoSuchCompany, Shown(name)));
                return standing;
            }

            clients = clients.With(company);
        }

        return clients;
    }

    private static ProgrammeAward? Award(JsonElement award, Roster roster, ref SheetCheck check)
    {
        if (award.ValueKind == JsonValueKind.Null) { return null; }
        if (award.ValueKind != JsonValueKind.Object || !award.TryGetProperty("lead", out var lead))
        {
            check.Refuse(new Refusal(SheetLines.Award, RefusalReason.NotAnObject, Shown(award)));
            return null;
        }

        foreach (var part in award.EnumerateObject())
        {
            if (part.Name is "lead" or "second" or "ambition" or "fusion") { continue; }
            check.Refuse(new Refusal($"{SheetLines.Award}.{Shown(part.Name)}", RefusalReason.NoSuchLine, Shown(part.Value)));
            return null;
        }

        var ambition = Ambition.Standard;
        if (award.TryGetProperty("ambition", out var text)
            && (text.ValueKind != JsonValueKind.String || !text.GetString()!.All(char.IsAsciiLetter)
                || !Enum.TryParse(text.GetString(), ignoreCase: true, out ambition)))
        {
            check.Refuse(new Refusal(SheetLines.Award, RefusalReason.NoSuchAmbition, Shown(text)));
            return null;
        }

        var onFusion = award.TryGetProperty("fusion", out var fusion);
        if (onFusion && fusion.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            check.Refuse(new Refusal($"{SheetLines.Award}.fusion", RefusalReason.NotYesOrNo, ShownAsWritten(fusion)));
            return null;
        }

        var hasSecond = award.TryGetProperty("second", out var second) && second.ValueKind != JsonValueKind.Null;
        var wanted = new ProgrammeAward(
            Find(lead, roster), hasSecond ? Find(second, roster) : Company.None, ambition, onFusion && fusion.GetBoolean());
        if (roster.IsDesigner(wanted.Lead) && (!hasSecond || roster.IsDesigner(wanted.Second))) { return wanted; }
        check.Refuse(new Refusal(SheetLines.Award, RefusalReason.NoSuchCompany, Shown(roster.IsDesigner(wanted.Lead) ? second : lead)));
        return null;
    }

    public static TSheet Unknown<TSheet>(JsonProperty line, TSheet sheet, ref SheetCheck check)
    {
        check.Refuse(new Refusal(Shown(line.Name), RefusalReason.NoSuchLine, Shown(line.Value)));
        return sheet;
    }

    private static Company Find(JsonElement name, Roster roster) => name.ValueKind == JsonValueKind.String
        ? roster.Find(name.GetString()!)
        : Company.None;

    /// <summary>At most 40 characters of what was sent.</summary>
    public static string Shown(JsonElement value) =>
        Shown(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    /// <summary>
    /// What stands where no text is wanted: one that without its quotation marks would be taken for a value is shown with them.
    /// </summary>
    public static string ShownAsWritten(JsonElement value) => value.ValueKind == JsonValueKind.String && ReadsAsAnother(value.GetString()!)
        ? Shown(value.GetRawText())
        : Shown(value);

    private static bool ReadsAsAnother(string text) => text.Length == 0 || text is "true" or "false" or "null"
        || double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);

    public static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
