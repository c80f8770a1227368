using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.DeadLetters;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions.Tests;

/// <summary>The functions as their host builds them, over a real Azurite and the real plugins.</summary>
internal sealed class FunctionHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly BlobContainerClient _inbox;

    private FunctionHost(ServiceProvider services, string connection, FakeTimeProvider time) =>
        (_services, _inbox, Time) = (services, new BlobContainerClient(connection, Containers.Inbox), time);

    internal IServiceProvider Services => _services;

    internal IBlobStore Store => _services.GetRequiredService<IBlobStore>();

    internal FakeTimeProvider Time { get; }

    internal static async Task<FunctionHost> StartAsync(string connection, Func<IBlobStore, IBlobStore>? wrap = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["PipelineStorage"] = connection,
            ["Pipeline:Steps:Order:0"] = "articles.read",
            ["Pipeline:Steps:Order:1"] = "articles.clean",
        };
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddPipelineFunctions(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (wrap is not null)
            services.AddSingleton(wrap(BlobStores.Open(connection)));
        var host = new FunctionHost(services.BuildServiceProvider(), connection, time);
        await host.Store.EnsureContainersAsync(Containers.All, TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>A function with its dependencies, as the worker's activator makes it.</summary>
    internal T Function<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    /// <summary>What a blob trigger binds.</summary>
    internal BlobClient Blob(string name) => _inbox.GetBlobClient(name);

    internal async Task<BlobClient> UploadAsync(string name, string words)
    {
        var blob = Blob(name);
        await blob.UploadAsync(BinaryData.FromString(TestPage.With(words)), overwrite: true, TestContext.Current.CancellationToken);
        return blob;
    }

    internal ValueTask<List<RunEntry>> RunsAsync(string upload) =>
        RunHistory
            .ListAsync(Store, TestContext.Current.CancellationToken)
            .Where(run => run.Upload == upload)
            .ToListAsync(TestContext.Current.CancellationToken);

    internal ValueTask<List<DeadLetter>> LettersAsync(string upload) =>
        DeadLetterHistory
            .ReadAsync(Store, TestContext.Current.CancellationToken)
            .Where(letter => letter.Upload == upload)
            .ToListAsync(TestContext.Current.CancellationToken);

    internal async Task<string?> ArticleAsync(string upload)
    {
        var article = await Store.ReadAsync(
            Containers.Results,
            $"{upload}/article.json",
            1_000_000,
            null,
            TestContext.Current.CancellationToken
        );
        return article is null ? null : System.Text.Encoding.UTF8.GetString(article.Bytes.Span);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
