using System.Collections.Immutable;
using System.Text;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Stores;

/// <summary>What every store must do; run on each of them.</summary>
public abstract class BlobStoreConformance : IAsyncLifetime
{
    private const int Writers = 16;

    private readonly string _container = "c" + Guid.NewGuid().ToString("n")[..12];

    public static TheoryData<string> OddNames =>
    [
        "plain.html", "folder/deep/er.txt", "..", "../up.txt", "a/../b.txt", "a/./b.txt", "back\\slash.txt", "%2e%2e", "%2e%2e/%2f.txt", "100% sure.txt", "tab\there.txt", "line\nbreak.txt", "bell\u0007.txt",
        "emoji-😀-👩‍👩‍👧.html", "trailing.", "trailing ", "two//slashes", "/leading", "con", "nul.txt", "c:\\windows\\x.txt", "quote\"and'quote.txt", "star*query?.txt", "<tag>|pipe", "ümläut-文字.html", ".hidden",
        new string('n', 900), "long/" + new string('é', 240) + "/end.txt",
    ];

    protected IBlobStore Store { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await OpenAsync();
        await Store.EnsureContainersAsync([_container], Stop);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_put_is_read_back_with_type_and_metadata()
    {
        var metadata = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("title", " Größe: 100 % 文字 😀\n"), KeyValuePair.Create("part", "4")]);
        var etag = await Store.PutAsync(_container, "a/b.json", new BlobWrite("text"u8.ToArray(), "application/json; charset=utf-8", metadata), PutCondition.None, Stop);

        var blob = await Store.ReadAsync(_container, "a/b.json", 100, null, Stop);

        Assert.NotNull(blob);
        Assert.Equal("text", Encoding.UTF8.GetString(blob.Bytes.Span));
        Assert.Equal(new BlobInfo("a/b.json", etag!, 4, blob.Info.LastModified, "application/json; charset=utf-8", blob.Info.Metadata), blob.Info);
        Assert.Equal(metadata, blob.Info.Metadata);
        var info = await Store.GetInfoAsync(_container, "a/b.json", Stop);
        Assert.Equal(metadata, info!.Metadata);
        Assert.Equal(etag, info.ETag);
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task Any_name_is_stored_listed_and_deleted_under_itself(string name)
    {
        await PutAsync(name, "of " + name);

        Assert.Equal("of " + name, await TextAsync(name));
        Assert.Equal([name], await NamesAsync(""));
        Assert.True(await Store.DeleteAsync(_container, name, null, Stop));
        Assert.Null(await Store.GetInfoAsync(_container, name, Stop));
        Assert.Empty(await NamesAsync(""));
    }

    [Fact]
    public async Task Names_that_differ_in_case_only_are_two_blobs()
    {
        await PutAsync("Report.html", "upper");
        await PutAsync("report.html", "lower");

        Assert.Equal("upper", await TextAsync("Report.html"));
        Assert.Equal("lower", await TextAsync("report.html"));
        Assert.Equal(2, (await NamesAsync("")).Count);
    }

    [Fact]
    public async Task Names_that_encode_each_other_are_two_blobs()
    {
        await PutAsync("..", "dots");
        await PutAsync("%2E%2E", "per cent");

        Assert.Equal("dots", await TextAsync(".."));
        Assert.Equal("per cent", await TextAsync("%2E%2E"));
    }

    [Fact]
    public async Task A_put_that_must_be_new_fails_where_a_blob_is()
    {
        Assert.NotNull(await Store.PutAsync(_container, "x", Text("1"), PutCondition.IfNew, Stop));
        Assert.Null(await Store.PutAsync(_container, "x", Text("2"), PutCondition.IfNew, Stop));
        Assert.Equal("1", await TextAsync("x"));
    }

