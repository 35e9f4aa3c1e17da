using System.Text;
using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>JSON that somebody wrote.</summary>
public static class JsonText
{
    /// <summary>
    /// An escape may stand for half a character, which nothing can show or write again; the parser finds it only when the text is asked
    /// for.
    /// </summary>
    /// <exception cref="JsonException">The text is no JSON, or a text in it holds such a half.</exception>
    public static void MustBeWhole(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = CanonicalJson.Plain.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) { _ = reader.GetString(); }
            }
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("a text in it holds half a character, an escape like \\ud83d without its other half", half);
        }
    }
}
