namespace ChipMarketGame.Core;

/// <summary>What an own chip costs under the terms in force.</summary>
/// <param name="Lead">The lead's price of a chip, before royalty.</param>
/// <param name="Second">The second source's; nothing where there is none.</param>
/// <param name="Customer">What the customer pays per chip.</param>
internal readonly record struct ContractPrices(Usd Lead, Usd Second, Dollars Customer);
