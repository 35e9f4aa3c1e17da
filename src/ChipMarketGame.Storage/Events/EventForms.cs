using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Storage;

/// <summary>
/// The forms of bodies that this program reads. The journal keeps each event as it was written; an older form is brought up, step by
/// step, when it is read, so that the rest of the program knows the youngest only.
/// </summary>
public sealed class EventForms
{
    private readonly ILookup<string, Upcast> upcasts;

    /// <param name="upcasts">Steps in any order; those of a kind lead without a gap from form 1 to the form that is written today.</param>
    /// <exception cref="ArgumentException">There is a gap.</exception>
    public EventForms(IReadOnlyList<Upcast> upcasts)
    {
        this.upcasts = upcasts.OrderBy(step => step.From).ToLookup(step => step.Kind, StringComparer.Ordinal);
        foreach (var kind in this.upcasts)
        {
            if (!kind.Select(step => step.From).SequenceEqual(Enumerable.Range(1, kind.Count())))
            {
                throw new ArgumentException($"The forms of {kind.Key} do not lead from 1 on, one by one.", nameof(upcasts));
            }
        }
    }

    /// <summary>
    /// The forms of this version of the program; a kind whose form changes gets its step here. Form 1 of <c>seat-taken</c> and
    /// <c>message-posted</c> holds the name and the text themselves, which form 2 leaves out and today's events still can hold.
    /// </summary>
    public static EventForms Today { get; } = new([new Upcast("seat-taken", 1, _ => { }), new Upcast("message-posted", 1, _ => { })]);

    /// <summary>The form in which events of a kind are written.</summary>
    public int Of(string kind) => 1 + upcasts[kind].Count();

    /// <summary>The body in today's form.</summary>
    /// <exception cref="UnreadableEventException">It is in a form that this program does not know yet, or not in the one it
    /// says.</exception>
    public ReadOnlyMemory<byte> Body(StoredEvent stored)
    {
        var today = Of(stored.Kind);
        if (stored.SchemaVersion == today) { return stored.Json; }
        if (stored.SchemaVersion > today)
        {
            throw new UnreadableEventException(
                stored, $"it is in form {stored.SchemaVersion} and this program reads up to form {today}; use the newer program that " +
                    $"wrote it");
        }

        try
        {
            var body = JsonNode.Parse(stored.Json.Span) as JsonObject ?? throw new JsonException("an event is an object");
            foreach (var step in upcasts[stored.Kind].Skip(stored.SchemaVersion - 1)) { step.Change(body); }
            return JsonSerializer.SerializeToUtf8Bytes(body);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UnreadableEventException(stored, $"it is not in form {stored.SchemaVersion} as it says", broken);
        }
    }
}
