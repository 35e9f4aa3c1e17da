using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>A column of a table for people.</summary>
/// <param name="Worth">The least is the first to go where the terminal is narrow; <see cref="Always"/> stays.</param>
/// <param name="IsWord">Whether it may be broken into lines; a number never is.</param>
internal sealed record TablePart<TRow>(
    string Name, int Worth, Func<TRow, string> Of, bool IsWord = false, bool IsRight = false, Func<TRow, Style>? StyleOf = null)
{
    public const int Always = 9;
}
