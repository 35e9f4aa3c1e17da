namespace ChipMarketGame.Core;

/// <summary>A company's decisions for one quarter: each role has a sheet of its own.</summary>
public interface ISheet
{
    /// <summary>The role whose companies decide this.</summary>
    CompanyRole Role { get; }
}
