using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Readers;

[Step("readers.any")]
[Reader(Extensions = [".txt"], Fallback = true)]
public sealed record AnyRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

[Step("readers.note")]
[Reader(MediaTypes = ["text/x-note"], Extensions = [".note", ".note.txt"])]
public sealed record NoteRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

/// <summary>Unpacks lines of a name, a space and content in base64.</summary>
[Step("readers.pack")]
[Reader(Signatures = ["PACK\n"], Extensions = [".pack"])]
public sealed record PackRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

[Step("readers.fine")]
[Reader(Signatures = ["PACK\nFINE\u0001"])]
public sealed record FineRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

[Step("readers.odd")]
[Reader(Detector = typeof(OddDetector))]
public sealed record OddRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

[Step("readers.rival")]
[Reader(Detector = typeof(RivalDetector), Extensions = [".note"])]
public sealed record RivalRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);

/// <summary>Has a detector whose constructor throws.</summary>
[Step("readers.unmakeable")]
[Reader(Detector = typeof(UnmakeableDetector))]
public sealed record UnmakeableRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
