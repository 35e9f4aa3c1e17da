using System.Text;

namespace ChipMarketGame.Strategies;

/// <summary>Why a decision failed, as it is kept and shown: one line of a bounded length, whatever the strategy had to say.</summary>
public static class FailureText
{
    private const int Longest = 300;

    /// <summary>Kind and message of what a strategy threw. The message is its author's code too and may fail in turn.</summary>
    public static string Of(Exception thrown)
    {
        try
        {
            return Of(thrown is TypeInitializationException { InnerException: { } cause }
                ? $"{cause.GetType().Name}: {cause.Message}"
                : $"{thrown.GetType().Name}: {thrown.Message}");
        }
        catch (Exception)
        {
            return thrown.GetType().Name;
        }
    }

    /// <summary>A text on one line, cut where it is too long.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest) { return line.Append('…').ToString(); }

            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
