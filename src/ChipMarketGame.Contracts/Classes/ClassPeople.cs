using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>Everybody who ever took a seat in a class, also in its practice and in games that it left.</summary>
/// <param name="OnlyHidden">Why a name that was erased now is still in the journal's file, in a sentence; null if it is not.</param>
[GenerateSerializer, Immutable, Alias("class-people")]
public sealed record ClassPeople(ImmutableArray<ClassPerson> People, string? OnlyHidden = null);

/// <summary>Somebody who holds or held a seat.</summary>
/// <param name="Id">By which the name can be erased.</param>
/// <param name="Name">Null once it is erased.</param>
/// <param name="Company">Id of the company whose seat was taken last.</param>
/// <param name="InChain">Whether version 0.1 wrote the name into the chain of events: it can be hidden and not erased.</param>
[GenerateSerializer, Immutable, Alias("class-person")]
public sealed record ClassPerson(string Id, string? Name, string Company, bool InChain);
