using System.Globalization;

namespace ChipMarketGame.Contracts;

/// <summary>What is said to whoever sent something with many faults: a refusal must not cost more than what it refuses.</summary>
public static class FewSentences
{
    private const int LongestSeen = 40;

    /// <summary>The first few sentences, and how many more there are.</summary>
    public static string Of(IEnumerable<string> sentences, int most)
    {
        string[] all = [.. sentences];
        var told = string.Join(" ", all.Take(most));
        return all.Length <= most ? told : string.Create(CultureInfo.InvariantCulture, $"{told} And {all.Length - most} more.");
    }

    /// <summary>What was sent, as far as it is told back.</summary>
    public static string Seen(string text) => text.Length <= LongestSeen ? text : text[..LongestSeen] + "…";
}
