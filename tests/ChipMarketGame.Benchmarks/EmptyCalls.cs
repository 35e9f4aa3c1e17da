namespace ChipMarketGame.Benchmarks;

/// <summary>Asks as many grains as a game has companies, at once, as often as it has quarters; nobody does anything.</summary>
public interface IEmptyTableGrain : IGrainWithIntegerKey
{
    Task Ask(int companies, int quarters);
}

/// <summary>Does nothing.</summary>
public interface IEmptyCompanyGrain : IGrainWithStringKey
{
    ValueTask Decide();
}

internal sealed class EmptyTableGrain : Grain, IEmptyTableGrain
{
    public async Task Ask(int companies, int quarters)
    {
        IEmptyCompanyGrain[] table = [
            .. Enumerable.Range(0, companies).Select(i => GrainFactory.GetGrain<IEmptyCompanyGrain>($"{this.GetPrimaryKeyLong()}/{i}"))];
        var asked = new Task[companies];
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            for (var i = 0; i < companies; i++) { asked[i] = table[i].Decide().AsTask(); }
            await Task.WhenAll(asked);
        }
    }
}

internal sealed class EmptyCompanyGrain : Grain, IEmptyCompanyGrain
{
    public ValueTask Decide() => ValueTask.CompletedTask;
}
