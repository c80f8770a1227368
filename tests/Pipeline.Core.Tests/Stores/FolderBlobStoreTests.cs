using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Stores;

public sealed class FolderBlobStoreTests : BlobStoreConformance
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task A_file_dropped_by_hand_is_a_blob_under_its_own_name()
    {
        foreach (var name in new[] { "Report 100%.HTML", "a%20b.txt", "con.txt" })
            _folder.Write(Path.Combine(Container, name), name);

        Assert.Equal(["Report 100%.HTML", "a%20b.txt", "con.txt"], await NamesAsync(""));
        Assert.Equal("a%20b.txt", await TextAsync("a%20b.txt"));
        Assert.Equal("Report 100%.HTML", await TextAsync("Report 100%.HTML"));
    }

    [Fact]
    public async Task A_file_overwritten_by_hand_is_another_version_without_the_old_metadata()
    {
        var etag = await PutAsync("x.txt", "ours");
        _folder.Write(Path.Combine(Container, "x.txt"), "theirs");

        var info = await Store.GetInfoAsync(Container, "x.txt", Stop);

        Assert.NotEqual(etag, info!.ETag);
        Assert.Null(info.ContentType);
        Assert.Null(await Store.PutAsync(Container, "x.txt", Text("late"), PutCondition.IfMatch(etag), Stop));
    }

    [Fact]
    public async Task A_writer_killed_behind_the_rename_has_written_the_whole_version()
    {
        await PutAsync("x.txt", "old");
        var oldNote = Assert.Single(Notes());
        var text = File.ReadAllText(oldNote);
        await PutAsync("x.txt", "new");
        File.WriteAllText(oldNote, text);

        var blob = await Store.ReadAsync(Container, "x.txt", 100, null, Stop);

        Assert.Equal(2, Notes().Length);
        Assert.Equal("text/plain; charset=utf-8", blob!.Info.ContentType);
        Assert.Equal("new", await TextAsync("x.txt"));
    }

    [Fact]
    public async Task A_writer_killed_before_the_rename_has_written_nothing()
    {
        var etag = await PutAsync("x.txt", "old");
        var note = Assert.Single(Notes());
        File.WriteAllText(note.Replace(etag, "8de000000000000-4", StringComparison.Ordinal), "{\"name\":\"x.txt\",\"contentType\":\"text/other\",\"metadata\":{}}");
        _folder.Write(Path.Combine(".pipeline", "tmp", "left-behind"), "half a ver");

        Assert.Equal("old", await TextAsync("x.txt"));
        Assert.Equal((etag, "text/plain; charset=utf-8"), ((await Store.GetInfoAsync(Container, "x.txt", Stop))!.ETag, (await Store.GetInfoAsync(Container, "x.txt", Stop))!.ContentType));
        Assert.Equal(["x.txt"], await NamesAsync(""));
    }

    [Fact]
    public async Task Notes_of_old_and_deleted_versions_go()
    {
        for (var version = 0; version < 5; version++)
            await PutAsync("x.txt", $"{version}");
        Assert.Single(Notes());

        await Store.DeleteAsync(Container, "x.txt", null, Stop);

        Assert.Empty(Notes());
    }

    [Fact]
    public async Task Many_first_writers_of_an_empty_store_do_not_trip_over_each_other()
    {
        for (var round = 0; round < 30; round++)
        {
            var store = new FolderBlobStore(_folder.In($"fresh-{round}"));
            using var start = new ManualResetEventSlim();
            var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
            {
                start.Wait(Stop);
                return store.PutAsync("inbox", $"{writer}.txt", Text("words"), PutCondition.IfNew, Stop);
            })).ToArray();
            start.Set();

            Assert.All(await Task.WhenAll(writers), etag => Assert.NotNull(etag));
        }
    }

    [Fact]
    public async Task Links_out_of_the_store_are_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.txt", "secret");
        File.CreateSymbolicLink(_folder.In(Container, "link.txt"), outside.In("secret.txt"));
        Directory.CreateSymbolicLink(_folder.In(Container, "folder"), outside.Path);

        Assert.Empty(await NamesAsync(""));
        Assert.Null(await Store.ReadAsync(Container, "link.txt", 100, null, Stop));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_says_so_with_a_cure()
    {
        _folder.Write("taken", "a file where the store should be");
        var store = new FolderBlobStore(_folder.In("taken"));

        var exception = await Assert.ThrowsAsync<StoreAccessException>(() => store.EnsureContainersAsync(["inbox"], Stop));

        Assert.Contains(_folder.In("taken"), exception.Message);
    }

    private string[] Notes() => Directory.GetFiles(_folder.In(".pipeline", "notes"), "*.json", SearchOption.AllDirectories);

    protected override Task<IBlobStore> OpenAsync() => Task.FromResult<IBlobStore>(new FolderBlobStore(_folder.Path));
}
