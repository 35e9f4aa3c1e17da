namespace ChipMarketGame.BrowserTests;

/// <summary>A file of comma-separated values without quotes, a dictionary a row.</summary>
static class CsvTable
{
    public static Dictionary<string, string>[] Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',');
        return [.. lines[1..].Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
