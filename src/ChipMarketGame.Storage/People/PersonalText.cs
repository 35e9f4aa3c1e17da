namespace ChipMarketGame.Storage;

/// <summary>What a personal text is.</summary>
public enum PersonalTextKind
{
    /// <summary>What somebody on a seat is called.</summary>
    Name,

    /// <summary>What a teacher said to the class.</summary>
    Message,
}

/// <summary>A name or a message. It stands beside the journal's events, which hold its id only, so that it can be erased.</summary>
/// <param name="Id">Drawn at random: nothing of the text can be found from it.</param>
/// <param name="Tag">Tag of the games that it belongs to.</param>
/// <param name="Text">Null once it is erased.</param>
public sealed record PersonalText(string Id, string Tag, PersonalTextKind Kind, string? Text)
{
    /// <summary>The same, erased.</summary>
    public PersonalText Erased => this with { Text = null };

    internal static string ToText(PersonalTextKind kind) => kind == PersonalTextKind.Name ? "name" : "message";

    internal static PersonalTextKind ToKind(string text) => text == "name" ? PersonalTextKind.Name : PersonalTextKind.Message;
}

/// <summary>A personal text on its way into the journal, with the event that holds its id.</summary>
public sealed record Aside(string Id, PersonalTextKind Kind, string Text);
