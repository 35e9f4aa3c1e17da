namespace ChipMarketGame.Core;

/// <summary>A designer's decisions for one quarter.</summary>
/// <param name="Margin">Chip margin posted for the next quarter, 0.05–0.75 of price.</param>
/// <param name="Quote">NRE quote posted for the next quarter, 0.5–1.5 of cost.</param>
/// <param name="Fusion">Member of NVLink Fusion from the next quarter.</param>
/// <param name="Hire">Engineering teams to hire or release, −1 to +2. Not carried forward.</param>
/// <param name="Ip">Spent on IP research, $0–500 m.</param>
/// <param name="Booking">Packaging booking weight, 0.2–2.0.</param>
/// <param name="Clients">Hyperscalers from which it takes new programmes.</param>
public readonly record struct DesignerSheet(
    double Margin, double Quote, bool Fusion, int Hire, Usd Ip, double Booking, Clients Clients) : ISheet
{
    CompanyRole ISheet.Role => CompanyRole.Designer;
}
