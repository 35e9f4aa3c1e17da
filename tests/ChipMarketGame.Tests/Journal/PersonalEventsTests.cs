using System.Text;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What of persons goes into the chain: an id, and nothing else.</summary>
public sealed class PersonalEventsTests
{
    static readonly Roster Roster = ScenarioFile.BuiltIn("seed-2025").Scenario.Roster;

    static readonly GameEvent[] Personal =
    [
        new SeatTaken(Roster.Find("meta"), "0123456789abcdef0123456789abcdef01234567", "id-1", "Planted Name"),
        new MessagePosted("Planted words", "id-2"),
    ];

    [Fact]
    public void The_chain_gets_the_id_of_a_name_and_never_the_name()
    {
        foreach (var happened in Personal)
        {
            var entry = EventForm.Entry(happened, Roster);

            Assert.DoesNotContain("Planted", Encoding.UTF8.GetString(entry.Json.Span), StringComparison.Ordinal);
            Assert.Contains(entry.Beside!.Id, Encoding.UTF8.GetString(entry.Json.Span), StringComparison.Ordinal);
            Assert.StartsWith("Planted", entry.Beside.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_without_an_id_is_written_nowhere()
    {
        Assert.Throws<ArgumentException>(() => EventForm.Entry(new SeatTaken(Roster.Find("meta"), "hash", Name: "Ann"), Roster));
        Assert.Throws<ArgumentException>(() => EventForm.Entry(new MessagePosted("Hello"), Roster));
        Assert.Null(EventForm.Entry(new MessagePosted(), Roster).Beside);
    }

    [Fact]
    public void An_event_is_told_with_its_name_until_that_is_erased()
    {
        foreach (var happened in Personal)
        {
            var (kept, beside) = PersonalEvents.Split(happened);
            var text = new PersonalText(beside!.Id, "class:x", beside.Kind, beside.Text);

            Assert.Equal(happened, Joined(kept, text));
            Assert.Equal(kept, Joined(kept, text.Erased));
            Assert.Equal(kept, Joined(kept));
        }
    }

    [Fact]
    public void The_name_in_an_event_of_version_0_1_is_told_until_it_is_hidden()
    {
        var taken = (SeatTaken)Read(
            "seat-taken", """{"$type":"seat-taken","seat":"meta","name":"Ann","token_hash":"0123456789abcdef0123456789abcdef01234567"}""");
        var said = (MessagePosted)Read("message-posted", """{"$type":"message-posted","text":"Well done, Ann"}""");

        Assert.Equal("Ann", ((SeatTaken)Joined(taken)).Name);
        Assert.Equal("Well done, Ann", ((MessagePosted)Joined(said)).Text);
        Assert.Null(
            ((SeatTaken)Joined(taken, new PersonalText("0123456789abcdef0123456789abcdef", "class:x", PersonalTextKind.Name, null))).Name);
        Assert.Null(((MessagePosted)Joined(said, new PersonalText("a-game/5", "class:x", PersonalTextKind.Message, null))).Text);
    }

    /// <summary>Whatever kind of event is added: a text that somebody typed must not come into the chain unseen.</summary>
    [Fact]
    public void No_other_event_has_room_for_what_people_type()
    {
        string[] known =
        [
            "GameOpened.Scenario", "SeatController.Strategy", "ClassTerms.Code", "ClassTerms.InstructorHash", "ClassTerms.Owner",
            "QuarterClosed.StateHash", "SealedSheet.Reason", "Refusal.Line", "Refusal.Seen", "Refusal.Sentence",
            "SeatTaken.TokenHash", "SeatTaken.Person", "SeatTaken.Name", "SeatTaken.PersonId", "SeatLeft.TokenHash", "SeatOffered.CodeHash",
            "SheetDrafted.Request", "SheetSubmitted.Request", "SheetWithdrawn.Request", "MessagePosted.Text", "MessagePosted.TextId",
            "GameId.Value",
        ];

        var texts = typeof(GameEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(GameEvent)) && !type.IsAbstract)
            .SelectMany(type => Texts(type, [])).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(known.Order(StringComparer.Ordinal), texts);
    }

    static IEnumerable<string> Texts(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) { yield break; }
        foreach (var member in type.GetProperties()
            .Where(member => member.GetMethod is { IsStatic: false } && member.Name != "EqualityContract"))
        {
            foreach (var part in Parts(member.PropertyType))
            {
                if (part == typeof(string)) { yield return $"{type.Name}.{member.Name}"; }
                else if (part.Assembly == typeof(GameEvent).Assembly) { foreach (var deeper in Texts(part, seen)) { yield return deeper; } }
            }
        }
    }

    static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : type.IsArray
        ? [type.GetElementType()!]
        : [type];

    static GameEvent Joined(GameEvent kept, params PersonalText[] texts) =>
        PersonalEvents.Join(kept, new GameId("a-game"), 5, texts.ToDictionary(text => text.Id));

    static GameEvent Read(string kind, string json) =>
        EventForm.Read(new StoredEvent(new GameId("a-game"), 5, kind, 1, null, Encoding.UTF8.GetBytes(json), default), Roster);
}
