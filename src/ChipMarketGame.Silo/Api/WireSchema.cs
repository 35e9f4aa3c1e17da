using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChipMarketGame.Silo;

/// <summary>
/// Tells readers of the OpenAPI document what the types of the game look like in JSON; the framework cannot see into their converters.
/// </summary>
internal sealed class WireSchema : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Company))
        {
            Set(schema, JsonSchemaType.String | JsonSchemaType.Null, "id of a company, such as google; null for none");
        }
        else if (type == typeof(GameId)) { Set(schema, JsonSchemaType.String, "1 to 40 lower-case letters, digits and hyphens"); }
        else if (type == typeof(CalendarQuarter)) { Set(schema, JsonSchemaType.String, "a quarter of a year, such as 2025Q1"); }
        else if (type == typeof(ChipName)) { Set(schema, JsonSchemaType.String, "name of a chip or GPU generation"); }
        else if (Is(type, typeof(IMeasure<>))) { Set(schema, JsonSchemaType.Number, UnitOf(type)); }
        else if (Is(type, typeof(IQuantity<>))) { Set(schema, JsonSchemaType.Integer, UnitOf(type)); }
        else if (type == typeof(TournamentTeam))
        {
            Set(schema, JsonSchemaType.Object, "name, the strategy for each role (nvidia and so on; null for none), is_filler");
        }
        else if (type == typeof(PayoffCell))
        {
            Set(
                schema, JsonSchemaType.Object,
                "who fills each role (nvidia and so on) and what it makes of it (nvidia_payoff), in panel standard deviations");
        }
        else if (type == typeof(Roster))
        {
            Set(schema, JsonSchemaType.Array, "the seats in their order");
            schema.Items = await context.GetOrCreateSchemaAsync(typeof(CompanyInfo), null, cancellationToken);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Rows<>))
        {
            Set(schema, JsonSchemaType.Array, null);
            schema.Items = await context.GetOrCreateSchemaAsync(type.GenericTypeArguments[0], null, cancellationToken);
        }
    }

    private static void Set(OpenApiSchema schema, JsonSchemaType type, string? description)
    {
        (schema.Type, schema.Description, schema.Pattern) = (type, description, null);
        schema.Properties?.Clear();
        schema.Required?.Clear();
    }

    private static bool Is(Type type, Type family) =>
        type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == family);

    private static string UnitOf(Type quantity) => quantity switch
    {
        _ when quantity == typeof(Usd) => "whole US dollars",
        _ when quantity == typeof(Dollars) => "US dollars with fractions",
        _ when quantity == typeof(Compute) => "H100-equivalents",
        _ when quantity == typeof(ChipsPerQuarter) => "chips per quarter",
        _ when quantity == typeof(Amount) => "dollars, chips, quarters, teams or a share, as the kind says",
        _ when Is(quantity, typeof(IMeasure<>)) => quantity.Name.ToLowerInvariant(),
        _ => $"whole {quantity.Name.ToLowerInvariant()}",
    };
}
