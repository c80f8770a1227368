using MimeKit;

namespace Pipeline.Plugins.Formats.Tests;

public sealed class MailTests
{
    private static readonly Dictionary<string, string?> ReadAttachments = new() { ["Pipeline:Steps:Options:mail.read:Attachments"] = "Read" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_body_is_read_with_subject_sender_and_date_as_evidence(bool isHtml)
    {
        using var message = Message(isHtml ? new TextPart("html") { Text = Stories.Html } : new TextPart("plain") { Text = $"{Stories.Text}\n\n-- \nMara Velt\nHarbour Street 4" });

        var document = Assert.Single((await Formats.ProcessAsync(Bytes(message), "mail.bin")).Documents);

        Assert.Equal(isHtml ? "body.html" : "body.txt", document.Member);
        Assert.Equal(Stories.Title, document.Metadata.Title.Best!.Value);
        Assert.Equal("Mara Velt", Assert.Single(document.Metadata.Authors).Value);
        Assert.Equal("2024-03-05T10:15:00+01:00", document.Metadata.Published.Best!.Value.ToString());
        Assert.Equal([.. Stories.Paragraphs], Formats.Body(document));
    }

    [Fact]
    public async Task Attachments_are_listed_or_read_as_the_configuration_says()
    {
        var bytes = WithAttachments();

        var listed = await Formats.ProcessAsync(bytes, "mail.eml");
        var read = await Formats.ProcessAsync(bytes, "mail.eml", settings: ReadAttachments);

        Assert.Equal("body.txt", Assert.Single(listed.Documents).Member);
        Assert.Contains("report.docx (application/octet-stream), photo.jpg (image/jpeg)", Assert.Single(listed.Warnings).Message);
        Assert.Equal(["body.txt", "report.docx"], read.Documents.Select(document => document.Member));
        Assert.Contains("photo.jpg was left out (binary-content)", Assert.Single(read.Warnings).Message);
    }

    [Theory]
    [InlineData("List")]
    [InlineData("Read")]
    public async Task A_mail_nested_fifty_deep_is_refused(string attachments)
    {
        var message = Message(new TextPart("plain") { Text = Stories.Text });
        for (var depth = 0; depth < 50; depth++)
            message = Message(new Multipart("mixed") { new TextPart("plain") { Text = "Forwarded." }, new MessagePart { Message = message } });

        var failure = (await Formats.ProcessAsync(Bytes(message), "nested.eml", settings: new() { ["Pipeline:Steps:Options:mail.read:Attachments"] = attachments })).Failure!;
        message.Dispose();

        Assert.Equal(("rejected", "nested-too-deep"), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task An_encrypted_mail_is_rejected_with_the_reason()
    {
        const string mail = "From: Mara Velt <mara@example.org>\r\nMessage-Id: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n";

        Assert.Equal("encrypted", (await Formats.ProcessAsync(mail, "secret.eml")).Failure!.Code);
    }

    [Fact]
    public async Task A_text_that_only_opens_like_a_mail_is_read_as_the_text_it_is()
    {
        var outcome = await Formats.ProcessAsync($"From: the harbour office\nTo: everybody\n\n{Stories.Text}", "notice.txt");

        Assert.Equal("text/plain", outcome.Documents[0].MediaType);
        Assert.Null(outcome.Documents[0].Member);
    }

    internal static byte[] WithAttachments()
    {
        using var message = Message(new Multipart("mixed")
        {
            new TextPart("plain") { Text = Stories.Text },
            Attachment("report.docx", "application/octet-stream", WordTests.Story()),
            Attachment("photo.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        });
        return Bytes(message);
    }

    private static MimeMessage Message(MimeEntity body)
    {
        var message = new MimeMessage { Subject = $"Fwd: Re: {Stories.Title}", Date = new DateTimeOffset(2024, 3, 5, 10, 15, 0, TimeSpan.FromHours(1)), Body = body };
        message.From.Add(new MailboxAddress("Mara Velt", "mara@example.org"));
        return message;
    }

    private static MimePart Attachment(string name, string type, byte[] content) => new(ContentType.Parse(type))
    {
        Content = new MimeContent(new MemoryStream(content)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = name,
    };

    private static byte[] Bytes(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return stream.ToArray();
    }
}
