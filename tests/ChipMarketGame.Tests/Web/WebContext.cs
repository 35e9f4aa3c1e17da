using Bunit;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Tests;

/// <summary>The services of the site around a component under test; scripts answer nothing.</summary>
sealed class WebContext : BunitContext
{
    public WebContext()
    {
        Services.AddLogging();
        Services.AddPages();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public Exhibits Exhibits => Services.GetRequiredService<Exhibits>();

    public IStringLocalizer<Words> Words => Services.GetRequiredService<IStringLocalizer<Words>>();
}