    [Fact]
    public async Task A_put_on_an_old_version_fails()
    {
        var first = await PutAsync("x", "same");
        var second = await Store.PutAsync(_container, "x", Text("same"), PutCondition.IfMatch(first), Stop);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Store.PutAsync(_container, "x", Text("late"), PutCondition.IfMatch(first), Stop));
        Assert.Null(await Store.PutAsync(_container, "none", Text("late"), PutCondition.IfMatch(first), Stop));
        Assert.Equal("same", await TextAsync("x"));
    }

    [Fact]
    public async Task Of_sixteen_writers_of_a_new_name_exactly_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var name = $"race-{round}";
            var etags = await RaceAsync(writer => Store.PutAsync(_container, name, Text($"{writer}"), PutCondition.IfNew, Stop));

            var winner = Assert.Single(Enumerable.Range(0, Writers), writer => etags[writer] is not null);
            Assert.Equal($"{winner}", await TextAsync(name));
        }
    }

    [Fact]
    public async Task Of_sixteen_writers_of_one_version_exactly_one_wins()
    {
        var etag = await PutAsync("race", "start");
        for (var round = 0; round < 5; round++)
        {
            var current = etag;
            var etags = await RaceAsync(writer => Store.PutAsync(_container, "race", Text($"{round}-{writer}"), PutCondition.IfMatch(current), Stop));

            var winner = Assert.Single(Enumerable.Range(0, Writers), writer => etags[writer] is not null);
            Assert.Equal($"{round}-{winner}", await TextAsync("race"));
            etag = etags[winner]!;
        }
    }

    [Fact]
    public async Task Reading_takes_no_more_than_the_limit_and_says_the_whole_length()
    {
        await PutAsync("x", "0123456789");

        var blob = await Store.ReadAsync(_container, "x", 4, null, Stop);

        Assert.Equal("0123", Encoding.UTF8.GetString(blob!.Bytes.Span));
        Assert.Equal(10, blob.Info.Length);
        Assert.Equal(0, (await Store.ReadAsync(_container, "x", 0, null, Stop))!.Bytes.Length);
    }

    [Fact]
    public async Task An_empty_blob_is_a_blob()
    {
        var etag = await PutAsync("empty", "");

        Assert.Equal("", await TextAsync("empty"));
        Assert.NotNull(await Store.ReadAsync(_container, "empty", 10, etag, Stop));
    }

    [Fact]
    public async Task Reading_another_version_gives_nothing()
    {
        var old = await PutAsync("x", "1");
        await PutAsync("x", "2");

        Assert.Null(await Store.ReadAsync(_container, "x", 10, old, Stop));
        Assert.Null(await Store.ReadAsync(_container, "none", 10, null, Stop));
        Assert.Null(await Store.GetInfoAsync(_container, "none", Stop));
    }

    [Fact]
    public async Task Deleting_another_version_deletes_nothing()
    {
        var old = await PutAsync("x", "1");
        await PutAsync("x", "2");

        Assert.False(await Store.DeleteAsync(_container, "x", old, Stop));
        Assert.False(await Store.DeleteAsync(_container, "none", null, Stop));
        Assert.Equal("2", await TextAsync("x"));
    }

    [Fact]
    public async Task Listing_gives_every_name_with_the_prefix_in_order()
    {
        string[] names = ["b/2", "a", "b/1/deep", "b-x", "b/1", "c", "b/10"];
        foreach (var name in names.Where(name => name != "b/1"))
            await PutAsync(name, name);

        Assert.Equal(["a", "b-x", "b/1/deep", "b/10", "b/2", "c"], await NamesAsync(""));
        Assert.Equal(["b/1/deep", "b/10", "b/2"], await NamesAsync("b/"));
        Assert.Equal(["b/1/deep", "b/10"], await NamesAsync("b/1"));
        Assert.Empty(await NamesAsync("d"));
    }

    [Fact]
    public async Task Ten_megabytes_come_back_as_they_were()
    {
        var bytes = new byte[10_000_000];
        new Random(1).NextBytes(bytes);
        await Store.PutAsync(_container, "big", new BlobWrite(bytes, "application/octet-stream", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);

        var blob = await Store.ReadAsync(_container, "big", long.MaxValue / 2, null, Stop);

        Assert.True(bytes.AsSpan().SequenceEqual(blob!.Bytes.Span));
    }

    [Fact]
    public async Task A_reader_beside_a_writer_sees_one_version_or_the_other()
    {
        var versions = new[] { new string('a', 200_000), new string('b', 300_000) };
        await PutAsync("x", versions[0]);
        var writing = Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
                await PutAsync("x", versions[round % 2]);
        }, Stop);

        while (!writing.IsCompleted)
        {
            var blob = await Store.ReadAsync(_container, "x", 1_000_000, null, Stop);
            Assert.Contains(Encoding.UTF8.GetString(blob!.Bytes.Span), versions);
            Assert.Equal(blob.Info.Length, blob.Bytes.Length);
        }

        await writing;
    }

    [Fact]
    public async Task A_cancelled_put_throws_and_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync(_container, "x", Text("1"), PutCondition.None, cancelled.Token));
        Assert.Null(await Store.GetInfoAsync(_container, "x", Stop));
    }

    protected abstract Task<IBlobStore> OpenAsync();

    protected string Container => _container;

    protected static BlobWrite Text(string text) => new(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", ImmutableSortedDictionary<string, string>.Empty);

    protected async Task<string> PutAsync(string name, string text) => (await Store.PutAsync(_container, name, Text(text), PutCondition.None, Stop))!;

    protected async Task<string> TextAsync(string name) => Encoding.UTF8.GetString((await Store.ReadAsync(_container, name, 10_000_000, null, Stop))!.Bytes.Span);

    protected async Task<List<string>> NamesAsync(string prefix) => await Store.ListAsync(_container, prefix, Stop).Select(blob => blob.Name).ToListAsync(Stop);

    private static async Task<string?[]> RaceAsync(Func<int, Task<string?>> put)
    {
        using var start = new ManualResetEventSlim();
        var tasks = Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            start.Wait(Stop);
            return put(writer);
        })).ToArray();
        start.Set();
        return await Task.WhenAll(tasks);
    }
}
