using System.Text.Json.Nodes;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Web;

/// <summary>The sheet of a quarter while it is open: filled in, kept as a draft by itself, handed in, taken back.</summary>
public sealed partial class SheetForm : ComponentBase, IDisposable
{
    /// <summary>How long nobody types until what was typed is kept, though the field was not left.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(600);

    private readonly CancellationTokenSource _left = new();
    private readonly Dictionary<string, SheetNumber?> _numbers = [];

    private SheetEntries? _entries;
    private SheetEntries? _standing;
    private RuleFigures? _rules;
    private CalendarQuarter _quarter;
    private ElementReference _confirm;
    private ElementReference _alert;
    private ElementReference _handIn;
    private ElementReference _handedIn;
    private ElementReference _form;
    private Place _focus;
    private int _version;

    /// <summary>Sheets on their way: what stands in the fields is newer than what the page knows of the game.</summary>
    private int _saving;

    /// <summary>Counts what was typed, so that whoever waits for a rest knows whether there was one.</summary>
    private int _strokes;

    /// <summary>Whether somebody types, and has neither rested nor left the field.</summary>
    private bool _typing;

    private Task _drafting = Task.CompletedTask;

    /// <summary>The lines of the last sheet that was kept, and its fields.</summary>
    private string? _keptLines;

    private IReadOnlyDictionary<string, string>? _kept;

    /// <summary>The lines of the sheet that the server kept when the page last looked.</summary>
    private JsonNode? _known;

    private SheetReceipt? _receipt;

    /// <summary>
    /// Id of the command that hands in what is being confirmed; null while nothing is. Of the one that takes a sheet back.
    /// </summary>
    private string? _intention;

    private string? _withdrawal;
    private bool _advised;
    private SeatForecast? _forecast;
    private string? _problem;
    private string[] _changes = [];
    private string[] _warnings = [];

    /// <summary>Where the keyboard goes on after what it was on has gone.</summary>
    private enum Place { Same, Confirm, Alert, Fault, HandIn, HandedIn, Form }

    [Inject] private ILogger<SheetForm> Logger { get; set; } = null!;

    [Parameter, EditorRequired] public required SeatSight Sight { get; set; }

    [Parameter, EditorRequired] public required HeldSeat Seat { get; set; }

    /// <summary>The class's code.</summary>
    [Parameter] public string Code { get; set; } = "";

    /// <summary>Told of every receipt.</summary>
    [Parameter] public EventCallback<SheetReceipt> OnKept { get; set; }

    private SealedSheet Standing =>
        new(Sight.Seat, SheetOrigin.Standing) { Lines = Role.Of(Sight.Game.Roster.RoleOf(Sight.Seat)).Standing(Sight.View) };

    /// <summary>Whether the game takes no sheet of this company: it repeats its standing orders.</summary>
    private bool IsAdministered => Sight.Books is [.., { UnderAdministration: true }];

    private bool IsFirst => Sight.Game.ClosedQuarters == 0;

    /// <summary>The word for what stands on the form and is not kept.</summary>
    private string Unkept(SheetEntries entries) =>
        entries.Faulty.Count > 0 ? "Play.UnkeptFaulty" : _problem is not null ? "Play.UnkeptRefused" : "Play.Unkept";

