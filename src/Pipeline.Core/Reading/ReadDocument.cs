using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Core.Reading;

/// <summary>A document on its way through the steps, with the upload, or the member of it, that it was read from.</summary>
internal sealed record ReadDocument(Upload Upload, Document Document);
