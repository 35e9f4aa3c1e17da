using System.Globalization;
using System.Resources;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Texts of a tournament's report in one language.</summary>
internal sealed class TournamentText(CultureInfo culture) : Words(culture, Texts)
{
    private static readonly ResourceManager Texts = new(typeof(TournamentText));

    /// <summary>A role as the standings head it; one without a text of its own here by its heading everywhere else.</summary>
    public string NameOf(CompanyRole? role) => Texts.GetString($"Role.{RoleNames.Of(role)}", CultureInfo.InvariantCulture) is null
        ? Of(Role.Of(role!.Value).Name.Companies)
        : this[$"Role.{RoleNames.Of(role)}"];
}
