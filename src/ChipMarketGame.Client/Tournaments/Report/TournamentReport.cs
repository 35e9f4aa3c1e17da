using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>report.html of a tournament: one file that needs nothing else and asks for nothing.</summary>
internal sealed class TournamentReport
{
    private readonly TournamentResults _results;
    private readonly TournamentText _text;

    private TournamentReport(TournamentResults results, CultureInfo language) =>
        (_results, _text) = (results, new TournamentText(language));

    private Tournament Tournament => _results.Tournament;

    public static void Write(Stream stream, TournamentResults results, CultureInfo language)
    {
        var report = new TournamentReport(results, language);
        using var writer = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var parts = new Dictionary<string, Func<string>>
        {
            ["language"] = () => report._text.Language,
            ["title"] = () => Html(report._text.Say("Title", results.Tournament.File.Name)),
            ["lead"] = () => Html(report._text.Say(
                "Lead", results.Games.ToString("N0", CultureInfo.InvariantCulture), results.Tournament.Scenario.Name, results.Steps,
                report._text[$"Format.{results.Tournament.File.Format}"])),
            ["theme"] = () => Html(report._text["Theme"]),
            ["style"] = () => Resource("report.css"),
            ["sections"] = report.Sections,
        };
        foreach (var piece in Resource("tournament-report.html").Split("%%"))
        {
            writer.Write(parts.TryGetValue(piece, out var part) ? part() : piece);
        }
    }

    private string Sections() => string.Join('\n',
    [
        Faults(), .. _results.Tables.Select(Table),
        _results.Standings is null ? $"<section><h2>{Html(_text["Standings"])}</h2><p>{Html(_text["Nobody"])}</p></section>" : "",
        Failed(), Teams(), Heat(), Payoffs(), Strategic(), Method(),
    ]);

    private string Faults() => _results.Faults.IsEmpty ? "" : $"""
        <section><h2>{Html(_text["Faults"])}</h2><p>{Html(_text["Faults.Sentence"])}</p><ul>
        {string.Concat(_results.Faults.Select(fault => $"<li>{Html(fault)}</li>"))}
        </ul></section>
        """;

    private string Teams() => $"""
        <section><h2>{Html(_text["Teams"])}</h2><p>{Html(_text["Teams.Sentence"])}</p>
        <div class="wide"><table><thead><tr><th scope="col">{Html(_text["Entrant"])}</th>{string.Concat(Tournament.Schedule.Roles.Select(role => $"<th scope=\"col\">{Html(_text.NameOf(role))}</th>"))}</tr></thead><tbody>
        {string.Join('\n', Tournament.Schedule.Entrants.Select(Team))}
        </tbody></table></div></section>
        """;

    private string Team(Entrant entrant) =>
        $"<tr><td>{Html(entrant.IsFiller ? _text.Say("Teams.Filler", entrant.Name) : entrant.Name)}</td>" +
        $"{string.Concat(Tournament.Schedule.Roles.Select(role => $"<td>{Html(entrant.For(role) ?? "–")}</td>"))}</tr>";

    private string Table(StandingsTable table)
    {
        var name = _text.NameOf(table.Role);
        var leader = table.Rows[0];
        string[] shared = [.. table.Rows.Skip(1).Where(row => row.Rank == leader.Rank).Select(row => row.Entrant)];
        var sentence = shared.Length == 0
            ? _text.Say("Leader.Alone", leader.Entrant)
            : _text.Say("Leader.Shared", leader.Entrant, string.Join(", ", shared));
        return $"""
            <section><h2>{Html(name)}</h2><p>{Html(sentence)}</p>
            {(table.Provisional ? $"<p class=\"flag\">{Html(_text.Say("Provisional", table.Blocks, StandingsTable.FewestBlocks))}</p>" : "")}
            <figure><figcaption>{Html(_text[table.Role is null ? "Table.Overall" : "Table.Role"])}</figcaption>{IntervalChart.Svg([.. table.Rows.Select(row => new IntervalChart.Row(ShortName.Of(row.Entrant), row.Value.Estimate, row.Value.Low, row.Value.High, row.Letters, Marked: true))], $"{name}. {sentence}", _text["Value"], IntervalChart.Columns.Slim)}</figure>
            <div class="wide"><table><thead><tr>{string.Concat(Heads(table).Select(head => $"<th scope=\"col\">{Html(_text[head])}</th>"))}</tr></thead><tbody>
            {string.Join('\n', table.Rows.Select(row => $"<tr>{string.Concat(Cells(table, row).Select(cell => $"<td>{Html(cell)}</td>"))}</tr>"))}
            </tbody></table></div>{(table.Rows.All(Chance.HasInterval) ? "" : $"<p class=\"note\">{Html(_text["Interval.None"])}</p>")}{(Chance.WantsNote(table) ? $"<p class=\"note\">{Html(_text["Best.Note"])}</p>" : "")}</section>
            """;
    }

