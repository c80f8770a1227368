using Azure;
using Azure.Identity;

namespace Pipeline.Core.Stores.Azure;

/// <summary>Says what an error of the service means for the store. No message of ours carries a key or a signature.</summary>
internal static class AzureErrors
{
    internal static async Task<T> GuardAsync<T>(string location, Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (RequestFailedException exception) when (exception.Status is 401 or 403)
        {
            throw new StoreAccessException($"{location} refuses the credentials ({exception.ErrorCode ?? "403"}). Check the account key, or the role 'Storage Blob Data Contributor' of this identity.", exception);
        }
        catch (RequestFailedException exception) when (exception.Status is 0 or 408 or 429 or >= 500)
        {
            throw new StoreUnavailableException($"{location} does not answer ({Reason(exception)}). Is it running, and is the address right?", exception);
        }
        catch (RequestFailedException exception)
        {
            throw new StoreAccessException($"{location} refuses: {exception.Status} {exception.ErrorCode}.", exception);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new StoreAccessException($"No identity to use with {location}. Sign in with 'az login', or give a connection string.", exception);
        }
        catch (Exception exception) when (exception is AggregateException or IOException or HttpRequestException or TimeoutException || IsNetworkTimeout(exception))
        {
            throw new StoreUnavailableException($"{location} does not answer ({FirstLine(exception.GetBaseException().Message)}). Is it running, and is the address right?", exception);
        }
    }

    // The client cancels an operation of its own when the network takes too long.
    private static bool IsNetworkTimeout(Exception exception) =>
        exception is TaskCanceledException { CancellationToken.IsCancellationRequested: false };

    private static string Reason(RequestFailedException exception) =>
        exception.Status == 0 ? FirstLine(exception.GetBaseException().Message) : $"{exception.Status} {exception.ErrorCode}";

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
