namespace ChipMarketGame.Core;

/// <summary>A text in the two languages of the product.</summary>
public sealed record Title(string En, string Zh)
{
    /// <summary>A text that its author has in one language only; readers of the other see it as it is.</summary>
    public static implicit operator Title(string text) => new(text, text);
}