    private static string[] Heads(StandingsTable table) =>
        ["Rank", "Entrant", "Value", "Interval", "Letters", "Best", "TopThree", .. table.Role is null
            ? Array.Empty<string>()
            : ["Rating", "Percentile", "Ruin", "Failures", "Games"]];

    private string[] Cells(StandingsTable table, Standing row)
    {
        string[] all =
        [
            row.Rank == row.WorstRank ? Whole(row.Rank) : $"{row.Rank}–{row.WorstRank}", row.Entrant, Signed(row.Value.Estimate),
            Chance.HasInterval(row) ? $"{Signed(row.Value.Low)} … {Signed(row.Value.High)}" : "–",
            row.Letters, Chance.Of(table, row, row.ProbabilityBest), Chance.Of(table, row, row.ProbabilityTopThree),
        ];
        if (table.Role is not { } role) { return all; }

        var tally = _results.TallyOf(row.Entrant, role);
        return [.. all, _results.RatingOf(row.Entrant, role) is { } points
            ? Whole((long)Math.Round(points))
            : "–", Share(tally.Percentile), Share(tally.Ruin), Share(tally.Failures), Whole(tally.Games)];
    }

    private string Failed()
    {
        EntrantTally[] failed = [.. _results.Failed];
        return failed.Length == 0 ? "" : $"""
            <section><h2>{Html(_text["Unranked"])}</h2><ul>
            {string.Concat(failed.Select(tally => $"<li>{Html(_text.Say("Unranked.Sentence", tally.Entrant.Name, _text.NameOf(tally.Role), Share(tally.Failures), Share(EntrantTally.MostFailures)))} {Html(First(tally))}</li>"))}
            </ul></section>
            """;
    }

    private string First(EntrantTally tally) => tally.FirstFailure is { } failure
        ? _text.Say("Unranked.First", failure.Game, failure.Company, failure.Text)
        : "";

    private string Heat()
    {
        var (roster, cells) = (Tournament.Scenario.Scenario.Roster, SeatAdvantage.Of(_results).ToArray());
        var maps = Entrant.Roles.Select(role =>
        {
            SeatAdvantage[] own = [.. cells.Where(cell => cell.Role == RoleNames.Of(role))];
            string[] rows = [.. own.Select(cell => cell.Entrant).Distinct()], columns = [.. own.Select(cell => cell.Seat).Distinct()];
            var values = own.ToDictionary(cell => (cell.Entrant, cell.Seat), cell => cell.Advantage);
            return rows.Length == 0 ? "" : $"""
                <figure><h3>{Html(_text.NameOf(role))}</h3><div class="wide">{HeatMap.Svg(
                    rows, [.. columns.Select(id => _text.NameOf(roster[roster.Find(id)]))], (row, column) => values.GetValueOrDefault((rows[row], columns[column]), double.NaN), _text["Heat"])}</div></figure>
                """;
        });
        return $"""<section><h2>{Html(_text["Heat"])}</h2><p>{Html(_text["Heat.Sentence"])}</p><div class="charts">{string.Concat(maps)}</div></section>""";
    }

