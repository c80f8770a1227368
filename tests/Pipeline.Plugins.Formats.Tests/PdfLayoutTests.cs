namespace Pipeline.Plugins.Formats.Tests;

/// <summary>What printed pages do to a text: gutters, footnotes, marks, headlines of two lines.</summary>
public sealed class PdfLayoutTests
{
    private const double Middle = 297;

    [Theory]
    [InlineData(2, 9)]
    [InlineData(2, 17)]
    [InlineData(3, 10)]
    public async Task Justified_columns_with_a_narrow_gutter_are_read_one_after_the_other(int columns, double gutter)
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Write(Stories.Title, PdfFile.Left, 780, 20, bold: true);
        var width = (476 - ((columns - 1) * gutter)) / columns;
        for (var index = 0; index < columns; index++)
        {
            var left = PdfFile.Left + (index * (width + gutter));
            pdf.Set(Story(index + columns), left, left + width, pdf.Set(Story(index), left, left + width, 740));
        }

        var document = await ReadAsync(pdf);

        Assert.Equal(Enumerable.Range(0, columns).SelectMany(index => new[] { Story(index), Story(index + columns) }), Formats.Body(document));
    }

    [Fact]
    public async Task A_heading_in_the_next_column_is_not_read_into_the_line_beside_it()
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Write(Stories.Title, PdfFile.Left, 780, 20, bold: true);
        pdf.Set(Stories.Paragraphs[0] + " " + Stories.Paragraphs[1], PdfFile.Left, Middle - 8, 740);
        pdf.Write("What the harbour says", Middle + 8, 740 - PdfFile.Step, 13, bold: true);
        pdf.Set(Stories.Paragraphs[2], Middle + 8, 536, 740 - (3 * PdfFile.Step));

        var document = await ReadAsync(pdf);

        Assert.Equal([Stories.Paragraphs[0] + " " + Stories.Paragraphs[1], "What the harbour says", Stories.Paragraphs[2]], Formats.Body(document));
    }

    [Fact]
    public async Task A_headline_of_two_lines_is_one_title_and_a_slanted_byline_stands_alone()
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Write("The ferry that has crossed the bay", PdfFile.Left, 780, 24, bold: true);
        pdf.Write("for sixty years", PdfFile.Left, 780 - 34, 24, bold: true);
        pdf.Write("By Mara Velt, 5 March 2024", PdfFile.Left, 700, 10, slanted: true);
        pdf.Set(Stories.Paragraphs[0], PdfFile.Left, 536, 700 - PdfFile.Step);
        pdf.Set(Stories.Paragraphs[1], PdfFile.Left, 536, 600);

        var document = await ReadAsync(pdf);

        Assert.Equal("The ferry that has crossed the bay for sixty years", document.Metadata.Title.Best!.Value);
        Assert.Equal(new DateOnly(2024, 3, 5), document.Metadata.Published.Best!.Value.Date);
        Assert.Equal("Mara Velt", Assert.Single(document.Metadata.Authors).Value);
        Assert.Contains(Stories.Paragraphs[0], Formats.Body(document));
    }

    [Fact]
    public async Task A_footnote_does_not_cut_the_paragraph_above_it_and_its_mark_stays_raised()
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Set(Stories.Paragraphs[2], PdfFile.Left, 536, 760);
        var behind = PdfFile.Left + pdf.Width("The quay was built of stone");
        pdf.Write("The quay was built of stone", PdfFile.Left, 140);
        pdf.Write("2", behind, 143.6, 7);
        pdf.Write("and of the timber of", behind + 7, 140);
        pdf.Write("2", PdfFile.Left, 112, 6);
        pdf.Write("Most of it from the quarry above the town.", PdfFile.Left + 5, 109, 8);
        pdf.NewPage();
        pdf.Write("old ships.", PdfFile.Left, 760);
        pdf.Set(Stories.Paragraphs[3], PdfFile.Left, 536, 760 - PdfFile.Step);

        var body = Formats.Body(await ReadAsync(pdf));

        Assert.Equal([Stories.Paragraphs[2], "The quay was built of stone² and of the timber of old ships.", "² Most of it from the quarry above the town.", Stories.Paragraphs[3]], body);
    }

    [Fact]
    public async Task Points_of_a_list_are_items_and_no_paragraph()
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Set(Stories.Paragraphs[0], PdfFile.Left, 536, 760);
        pdf.Write("• a lamp that burns all night", PdfFile.Left, 600);
        pdf.Write("• a bell for the fog", PdfFile.Left, 600 - PdfFile.Step);
        pdf.Set(Stories.Paragraphs[1], PdfFile.Left, 536, 540);

        var document = await ReadAsync(pdf);

        Assert.Equal(["a lamp that burns all night", "a bell for the fog"], document.Blocks.Where(block => block.Kind == Documents.BlockKind.ListItem).Select(block => block.Text.Value));
    }

    [Fact]
    public async Task Points_that_stand_far_before_their_text_are_items_and_no_rows_of_a_table()
    {
        string[] items = ["a lamp that burns all night", "a bell for the fog", "a rope of forty metres", "two oars", "a chart of the bay"];
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Set(Stories.Paragraphs[0], PdfFile.Left, 536, 760);
        foreach (var (index, item) in items.Index())
        {
            pdf.Write("•", PdfFile.Left, 600 - (index * PdfFile.Step));
            pdf.Write(item, PdfFile.Left + 30, 600 - (index * PdfFile.Step));
        }

        var document = await ReadAsync(pdf);

        Assert.Equal(items, document.Blocks.Where(block => block.Kind == Documents.BlockKind.ListItem).Select(block => block.Text.Value));
        Assert.DoesNotContain(document.Blocks, block => block.Kind == Documents.BlockKind.TableRow);
    }

    [Fact]
    public async Task Points_in_the_second_column_are_items_too()
    {
        string[] items = ["a lamp", "a bell for the fog", "two oars"];
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Set(Stories.Paragraphs[0] + " " + Stories.Paragraphs[1], PdfFile.Left, Middle - 8, 740);
        foreach (var (index, item) in items.Index())
        {
            pdf.Write("•", Middle + 8, 740 - (index * PdfFile.Step));
            pdf.Write(item, Middle + 34, 740 - (index * PdfFile.Step));
        }

        var document = await ReadAsync(pdf);

        Assert.Equal(items, document.Blocks.Where(block => block.Kind == Documents.BlockKind.ListItem).Select(block => block.Text.Value));
        Assert.Contains(Stories.Paragraphs[0] + " " + Stories.Paragraphs[1], document.Blocks.Select(block => block.Text.Value));
    }

    [Theory]
    [InlineData("The ferry’s last day | The Bay Letter", "The ferry's last day", "The ferry's last day")] // Another apostrophe in the properties.
    [InlineData("The Bay Letter – The ferry’s last day in winter", "The ferry's last day in winter", "The ferry's last day in winter")] // The paper's name in front.
    [InlineData("The ferry's last day in", "The ferry's last day in winter", "The ferry's last day in winter")] // Cut short.
    [InlineData("How a small ferry kept the bay together | The Bay Letter", "Her last crossing", "How a small ferry kept the bay together | The Bay Letter")] // Of neither more than a part.
    public async Task The_name_of_the_paper_in_larger_letters_does_not_replace_the_title_of_the_properties(string said, string headline, string declared)
    {
        using var pdf = new PdfFile();
        pdf.Describe(said, "", "D:20260105101500+01'00'");
        pdf.NewPage();
        pdf.Write("The Bay Letter", PdfFile.Left, 800, 30, bold: true);
        pdf.Write(headline, PdfFile.Left, 735, 18, bold: true);
        pdf.Set(Stories.Paragraphs[0], PdfFile.Left, 536, 690);
        pdf.Set(Stories.Paragraphs[1], PdfFile.Left, 536, 620);

        var document = await ReadAsync(pdf);

        Assert.Equal(declared, document.Declared.Single(field => field.Name == "dc.title").Value);
        if (declared == headline)
            Assert.Equal(headline, document.Metadata.Title.Best!.Value);
    }

    [Fact]
    public async Task On_a_page_that_a_browser_printed_the_site_is_taken_off_and_its_name_is_not_the_title()
    {
        using var pdf = new PdfFile();
        pdf.PrintedBy("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36");
        pdf.Describe($"{Stories.Title} | The Bay Letter", "", "D:20260105101500+01'00'");
        pdf.NewPage();
        pdf.Write("The Bay Letter", PdfFile.Left, 800, 30, bold: true);
        pdf.Write("Home   News   Sport   Contact", PdfFile.Left, 770);
        pdf.Write(Stories.Title, PdfFile.Left, 735, 18, bold: true);
        pdf.Write("By Mara Velt, 5 March 2024", PdfFile.Left, 715);
        var y = 690.0;
        foreach (var paragraph in Stories.Paragraphs)
            y = pdf.Set(paragraph, PdfFile.Left, 536, y, indent: 0) - PdfFile.Step;
        pdf.Write("Share this story", PdfFile.Left, y - 20);
        pdf.Write("All rights reserved. Terms and conditions.", PdfFile.Left, y - 50);

        var document = await ReadAsync(pdf);

        Assert.Equal(Stories.Title, document.Metadata.Title.Best!.Value);
        Assert.Equal(new DateOnly(2024, 3, 5), document.Metadata.Published.Best!.Value.Date);
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(document));
    }

    [Fact]
    public async Task A_table_is_read_row_by_row()
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        pdf.Set(Stories.Paragraphs[0], PdfFile.Left, 536, 760);
        string[][] rows = [["Place", "Depth", "Year"], ["pier", "2 m", "2023"], ["channel", "5 m", "2024"]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var cell = 0; cell < rows[row].Length; cell++)
                pdf.Write(rows[row][cell], PdfFile.Left + (140 * cell), 690 - (row * 16));
        }

        pdf.Set(Stories.Paragraphs[1], PdfFile.Left, 536, 620, isCut: false);
        foreach (var (index, paragraph) in Stories.Paragraphs.Index())
            pdf.Set(paragraph, PdfFile.Left, 536, 560 - (index * 40));

        var document = await ReadAsync(pdf);

        Assert.Equal(["Place | Depth | Year", "pier | 2 m | 2023", "channel | 5 m | 2024"], document.Blocks.Where(block => block.Kind == Documents.BlockKind.TableRow).Select(block => block.Text.Value));
        Assert.Equal([Stories.Paragraphs[0], Stories.Paragraphs[1], .. Stories.Paragraphs], document.Blocks.Where(block => block.Kind == Documents.BlockKind.Paragraph).Select(block => block.Text.Value));
    }

    [Fact]
    public async Task A_paragraph_that_is_not_indented_goes_on_over_the_page_where_all_others_are_indented()
    {
        const string first = "Her crew has been offered three newer boats since then, each of them larger,";
        const string last = "and has sent every one of them back to the yard within a week of the first storm.";
        using var pdf = new PdfFile();
        pdf.NewPage();
        var (y, right) = (760.0, PdfFile.Left + pdf.Width(last));
        foreach (var paragraph in Stories.Paragraphs)
            y = pdf.Set(paragraph, PdfFile.Left, right, y);
        pdf.Write(last, PdfFile.Left, pdf.Set(first, PdfFile.Left, right, y, isCut: true));
        pdf.NewPage();
        pdf.Set(Stories.Paragraphs[1], PdfFile.Left, right, 760, indent: 0);

        var body = Formats.Body(await ReadAsync(pdf));

        Assert.Equal([.. Stories.Paragraphs, $"{first} {last} {Stories.Paragraphs[1]}"], body);
    }

    private static string Story(int index) => Stories.Paragraphs[index % Stories.Paragraphs.Length];

    private static async Task<Documents.Document> ReadAsync(PdfFile pdf) => Assert.Single((await Formats.ProcessAsync(pdf.Build(), "page.pdf")).Documents);
}
