namespace Pipeline.Plugins.Formats.Tests;

public sealed class PdfTests
{
    [Fact]
    public async Task Two_columns_on_two_pages_are_read_in_order_without_heads_feet_and_page_numbers()
    {
        var document = Assert.Single((await Formats.ProcessAsync(Newspaper(), "ferry.pdf")).Documents);

        Assert.Equal("application/pdf", document.MediaType);
        Assert.Equal(Stories.Title, document.Metadata.Title.Best!.Value);
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(document));
        Assert.Equal(new DateOnly(2024, 3, 5), document.Metadata.Published.Best!.Value.Date);
        Assert.Equal("Mara Velt", Assert.Single(document.Metadata.Authors).Value);
        Assert.All(document.Blocks, block => Assert.Equal(block.Text.Value, document.Text.Substring(block.Text.Span.Start, block.Text.Span.Length)));
        Assert.NotEmpty(document.Summary);
    }

    [Fact]
    public async Task Words_are_joined_over_a_hyphen_and_compounds_keep_theirs()
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        string[] lines =
        [
            "The crossing has been a well-known one for sixty years and it has been meas-",
            "ured by many. Its captain, too, is well-",
            "known in both harbours, and nobody there wonders at the water any more.",
        ];
        for (var index = 0; index < lines.Length; index++)
            pdf.Write(lines[index], PdfFile.Left, 700 - (index * PdfFile.Step));

        var document = Assert.Single((await Formats.ProcessAsync(pdf.Build(), "hyphens.pdf")).Documents);

        Assert.Equal(
            "The crossing has been a well-known one for sixty years and it has been measured by many. Its captain, too, is well-known in both harbours, and nobody there wonders at the water any more.",
            Assert.Single(Formats.Body(document)));
    }

    [Fact]
    public async Task The_title_of_the_properties_counts_where_no_letters_are_larger()
    {
        using var pdf = new PdfFile();
        pdf.Describe(Stories.Title, "Microsoft Office User", "D:20240305101500+01'00'");
        pdf.NewPage();
        var y = 750.0;
        foreach (var paragraph in Stories.Paragraphs)
            y = pdf.WriteParagraph(paragraph, PdfFile.Left, y, 90) - PdfFile.Step;

        var document = Assert.Single((await Formats.ProcessAsync(pdf.Build(), "plain.pdf")).Documents);

        Assert.Equal(Stories.Title, document.Metadata.Title.Best!.Value);
        Assert.Empty(document.Metadata.Authors);
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(document));
    }

    [Fact]
    public async Task An_encrypted_pdf_is_rejected_with_the_reason()
    {
        var failure = (await Formats.ProcessAsync(PdfFile.Encrypted(), "secret.pdf")).Failure!;

        Assert.Equal(("rejected", "encrypted", "pdf.read"), (failure.Kind, failure.Code, failure.Step));
    }

    [Fact]
    public async Task A_pdf_without_text_is_rejected_as_scanned_or_handed_on_to_the_step_behind()
    {
        using var pdf = new PdfFile();
        pdf.NewPage();
        var bytes = pdf.Build();

        var passedOn = await Formats.ProcessAsync(bytes, "scan.pdf", settings: new()
        {
            ["Pipeline:Steps:Options:pdf.read:Scanned"] = "PassOn",
            ["Pipeline:Steps:Order:0"] = "read",
            ["Pipeline:Steps:Order:1"] = "articles.metadata",
        });

        Assert.Equal("scanned", (await Formats.ProcessAsync(bytes, "scan.pdf")).Failure!.Code);
        Assert.Contains(passedOn.Warnings, warning => warning.Code == "scanned");
        Assert.Equal(("application/pdf", 0), (passedOn.Documents[0].MediaType, passedOn.Documents[0].Blocks.Length));
    }

    [Fact]
    public async Task What_is_cut_off_or_only_called_pdf_is_rejected()
    {
        var whole = Newspaper();

        Assert.Equal("rejected", (await Formats.ProcessAsync(whole[..200], "cut.pdf")).Failure!.Kind);
        Assert.Equal("damaged", (await Formats.ProcessAsync("no pdf at all", "called.pdf")).Failure!.Code);
    }

    [Fact]
    public async Task A_pdf_under_another_name_and_type_is_read_as_what_it_is() =>
        Assert.Equal("application/pdf", (await Formats.ProcessAsync(Newspaper(), "page.html", "text/html")).Documents[0].MediaType);

    [Fact]
    public async Task A_page_that_is_called_pdf_is_read_as_the_page_it_is() =>
        Assert.Equal("text/html", (await Formats.ProcessAsync(Stories.Html, "page.pdf", "application/pdf")).Documents[0].MediaType);

    internal static byte[] Newspaper()
    {
        using var pdf = new PdfFile();
        pdf.Describe("ferry-final.indd", "Mara Velt", "D:20240305101500+01'00'");
        for (var page = 1; page <= 2; page++)
        {
            pdf.NewPage();
            pdf.Write($"The Bay Letter, issue {10 + page}", PdfFile.Left, 810, 8);
            pdf.Write($"- {page} -", 290, 30, 8);
            if (page == 1)
            {
                pdf.Write(Stories.Title, PdfFile.Left, 770, 22, bold: true);
                pdf.WriteParagraph(Stories.Paragraphs[1], PdfFile.Left, pdf.WriteParagraph(Stories.Paragraphs[0], PdfFile.Left, 730, 46), 46);
                pdf.WriteParagraph(Stories.Paragraphs[2], 320, 730, 46);
            }
            else
            {
                pdf.WriteParagraph(Stories.Paragraphs[3], PdfFile.Left, 770, 46);
                pdf.WriteParagraph(Stories.Paragraphs[4], 320, 770, 46);
            }
        }

        return pdf.Build();
    }
}
