using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class JsonFaultTests
{
    private const string NoValue = "no value begins like this: a text stands in double quotation marks";

    [Theory]
    [InlineData("", 1, 1, "there is nothing in it")]
    [InlineData(" \n", 2, 1, "there is nothing in it")]
    [InlineData("[{", 1, 3, "it ends before everything that was opened is closed")]
    [InlineData("{\"a", 1, 4, "it ends before everything that was opened is closed")]
    [InlineData("{\"a\": tr", 1, 9, "it ends before everything that was opened is closed")]
    [InlineData("{\"a\": 1,}", 1, 9, "there is a comma too many before it")]
    [InlineData("[1,\n]", 2, 1, "there is a comma too many before it")]
    [InlineData("[1,,2]", 1, 4, "there is a comma too many before it")]
    [InlineData("{\"晶片\" 1}", 1, 7, "a colon is missing before it")]
    [InlineData("{\"a\": \"b\", \"c\" 1}", 1, 16, "a colon is missing before it")]
    [InlineData("{\"a\": \"b\" \"c\": 1}", 1, 11, "a comma is missing before it")]
    [InlineData("[1 2]", 1, 4, "a comma is missing before it")]
    [InlineData("{a: 1}", 1, 2, "a name in double quotation marks must stand here")]
    [InlineData("{\"a\": 1, b: 2}", 1, 10, "a name in double quotation marks must stand here")]
    [InlineData("{'a': 1}", 1, 2, "names and texts stand in double quotation marks")]
    [InlineData("// a comment", 1, 1, "JSON has no comments")]
    [InlineData("{\"a\": }", 1, 7, NoValue)]
    [InlineData("[standard]", 1, 2, NoValue)]
    [InlineData("[01]", 1, 3, "a number is written like 12, -0.5 or 1e9")]
    [InlineData("[1.]", 1, 4, "a number is written like 12, -0.5 or 1e9")]
    [InlineData("[\"a\nb\"]", 1, 4, "a text ends on the line on which it begins; a new line in it is written \\n")]
    [InlineData("[\"C:\\games\"]", 1, 6, "\\g stands for nothing; a \\ in a text is written \\\\")]
    [InlineData("{} {}", 1, 4, "nothing may follow the end")]
    [InlineData("{\"a\": {\"b\": 1, \"b\": 2}}", 1, 16, "\"b\" stands twice in one object")]
    [InlineData("[\"\\ud83d\"]", 1, 2, "a text in it holds half a character, an escape like \\ud83d without its other half")]
    public void What_is_no_JSON_is_told_where_and_why_in_words_of_our_own(string text, int line, int column, string reason) =>
        Assert.Equal(new JsonFault(line, column, reason), JsonFault.In(text));

    [Fact]
    public void What_is_nested_too_deep_is_told() => Assert.Equal(
        new JsonFault(1, 33, "it is nested more than 32 deep"), JsonFault.In(new string('[', 33) + new string(']', 33)));

    [Theory]
    [InlineData("null")]
    [InlineData("[{\"a\": 1}, {\"a\": [true, \"\\ud83d\\ude00\"]}]")]
    public void What_is_JSON_has_no_fault(string text) => Assert.Null(JsonFault.In(text));
}
