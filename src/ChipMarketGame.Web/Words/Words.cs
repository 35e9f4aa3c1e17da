namespace ChipMarketGame.Web;

/// <summary>Names the site's texts: <c>Words.resx</c> in English, <c>Words.zh-Hant.resx</c> in Traditional Chinese.</summary>
public sealed class Words;
