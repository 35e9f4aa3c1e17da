using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Events with and without what is personal in them: the chain keeps them without, and readers are told them with it.</summary>
public static class PersonalEvents
{
    /// <summary>What the chain keeps of an event, and what stands beside it.</summary>
    /// <exception cref="ArgumentException">It holds a personal text without an id to keep it under.</exception>
    public static (GameEvent Kept, Aside? Beside) Split(GameEvent happened) => happened switch
    {
        SeatTaken { Name: { } name, Person: { } id } taken => (taken with { Name = null }, new Aside(id, PersonalTextKind.Name, name)),
        MessagePosted { Text: { Length: > 0 } text, TextId: { } id } said =>
            (said with { Text = null }, new Aside(id, PersonalTextKind.Message, text)),
        SeatTaken { Name: not null } or MessagePosted { Text.Length: > 0 } =>
            throw new ArgumentException("A name or a message is kept beside its event, under an id; this one has none.", nameof(happened)),
        _ => (happened, null),
    };

    /// <summary>An event with its personal text; without one that was erased.</summary>
    /// <param name="texts">By id.</param>
    public static GameEvent Join(GameEvent kept, GameId game, long version, IReadOnlyDictionary<string, PersonalText> texts)
    {
        switch (kept)
        {
            case SeatTaken taken:
                return texts.TryGetValue(taken.PersonId, out var name) ? taken with { Name = name.Text } : taken;
            case MessagePosted said when TextIdOf(said, game, version) is { } id:
                return said with { TextId = id, Text = texts.TryGetValue(id, out var message) ? message.Text : said.Text };
            default:
                return kept;
        }
    }

    /// <summary>A message of a version that kept the text in the event goes by the event's place.</summary>
    internal static string? TextIdOf(MessagePosted said, GameId game, long version) =>
        said.TextId ?? (said.Text is { Length: > 0 } ? $"{game}/{version}" : null);
}
