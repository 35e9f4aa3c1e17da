using System.Text.Json;

namespace ChipMarketGame.Contracts;

/// <summary>JSON from strangers: UTF-8, no field twice, not too deep, and every text one that Unicode knows.</summary>
public static class StrictJson
{
    /// <param name="deepest">Levels allowed.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, int deepest, out JsonElement json)
    {
        json = default;
        try
        {
            if (!IsText(utf8, deepest)) { return false; }
            json = JsonElement.Parse(utf8, new JsonDocumentOptions { MaxDepth = deepest, AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether each text can be read: JSON lets half a surrogate pair be written as an escape.</summary>
    private static bool IsText(ReadOnlySpan<byte> utf8, int deepest)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = deepest });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) { reader.GetString(); }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
