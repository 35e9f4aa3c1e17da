using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>The sign-ins of one connection. They are few and asked for by people, so their statements are made as they are used.</summary>
internal sealed class SqliteSignIns(SqliteConnection connection)
{
    /// <returns>How many are gone because they had ended.</returns>
    public int Keep(SignIn signIn, DateTimeOffset now)
    {
        using var forget = connection.Prepare("delete from sign_in where until < $now", "$now");
        var gone = forget.With(now.ToUnixTimeSeconds()).ExecuteNonQuery();
        using var keep = connection.Prepare(
            "insert or replace into sign_in values ($ticket, $owner, $key, $until)", "$ticket", "$owner", "$key", "$until");
        keep.With(signIn.TicketHash, signIn.Owner, signIn.Key, signIn.Until.ToUnixTimeSeconds()).ExecuteNonQuery();
        return gone;
    }

    public SignIn? Find(string ticketHash)
    {
        using var find = connection.Prepare("select owner, key_name, until from sign_in where ticket_hash = $ticket", "$ticket");
        using var row = find.With(ticketHash).ExecuteReader();
        return row.Read()
            ? new SignIn(ticketHash, row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2)))
            : null;
    }

    /// <returns>How many there were.</returns>
    public int End(string ticketHash)
    {
        using var end = connection.Prepare("delete from sign_in where ticket_hash = $ticket", "$ticket");
        return end.With(ticketHash).ExecuteNonQuery();
    }
}