    private RenderFragment Choices(SheetEntries entries) => SeatRole.Of(entries.Role)
        .Choices(entries, Sight.View.Public, _version, _rules, _kept, EventCallback.Factory.Create(this, Changed));

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive) { _rules = await Try(async () => await Grains.Insight().Rules(Sight.Game.Id)); }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Sight.Submitted is null) { _withdrawal = null; } else { _withdrawal ??= HeldSeat.NewCommand(); }
        var kept = Sight.Submitted ?? Sight.Draft;
        if (_quarter == Sight.Game.Quarter && (kept is null || _saving > 0 || IsKnown(kept))) { return; }

        // A new quarter, or a sheet that another of the team or another device has kept.
        (_quarter, _intention, _problem, _receipt) = (Sight.Game.Quarter, null, null, null);
        _known = kept is null ? null : SheetEntries.From(Sight.Game.Roster, kept).Lines;
        _standing = SheetEntries.From(Sight.Game.Roster, Standing);
        // The fields of the first quarter wait for the plan, so that it does not come over what somebody has begun to type.
        _entries = null;
        if (kept is null && IsFirst) { await Advise(); }
        if (_entries is not null) { return; }
        Show(kept ?? Standing);
        if (kept is not null) { (_keptLines, _kept) = (_entries!.Json, SheetFields.Of(_entries)); }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var to = _focus;
        if (to == Place.Same || (to == Place.HandedIn && Sight.Submitted is null)) { return; }
        if (to == Place.Fault && _entries?.FirstFaulty is { } wrong && _numbers.GetValueOrDefault(wrong.Name) is { } number)
        {
            _focus = Place.Same;
            await number.FocusAsync();
            return;
        }

        var element = to switch { Place.Confirm => _confirm, Place.Alert => _alert, Place.HandIn => _handIn, Place.HandedIn =>
            _handedIn, _ => _form };

        // This may be told of an earlier picture, while the one with the element is still to come to a browser that lags behind.
        if (element.Context is null) { return; }

        // Noted first: another picture may come while the browser is told, and would take the focus back.
        _focus = Place.Same;
        await element.FocusAsync();
    }

    /// <summary>
    /// Whether the kept sheet stands in the fields, or is the one that this page knew of already: then what stands there is newer, though
    /// it could not be kept yet.
    /// </summary>
    private bool IsKnown(SealedSheet sheet)
    {
        var lines = SheetEntries.From(Sight.Game.Roster, sheet).Lines;
        if (JsonNode.DeepEquals(lines, _known)) { return true; }
        _known = lines;
        return JsonNode.DeepEquals(lines, _entries?.Lines);
    }

    private void Show(SealedSheet sheet)
    {
        _entries = SheetEntries.From(Sight.Game.Roster, sheet, Sight.View);
        _typing = false;
        (_advised, _forecast, _keptLines, _kept, _warnings) = (false, null, null, null, []);
        _version++;
        _strokes++;
    }

    private async Task Typed()
    {
        (_intention, _forecast, _typing) = (null, null, true);
        var stroke = ++_strokes;
        _saving++;
        await Task.Delay(Rest, _left.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _saving--;
        if (stroke == _strokes && !_left.IsCancellationRequested) { await Changed(); }
    }

    private async Task Changed()
    {
        (_intention, _forecast, _typing) = (null, null, false);
        if (_entries!.Faulty.Count == 0) { _problem = null; }
        _strokes++;
        _drafting = Draft(_drafting, _version);
        await _drafting;
    }

    /// <summary>Keeps what stands in the fields, after what was on its way before: so the newest comes last.</summary>
    /// <param name="version">Of the sheet that was changed; nothing is kept of one that has gone.</param>
    private async Task Draft(Task before, int version)
    {
        await before;
        if (version != _version || _entries is not { Faulty.Count: 0, Json: var lines }) { return; }
        var fields = SheetFields.Of(_entries);
        if (lines == _keptLines)
        {
            _kept = fields;
            return;
        }

        if (await Keep(lines, fields, Seat.Draft(HeldSeat.NewCommand(), _quarter, lines))) { await Warn(); }
    }

    private async Task Ask()
    {
        if (_entries!.Faulty.Count > 0)
        {
            _problem = FixFirst;
            _focus = Place.Fault;
            return;
        }

        _problem = null;
        _changes = [.. _entries.Changes(_standing!).Select(Describe)];
        // What was asked before has gone from the page, or is about to.
        if (_intention is null) { _confirm = default; }
        (_intention, _focus) = (HeldSeat.NewCommand(), Place.Confirm);
        await Warn();
    }

    private void GoBack() => (_intention, _focus) = (null, Place.HandIn);

    /// <param name="intention">What the button was made for: a second click means the same, even after the first has been answered.</param>
    private async Task Submit(string? intention)
    {
        if (intention is null || intention != _intention) { return; }
        _intention = null;
        // A draft that is still on its way would take back what is handed in.
        _strokes++;
        await _drafting;
        var (fields, lines) = (SheetFields.Of(_entries!), _entries!.Json);
        _focus = await Keep(lines, fields, Seat.Submit(intention, _quarter, lines)) ? Place.HandedIn : Place.Alert;
    }

    private async Task Withdraw(string? withdrawal)
    {
        if (withdrawal is null || withdrawal != _withdrawal) { return; }
        _withdrawal = null;
        if (await Keep(_keptLines, _kept, Seat.Withdraw(withdrawal, _quarter)))
        {
            _focus = Place.Form;
        }
        else { _withdrawal = HeldSeat.NewCommand(); }
    }

    private async Task Advise()
    {
        if (await Try(async () => (await Seat.Advise()).Value) is not { } plan) { return; }
        Show(plan);
        _advised = true;
    }

    private async Task Foresee()
    {
        if (_entries!.Faulty.Count > 0)
        {
            await Ask();
            return;
        }

        _forecast = await Try(async () => await Grains.Insight().Forecast(SeatOutlook.Of(Sight, _entries.Sheet)));
    }

    private async Task Warn()
    {
        if (await Try(async () => await Grains.Insight().Warnings(SeatOutlook.Of(Sight, _entries!.Sheet))) is { } warnings)
        {
            _warnings = [.. warnings.Select(warning => RefusalText.Of(warning, T))];
        }
    }

    private async Task Reset()
    {
        Show(Standing);
        await Changed();
    }

    /// <summary>What was asked for; nothing, and a sentence on the page, when the game cannot be reached.</summary>
    private async Task<TAnswer?> Try<TAnswer>(Func<Task<TAnswer?>> ask)
        where TAnswer : class
    {
        try
        {
            return await ask();
        }
        catch (Exception trouble) when (trouble is Orleans.Runtime.OrleansException or TimeoutException)
        {
            Log.Away(Logger, trouble);
            _problem = T["Sheet.NotReached"];
            return null;
        }
    }

    private async Task<bool> Keep(string? lines, IReadOnlyDictionary<string, string>? fields, Task<SeatAnswer<SheetReceipt>> asked)
    {
        _saving++;
        try
        {
            if (await Try<SeatAnswer<SheetReceipt>>(async () => await asked) is not { } answer) { return false; }
            _problem = answer.Problem is { } problem ? Said(problem) : null;
            if (answer.Value is not { } receipt) { return false; }
            (_advised, _keptLines, _kept, _receipt) = (false, lines, fields, receipt);
            _known = lines is null ? _known : JsonNode.Parse(lines);
            // Until the page has looked again it shows this form the sheet before.
            await OnKept.InvokeAsync(receipt);
            return true;
        }
        finally
        {
            _saving--;
        }
    }
}
