using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>The names and messages of one connection.</summary>
internal sealed class SqlitePersonalTexts(SqliteConnection connection)
{
    private const string Select = "select id, tag, kind, text from personal_text ";

    private const string Insert = "insert into personal_text (id, tag, kind, text) values ($id, $tag, $kind, $text) ";

    public void Add(PersonalText beside) => Put(Insert + "on conflict (id) do nothing", [beside]);

    /// <returns>How many are here now.</returns>
    public int Keep(IReadOnlyList<PersonalText> texts) => Put(Insert + "on conflict (id) do nothing", texts);

    /// <returns>None of a file that an older program wrote.</returns>
    public IReadOnlyList<PersonalText> Of(string? tag)
    {
        if (!SqliteSchema.HasTexts(connection)) { return []; }
        // Two statements: SQLite finds no index for one that serves both.
        using var select = tag is null ? connection.Prepare(Select + "order by id") : connection.Prepare(
            Select + "where tag = $tag order by id", "$tag").With(tag);
        using var rows = select.ExecuteReader();
        var found = new List<PersonalText>();
        while (rows.Read())
        {
            found.Add(new PersonalText(
                rows.GetString(0), rows.GetString(1), PersonalText.ToKind(rows.GetString(2)), rows.IsDBNull(3) ? null : rows.GetString(3)));
        }

        return found;
    }

    /// <summary>
    /// With secure_delete the bytes that a row no longer needs are filled with zeros, in its page and in those it was moved from.
    /// </summary>
    /// <returns>How many were erased.</returns>
    public int Erase(IReadOnlyList<PersonalText> texts) =>
        Put(Insert + "on conflict (id) do update set text = null", [.. texts.Select(text => text.Erased)]);

    private int Put(string sql, IReadOnlyList<PersonalText> texts)
    {
        using var put = connection.Prepare(sql, "$id", "$tag", "$kind", "$text");
        foreach (var (id, tag, kind, text) in texts) { put.With(id, tag, PersonalText.ToText(kind), text).ExecuteNonQuery(); }
        return texts.Count;
    }
}
