using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>Puts the site into a host.</summary>
public static class ChipMarketWeb
{
    public static IServiceCollection AddChipMarketWeb(this IServiceCollection services)
    {
        // An open page notices within five seconds that the server has fallen silent, see contact.js.
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.KeepAliveInterval = TimeSpan.FromSeconds(2));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        return services.AddPages();
    }

    /// <summary>What the components ask for.</summary>
    internal static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<IStringLocalizer<Words>, SpacedWords>();
        services.AddSingleton<Broadcasts>().AddSingleton<WrongCodes>().AddSingleton<ClassDoor>();
        services.AddDataProtection();
        services.AddSingleton<OperatorTickets>();
        services.AddScoped<Exhibits>().AddScoped<ScoreExhibits>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Around all that is no API: languages, and a page for what goes wrong. Whatever else may refuse comes behind it.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        app.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        app.UseWhen(IsPage, pages => pages
            .UseResponseCompression()
            .UseRequestLocalization(Languages.Options())
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error", CreateScopeForErrors = true, StatusCodeSelector = PageFailures.StatusOf,
                // What a browser did wrong is answered and no fault of this host.
                SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException,
            })
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.Use(ReadErrorPages);
        return app;
    }

    public static WebApplication MapChipMarketWeb(this WebApplication app)
    {
        // Behind the pages for errors, which find their way by going through routing once more.
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapClassForms();
        app.MapPost("/language", Languages.Choose).DisableAntiforgery().ExcludeFromDescription();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>
    /// A page that explains what went wrong is read, whatever was sent: a form with a wrong secret would be refused again on its way there,
    /// which is an internal error.
    /// </summary>
    private static Task ReadErrorPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }

    /// <summary>Everything but the API, whose callers want JSON and no pages.</summary>
    private static bool IsPage(HttpContext context) => !context.Request.Path.StartsWithSegments("/api");
}
