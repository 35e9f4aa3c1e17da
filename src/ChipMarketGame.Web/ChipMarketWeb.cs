using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace ChipMarketGame.Web;

/// <summary>Puts the site into a host.</summary>
public static class ChipMarketWeb
{
    public static IServiceCollection AddChipMarketWeb(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        return services.AddPages();
    }

    /// <summary>What the components ask for.</summary>
    internal static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddMudServices();
        services.AddLocalization();
        services.AddTransient<MudLocalizer, LibraryWords>();
        services.AddSingleton<Broadcasts>().AddSingleton<WrongCodes>();
        services.AddScoped<Exhibits>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    public static WebApplication MapChipMarketWeb(this WebApplication app)
    {
        app.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        app.UseWhen(IsPage, pages => pages
            .UseSecurityHeaders()
            .UseResponseCompression()
            .UseRequestLocalization(Languages.Options())
            .UseExceptionHandler("/error", createScopeForErrors: true)
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        // Behind the pages for errors, which find their way by going through routing once more.
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapClassForms();
        app.MapPost("/language", Languages.Choose).DisableAntiforgery().ExcludeFromDescription();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>Everything but the API, whose callers want JSON and no pages.</summary>
    private static bool IsPage(HttpContext context) => !context.Request.Path.StartsWithSegments("/api");
}
