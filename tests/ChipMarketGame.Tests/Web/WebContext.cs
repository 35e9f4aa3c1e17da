using Bunit;
using ChipMarketGame.Contracts;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Tests;

/// <summary>The services of the site around a component under test; scripts answer nothing.</summary>
sealed class WebContext : BunitContext
{
    /// <param name="shelf">The tournaments on show; none where no page of them is rendered.</param>
    /// <param name="clock">What the pages take for now.</param>
    public WebContext(ITournamentShelf? shelf = null, TimeProvider? clock = null)
    {
        Services.AddLogging();
        Services.AddPages();
        if (shelf is not null) { Services.AddSingleton(shelf); }
        if (clock is not null) { Services.AddSingleton(clock); }
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public Exhibits Exhibits => Services.GetRequiredService<Exhibits>();

    public IStringLocalizer<Words> Words => Services.GetRequiredService<IStringLocalizer<Words>>();
}
