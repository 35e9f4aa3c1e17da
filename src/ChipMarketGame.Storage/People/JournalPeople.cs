using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The people of a class over all its games, practice and branches included, and how their names are erased.</summary>
public static class JournalPeople
{
    /// <summary>The tags of a journal's classes, in the order in which they began.</summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    public static async Task<IReadOnlyList<string>> ClassTags(this IJournalReader journal, CancellationToken cancellation = default) =>
        [.. (await journal.Games(cancellation)).Select(head => head.Tag).Where(GameTag.IsClass).Distinct()];

    /// <summary>Everybody who ever took a seat in the games with a tag, in the order of their first seat.</summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    public static async Task<IReadOnlyList<JournaledPerson>> People(
        this IJournalReader journal, string tag, CancellationToken cancellation = default) =>
        (await Register(journal, tag, cancellation)).People;

    /// <summary>
    /// Erases the name of a person, in all games of the class, and every message to the class that holds the name.
    /// </summary>
    /// <returns>The person without the name; null if the class knows nobody of this id.</returns>
    /// <exception cref="JournalUnavailableException">The store failed, or could not clear its files yet: erase again.</exception>
    public static async Task<JournaledPerson?> ErasePerson(
        this IJournal journal, string tag, string person, CancellationToken cancellation = default)
    {
        var (people, messages) = await Register(journal, tag, cancellation);
        if (people.FirstOrDefault(each => each.Id == person) is not { } found) { return null; }
        var said = messages.Where(
            message => found.Name is { } name && message.Text?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
        await journal.Erase([new PersonalText(person, tag, PersonalTextKind.Name, null), .. said], cancellation);
        return found with { Name = null };
    }

    private static async Task<(IReadOnlyList<JournaledPerson> People, IReadOnlyList<PersonalText> Messages)> Register(
        IJournalReader journal, string tag, CancellationToken cancellation)
    {
        var games = (await journal.Games(cancellation)).Where(head => head.Tag == tag).Select(head => head.Game).ToArray();
        var (people, messages) = (new OrderedDictionary<string, JournaledPerson>(), new OrderedDictionary<string, PersonalText>());
        foreach (var game in games)
        {
            // The first event opens the game and holds nobody; it is by far the longest.
            await foreach (var stored in journal.Read(game, 2, cancellation))
            {
                if (stored.Kind == "seat-taken") { Take(people, tag, stored); }
                if (stored.Kind == "message-posted") { Say(messages, tag, stored); }
            }
        }

        var texts = (await journal.Texts(tag, cancellation)).ToDictionary(text => text.Id, StringComparer.Ordinal);
        return (
            [.. people.Values.Select(person => texts.TryGetValue(person.Id, out var name) ? person with { Name = name.Text } : person)],
            [.. messages.Values.Select(message => texts.GetValueOrDefault(message.Id, message))]);
    }

    private static void Take(OrderedDictionary<string, JournaledPerson> people, string tag, StoredEvent stored)
    {
        var taken = Body(stored);
        var (name, hash) = (Text(taken, "name"), Text(taken, "token_hash")!);
        var id = new SeatTaken(default, hash, Text(taken, "person")).PersonId;
        var known = people.GetValueOrDefault(id);
        people[id] = new JournaledPerson(
            id, tag, name ?? known?.Name, Text(taken, "seat")!, stored.Game, name is not null || known?.InChain == true);
    }

    private static void Say(OrderedDictionary<string, PersonalText> messages, string tag, StoredEvent stored)
    {
        var said = new MessagePosted(Text(Body(stored), "text"), Text(Body(stored), "text_id"));
        if (PersonalEvents.TextIdOf(said, stored.Game, stored.Version) is { } id)
        {
            messages[id] = new PersonalText(id, tag, PersonalTextKind.Message, said.Text);
        }
    }

    private static JsonElement Body(StoredEvent stored)
    {
        try
        {
            return JsonElement.Parse(EventForms.Today.Body(stored).Span);
        }
        catch (JsonException broken)
        {
            throw new UnreadableEventException(stored, broken.Message, broken);
        }
    }

    private static string? Text(JsonElement body, string member) => body.TryGetProperty(member, out var value) ? value.GetString() : null;
}
