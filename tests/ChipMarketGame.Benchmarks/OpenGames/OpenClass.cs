using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ChipMarketGame.Benchmarks;

/// <summary>One of many classes, from a school, and so an address, of its own.</summary>
internal sealed class OpenClass
{
    private readonly Hosts _hosts;
    private readonly LoadedSeat[] _seats;

    public OpenClass(Hosts hosts, int number, string game, string code, string teacher, int seats)
    {
        (_hosts, Number, Game, Code, Teacher) = (hosts, number, game, code, teacher);
        _seats = [.. Enumerable.Range(0, seats).Select(
            seat => LoadedSeat.At(hosts, game, SeatToken(number, seat), LoadedClass.Companies[seat], Address(number)))];
    }

    public int Number { get; }

    public string Game { get; }

    public string Code { get; }

    public string Teacher { get; }

    public IReadOnlyList<LoadedSeat> Seats => _seats;

    /// <summary>What a student of a class holds: the same in each process that knows the number.</summary>
    public static string SeatToken(int number, int seat) => Token($"student {number} {seat}");

    public static string TeacherToken(int number) => Token($"teacher {number}");

    /// <summary>Opens a class as a teacher does who has the operator's key.</summary>
    public static async Task<OpenClass> Open(Hosts hosts, int number, double pace, int seats)
    {
        var opened = await hosts.Get(
            HttpMethod.Post, "/api/classes", hosts.Key,
            string.Create(CultureInfo.InvariantCulture, $$"""{"seconds_per_quarter": {{pace}}}"""), Address(number));
        string Said(string name) => opened.GetProperty(name).GetString()!;
        return new OpenClass(hosts, number, Said("game"), Said("code"), Said("token"), seats);
    }

    /// <summary>Students take their seats, as they do with the code on the board.</summary>
    public async Task TakeSeats()
    {
        foreach (var (seat, company) in _seats.Zip(LoadedClass.Companies))
        {
            await _hosts.Get(
                HttpMethod.Post, $"/api/classes/{Code}/seats/{company}", null,
                $$"""{"name": "Student {{Number}}", "token": "{{seat.Token}}"}""", Address(Number));
        }
    }

    public Task Order(string verb, string body = "{}") =>
        _hosts.Get(HttpMethod.Post, $"/api/games/{Game}/class/{verb}", Teacher, body, Address(Number));

    /// <summary>The open quarter once so many are closed, and when it is due; asked twice a second.</summary>
    public async Task<(int Closed, string Quarter, DateTimeOffset Deadline)> Opened(int closed, CancellationToken over)
    {
        for (; ; await Task.Delay(500, over))
        {
            var game = await _hosts.Get(HttpMethod.Get, $"/api/games/{Game}?since=9999", Teacher, null, Address(Number));
            if (game.GetProperty("closed_quarters").GetInt32() is var now && now >= closed
                && game.TryGetProperty("deadline", out var deadline))
            {
                return (now, game.GetProperty("quarter").GetString()!, deadline.GetDateTimeOffset());
            }
        }
    }

    private static string Address(int number) => $"10.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}";

    private static string Token(string whose) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"open games: {whose}")));
}
