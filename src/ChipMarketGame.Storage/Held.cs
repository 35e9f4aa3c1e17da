namespace ChipMarketGame.Storage;

/// <summary>Things taken one after the other, all let go unless the last could be had.</summary>
internal sealed class Held : IDisposable
{
    private readonly Stack<IDisposable> things = [];

    public T Keep<T>(T thing) where T : IDisposable
    {
        things.Push(thing);
        return thing;
    }

    /// <summary>Somebody else lets them go.</summary>
    public void Release() => things.Clear();

    public void Dispose()
    {
        while (things.TryPop(out var thing)) { thing.Dispose(); }
    }
}
