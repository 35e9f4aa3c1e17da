using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A competitor: a strategy for one or more classes of seats.</summary>
/// <param name="Name">Unique in its tournament.</param>
/// <param name="IsFiller">Whether it only fills a league up to a prime number; it is not ranked.</param>
public sealed record Entrant(string Name, string? Nvidia, string? Hyperscaler, string? Designer, bool IsFiller = false)
{
    /// <summary>The classes that have seats, in the order in which they are reported.</summary>
    public static IReadOnlyList<CompanyClass> Classes { get; } = [CompanyClass.GpuMaker, CompanyClass.Hyperscaler, CompanyClass.Designer];

    /// <summary>Whether it can play every seat.</summary>
    public bool PlaysAll => Classes.All(seatClass => For(seatClass) is not null);

    /// <summary>Its strategy for a class, or null if it does not play that class.</summary>
    public string? For(CompanyClass seatClass) => seatClass switch
    {
        CompanyClass.GpuMaker => Nvidia,
        CompanyClass.Hyperscaler => Hyperscaler,
        CompanyClass.Designer => Designer,
        _ => null,
    };
}
