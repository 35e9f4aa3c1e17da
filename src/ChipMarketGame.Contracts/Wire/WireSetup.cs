using System.Text.Json;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;

namespace ChipMarketGame.Contracts;

/// <summary>How the game's types travel between silos and clients.</summary>
public static class WireSetup
{
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, TypeInfoResolver = RoleFields.Resolver,
    };

    /// <summary>
    /// The types of Core carry no attribute of any cluster: they travel as JSON. Both ends of every connection need this call.
    /// </summary>
    public static IServiceCollection AddChipMarketSerialization(this IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(IsOfTheGame, Json));
        services.Configure<TypeManifestOptions>(manifest => manifest.AddAllowedAssembly(typeof(Game).Assembly));
        return services;
    }

    private static bool IsOfTheGame(Type type) => type.Assembly == typeof(Game).Assembly && !typeof(Exception).IsAssignableFrom(type);
}
