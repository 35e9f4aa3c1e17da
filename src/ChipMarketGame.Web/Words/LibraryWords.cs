using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ChipMarketGame.Web;

/// <summary>The texts inside MudBlazor's own components, under the library's keys: <c>LibraryWords.resx</c>.</summary>
internal sealed class LibraryWords(IStringLocalizer<LibraryWords> words) : MudLocalizer
{
    public override LocalizedString this[string key] => words[key];

    public override LocalizedString this[string key, params object[] arguments] => words[key, arguments];
}
