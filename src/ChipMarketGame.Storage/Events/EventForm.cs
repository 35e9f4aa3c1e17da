using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// The form in which the journal and recorded games keep what happened: canonical JSON under a kind and a version of the form.
/// </summary>
public static class EventForm
{
    /// <summary>An event on its way into the journal.</summary>
    /// <remarks>What is personal in it goes beside it.</remarks>
    public static JournalEntry Entry(GameEvent happened, Roster roster, string? commandId = null)
    {
        var (kept, beside) = PersonalEvents.Split(happened);
        return new(
            KindOf(kept), EventForms.Today.Of(KindOf(kept)), JsonSerializer.SerializeToUtf8Bytes(kept, CanonicalJson.For(roster)),
            commandId, beside);
    }

    /// <summary>The document of the scenario that a game opens with; with its roster the rest of the event can be read.</summary>
    /// <param name="forms">The forms to read; null is today's.</param>
    /// <exception cref="UnreadableEventException">The event opens no game.</exception>
    public static string ScenarioOf(StoredEvent opening, EventForms? forms = null)
    {
        try
        {
            using var document = JsonDocument.Parse((forms ?? EventForms.Today).Body(opening));
            return document.RootElement.GetProperty("scenario").GetString() ?? "";
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UnreadableEventException(opening, "a game opens with a scenario", broken);
        }
    }

    /// <summary>
    /// The document of the scenario as it stands in the opening, a JSON string with its quotes: enough to know one again that has been
    /// read, without making a text of it, which is most of an opening.
    /// </summary>
    /// <exception cref="UnreadableEventException">The event opens no game.</exception>
    public static ReadOnlyMemory<byte> WrittenScenarioOf(StoredEvent opening) => WrittenScenarioOf(opening, EventForms.Today.Body(opening));

    /// <summary>The opening of a game whose scenario has been read.</summary>
    /// <exception cref="UnreadableEventException">It is no opening that this program knows.</exception>
    public static GameOpened ReadOpening(StoredEvent opening, ScenarioFile scenario)
    {
        var body = EventForms.Today.Body(opening);
        var written = WrittenScenarioOf(opening, body).Span;
        body.Span.Overlaps(written, out var at);
        byte[] rest = [.. body.Span[..at], .. "\"\""u8, .. body.Span[(at + written.Length)..]];
        return Read(opening with { Json = rest }, scenario.Scenario.Roster) is GameOpened opened
            ? opened with { Scenario = scenario.Json }
            : throw new UnreadableEventException(opening, "a game begins with its opening");
    }

    /// <summary>The event that is stored.</summary>
    /// <param name="forms">The forms to read; null is today's.</param>
    /// <exception cref="UnreadableEventException">It is none that this program knows.</exception>
    public static GameEvent Read(StoredEvent stored, Roster roster, EventForms? forms = null)
    {
        try
        {
            return JsonSerializer.Deserialize<GameEvent>((forms ?? EventForms.Today).Body(stored).Span, CanonicalJson.For(roster))
                ?? throw new JsonException("an event is not null");
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new UnreadableEventException(stored, broken.Message, broken);
        }
    }

    private static ReadOnlyMemory<byte> WrittenScenarioOf(StoredEvent opening, ReadOnlyMemory<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span);
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) { continue; }
                var isScenario = reader.ValueTextEquals("scenario"u8);
                reader.Read();
                if (isScenario && reader.TokenType == JsonTokenType.String)
                {
                    return body[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
                }
                reader.Skip();
            }
        }
        catch (JsonException broken)
        {
            throw new UnreadableEventException(opening, "a game opens with a scenario", broken);
        }

        throw new UnreadableEventException(opening, "a game opens with a scenario");
    }

    private static string KindOf(GameEvent happened) => happened switch
    {
        GameOpened => "game-opened",
        QuarterClosed => "quarter-closed",
        GameEnded => "game-ended",
        SeatTaken => "seat-taken",
        SeatLeft => "seat-left",
        SeatOffered => "seat-offered",
        AutopilotSet => "autopilot-set",
        ClockSet => "clock-set",
        SheetDrafted => "sheet-drafted",
        SheetSubmitted => "sheet-submitted",
        SheetWithdrawn => "sheet-withdrawn",
        MessagePosted => "message-posted",
        ClassMoved => "class-moved",
        ClassBranched => "class-branched",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "an event without a kind"),
    };
}
