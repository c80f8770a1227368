using Pipeline.Core.Stores;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Stores;

public sealed class AzureBlobStoreTests(AzuriteFixture azurite) : BlobStoreConformance
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_key_is_refused_without_the_key_in_the_message()
    {
        var key = Convert.ToBase64String("not the key of this account at all, not at all, not at all, not!"u8);
        var connection = (await azurite.ConnectionStringAsync()).Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? "AccountKey=" + key : part);
        var store = BlobStores.Open(string.Join(';', connection));

        var exception = await Assert.ThrowsAsync<StoreAccessException>(() => store.EnsureContainersAsync(["inbox"], Stop));

        Assert.DoesNotContain(key, exception.ToString());
    }

    [Fact]
    public async Task Nobody_there_is_said_to_be_unavailable()
    {
        var store = BlobStores.Open("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=bm9uZQ==;BlobEndpoint=http://127.0.0.1:1/a;");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetInfoAsync("inbox", "x", Stop));
    }

    [Fact]
    public void A_broken_connection_string_is_refused_without_repeating_it()
    {
        var exception = Assert.Throws<ArgumentException>(() => BlobStores.Open("AccountName=x;AccountKey=secret"));

        Assert.DoesNotContain("secret", exception.Message);
    }

    protected override Task<IBlobStore> OpenAsync() => azurite.OpenAsync();
}
