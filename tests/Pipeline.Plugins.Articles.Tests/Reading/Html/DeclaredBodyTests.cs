using System.Text;
using System.Text.Json;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Reading.Html;

/// <summary>Pages that show their story by script alone.</summary>
public sealed class DeclaredBodyTests
{
    private static readonly string[] Story =
    [
        "The swimming bath on Quarry Road will open again in May, four years after its roof was found to be held up by little more than paint and habit.",
        "Engineers who looked at the beams in 2022 closed the building within the hour, and the children of three schools have learned to swim in a lake since.",
        "The new roof is of larch from the town's own forest, which the forester, Ottilie Brandauer, calls the only part of the budget that grew by itself.",
    ];

    [Fact]
    public async Task A_story_that_only_scripts_would_show_comes_from_what_the_page_declares()
    {
        var document = Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(Page("", string.Join("\n", Story))), "bath.html"));

        Assert.Equal(Story, Articles.Body(document));
        Assert.All(document.Blocks, block => Assert.InRange(block.Text.Span.End, 1, document.Text.Length));
    }

    [Fact]
    public async Task Markup_in_a_declared_story_parts_its_paragraphs()
    {
        var document = Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes(Page("", "<p>" + string.Join("</p><p>", Story.Select(line => line.Replace("roof", "<b>roof</b>"))) + "</p>")), "bath.html"));

        Assert.Equal(Story, Articles.Body(document));
    }

    [Fact]
    public void A_story_that_the_page_shows_is_taken_from_there_alone()
    {
        var document = Articles.ReadHtml(Page(string.Concat(Story.Select(line => $"<p>{line}</p>")), string.Join("\n", Story)));

        Assert.Equal(3, document.Blocks.Count(block => block.Text.Length > 80));
    }

    [Fact]
    public async Task A_page_of_many_entries_with_their_times_is_one_article()
    {
        string[] entries =
        [
            "The ferry has left the harbour with the last of the stranded passengers, and the crew of the lifeboat has been sent home to sleep.",
            "The coast guard says that the wind will drop before noon. Until then nobody is to go near the outer mole, whatever the photographs are worth.",
            "The school on the hill stays closed today. Parents who cannot stay at home may bring their children to the gymnasium of the fire brigade.",
            "The bridge is passable again for cars, but not for lorries, which wait in a line as far as the old brewery, where somebody sells soup.",
            "The power is back in all but three streets. The works manager hopes that these will follow in the afternoon, when the sand has been pumped out.",
        ];
        var blog = string.Concat(entries.Select((entry, index) => $"<article class=entry><time datetime=2026-02-03T{14 - index:00}:20>{14 - index}:20</time><h2>Update {entries.Length - index}</h2><p>{entry}</p></article>"));

        var document = Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes($"<html><head><title>Storm in the harbour: live</title></head><body><nav><a href=/>Home</a></nav><main><h1>Storm in the harbour: live</h1>{blog}</main></body></html>"), "storm.html"));

        Assert.All(entries, entry => Assert.Contains(entry, Articles.Body(document)));
    }

    [Fact]
    public async Task The_texts_of_a_gallery_are_captions()
    {
        var pictures = string.Concat(Enumerable.Range(1, 6).Select(number => $"<figure><img src=/{number}.jpg><figcaption>Picture {number}: volunteers carry benches out of the flooded church hall. Photo: A. Quill</figcaption></figure>"));

        var document = Assert.Single(await Articles.ProcessAsync(Encoding.UTF8.GetBytes($"<html><head><title>The church hall</title></head><body><article><h1>The church hall</h1>{string.Concat(Story.Select(line => $"<p>{line}</p>"))}{pictures}</article></body></html>"), "hall.html"));

        Assert.Equal(6, document.Blocks.Count(block => block.Role == BlockRole.Caption));
        Assert.Equal(Story, Articles.Body(document));
    }

    private static string Page(string shown, string declared) =>
        $"<html><head><title>Bath opens again</title><script type='application/ld+json'>{JsonSerializer.Serialize(new Dictionary<string, string> { ["@type"] = "NewsArticle", ["headline"] = "Bath opens again", ["articleBody"] = declared })}</script></head>"
        + $"<body><nav><a href=/>Home</a> <a href=/news>News</a></nav><main id=app><h1>Bath opens again</h1>{shown}</main><footer>All rights reserved.</footer></body></html>";
}
