using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChipMarketGame.Tests;

/// <summary>Finds where sources reckon with 64-bit numbers, or make one of a double, without an overflow check.</summary>
internal static class UncheckedAmounts
{
    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;");

    /// <summary>Each place as file, line and text.</summary>
    public static IEnumerable<string> In(IEnumerable<(string Name, string Text)> sources)
    {
        SyntaxTree[] trees = [.. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.Name))];
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, checkOverflow: false);
        var compiled = CSharpCompilation.Create("sources", [.. trees, Usings], Platform(), options);
        return trees.SelectMany(tree => In(tree, compiled.GetSemanticModel(tree)));
    }

    private static IEnumerable<string> In(SyntaxTree tree, SemanticModel model) => tree.GetRoot().DescendantNodes()
        .Where(node => node is BinaryExpressionSyntax or AssignmentExpressionSyntax or CastExpressionSyntax
            or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax)
        .Where(node => model.GetOperation(node) is { } operation && IsUnchecked(operation))
        .Select(node => $"{tree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}");

    private static bool IsUnchecked(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => false,
        IBinaryOperation { IsChecked: false, OperatorMethod: null } binary => IsWhole(binary.Type) && Overflows(binary.OperatorKind),
        ICompoundAssignmentOperation { IsChecked: false, OperatorMethod: null } assignment =>
            IsWhole(assignment.Type) && Overflows(assignment.OperatorKind),
        IIncrementOrDecrementOperation { IsChecked: false } step => IsWhole(step.Type),
        IUnaryOperation { IsChecked: false, OperatorKind: UnaryOperatorKind.Minus, OperatorMethod: null } minus => IsWhole(minus.Type),
        IConversionOperation { IsChecked: false, IsImplicit: false, OperatorMethod: null } conversion => Loses(conversion),
        _ => false,
    };

    private static bool Overflows(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply;

    private static bool Loses(IConversionOperation conversion) => conversion.Operand.Type?.SpecialType switch
    {
        SpecialType.System_Double => conversion.Type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32,
        SpecialType.System_Int64 => conversion.Type?.SpecialType is SpecialType.System_Int32,
        _ => false,
    };

    private static bool IsWhole(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int64;

    private static IEnumerable<MetadataReference> Platform() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
        .Select(file => MetadataReference.CreateFromFile(file));
}
