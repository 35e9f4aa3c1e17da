using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>Companies as the reader calls them.</summary>
internal static class Names
{
    public static string NameOf(this Roster roster, Company company) =>
        MoneyText.IsChinese(CultureInfo.CurrentUICulture) ? roster[company].ChineseName : roster[company].Name;

    /// <summary>
    /// What sets a company apart from the others of its role, in two sentences; empty for one that a scenario of its own has brought.
    /// </summary>
    public static string ProfileOf(this Roster roster, Company company, IStringLocalizer<Words> words) =>
        words[$"Company.{roster[company].Id}"] is { ResourceNotFound: false } profile ? profile : "";

    /// <summary>A role's companies, as a heading.</summary>
    public static string Companies(this CompanyRole role) => Role.Of(role).Name.Companies.In();

    /// <summary>What a role's companies do, in a sentence.</summary>
    public static string Task(this CompanyRole role) => Role.Of(role).Name.Task.In();

    public static string In(this Title title) => MoneyText.IsChinese(CultureInfo.CurrentUICulture) ? title.Zh : title.En;
}
