namespace ChipMarketGame.Core;

/// <summary>Who a company is: id in files and addresses, names for people.</summary>
/// <param name="Silicon">Family name of a hyperscaler's own chips (TPU); empty for others.</param>
public sealed record CompanyInfo(string Id, string Name, string ChineseName, CompanyRole Role, string Silicon);
