using System.Text;
using System.Text.Encodings.Web;

namespace ChipMarketGame.Client;

/// <summary>
/// A report in one file without any script: it loads nothing, prints as it looks, and follows the reader's light or dark.
/// </summary>
internal static class StaticPage
{
    /// <param name="language">As in HTML, for example zh-Hant.</param>
    /// <param name="head">What stands above the sections: a heading of level 1 and what it says; HTML.</param>
    /// <param name="sections">HTML, each a section.</param>
    public static void Write(Stream stream, string language, string title, string head, IEnumerable<string> sections)
    {
        using var writer = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.Write($"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Html(title)} · ChipMarketGame</title>
            <style>
            {ReportPage.Resource("report.css")}
            </style>
            </head>
            <body>
            <header>
            {head}
            </header>
            <main>

            """);
        foreach (var section in sections) { writer.WriteLine(section); }
        writer.Write("</main>\n</body>\n</html>\n");
    }

    public static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