    /// <summary>Of a capture tournament: each role's payoff by its own strategy and that of one other role.</summary>
    private string Payoffs()
    {
        if (Tournament.Schedule is not CaptureSchedule capture) { return ""; }

        PayoffLine[] lines = [.. PayoffLine.Of(capture, _results.Tally.Payoffs!)];
        var roles = Enumerable.Range(0, capture.Roles.Length);
        var maps = from own in roles from other in roles where own != other select Map(own, other);
        return $"""<section><h2>{Html(_text["Payoff"])}</h2><div class="charts">{string.Concat(maps)}</div></section>""";

        string Map(int own, int other)
        {
            string[] rows = [.. lines.Select(line => line.Entrants[own]).Distinct()], columns = [
                .. lines.Select(line => line.Entrants[other]).Distinct()];
            var means = lines.ToLookup(line => (line.Entrants[own], line.Entrants[other]), line => line.Means[own]);
            var sentence = _text.Say(
                "Payoff.Sentence", _text.NameOf(capture.Roles[own]), _text.NameOf(capture.Roles[other]));
            return $"""<figure><figcaption>{Html(sentence)}</figcaption><div class="wide">{HeatMap.Svg(rows, columns, (row, column) => means[(rows[row], columns[column])].Average(), sentence)}</div></figure>""";
        }
    }

    private string Strategic() => _results.Strategic.IsEmpty ? "" : $"""
        <section><h2>{Html(_text["Strategic"])}</h2><p>{Html(_text["Strategic.Sentence"])}</p>
        <div class="wide"><table><thead><tr>{string.Concat(new[] { "Seats", "Entrant", "AlphaRank", "AlphaRankSoft", "First", "Replicator", "NashWeight", "NashSkill" }.Select(head => $"<th scope=\"col\">{Html(_text[head])}</th>"))}</tr></thead><tbody>
        {string.Join('\n', _results.Strategic.Select(row => $"<tr><td>{Html(_text.NameOf(row.Role))}</td><td>{Html(row.Entrant)}</td><td>{Share(row.AlphaRank)}</td><td>{Share(row.AlphaRankSoft)}</td><td>{(double.IsNaN(row.First) ? "–" : Share(row.First))}</td><td>{Share(row.Replicator)}</td><td>{Share(row.NashWeight)}</td><td>{Html(Signed(row.NashSkill))}</td></tr>"))}
        </tbody></table></div></section>
        """;

    private string Method()
    {
        var (file, panel) = (Tournament.File, Tournament.Panel);
        string[] sentences =
        [
            _text["Method.Score"],
            _text.Say(
                "Method.Panel", panel.Strategies[0].Strategies.Length, panel.Seeds, panel.Rules, panel.Scenario, panel.ScenarioVersion),
            _text.Say("Method.Fit", Resampling.Replicates, Resampling.Standard.Seed),
            _text.Say(
                "Method.Pairs",
                (_results.Standings?.Overall.Level ?? Standings.DefaultLevel).ToString("0.####", CultureInfo.InvariantCulture)),
            _text["Method.Rating"],
            .. file.Format == TournamentFormat.League ? new[] { _text["Method.Design"] } : [],
            _text.Say("Method.Failures", file.Failures),
            file.Seeds.Committed
                ? _text.Say("Method.Seeds.Committed", file.Seeds.Commitment)
                : _text.Say("Method.Seeds.Open", file.Seeds.Secret),
            _text["Method.Verify"],
        ];
        return $"""
            <section><h2>{Html(_text["Method"])}</h2><ul>
            {string.Concat(sentences.Select(sentence => $"<li>{Html(sentence)}</li>"))}
            </ul><p class="note">{Html(_text["Simulation"])}</p></section>
            """;
    }

    private static string Share(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Signed(double value) => double.IsInfinity(value)
        ? (value < 0 ? "−∞" : "∞")
        : value.ToString("0.000;−0.000;0.000", CultureInfo.InvariantCulture);

    private static string Html(string text) => HtmlEncoder.Default.Encode(text);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(
            typeof(TournamentReport).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"{name} is not embedded"));
        return reader.ReadToEnd();
    }
}
