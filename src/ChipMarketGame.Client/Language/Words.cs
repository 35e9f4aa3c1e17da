using System.Globalization;
using System.Resources;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Texts for people in one language, English or Traditional Chinese, with names and numbers to fill them.</summary>
internal abstract class Words(CultureInfo culture, ResourceManager texts)
{
    public CultureInfo Culture { get; } = culture;

    protected bool Chinese => MoneyText.IsChinese(Culture);

    /// <summary>Language as HTML writes it.</summary>
    public string Language => Chinese ? "zh-Hant" : "en";

    public FigureUnit Percent => new(100, 1, Suffix: Chinese ? "%" : " %");

    /// <summary>The text of a name.</summary>
    public string this[string name] =>
        texts.GetString(name, Chinese ? CultureInfo.GetCultureInfo("zh-Hant") : CultureInfo.InvariantCulture)
            ?? throw new InvalidOperationException($"no text is called {name}");

    /// <summary>The text of a name with its gaps filled in.</summary>
    public string Say(string name, params object[] gaps) => string.Format(Culture, this[name], gaps);

    public string Of(Title title) => Chinese ? title.Zh : title.En;

    public string NameOf(CompanyInfo company) => Chinese ? company.ChineseName : company.Name;

    /// <summary>A supplier of chips: a company, a hyperscaler with its family of chips, or everybody else's ASICs.</summary>
    public string NameOfSource(Roster roster, Company owner)
    {
        var info = roster[owner];
        return owner == roster.RestOfWorld ? this["OtherAsic"] : info.Silicon.Length > 0 ? $"{NameOf(info)} {info.Silicon}" : NameOf(info);
    }
}
