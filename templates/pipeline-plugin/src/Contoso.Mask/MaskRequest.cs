using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Contoso.Mask;

/// <summary>Puts something else in the place of mail addresses in the body.</summary>
[Step("contoso.mask.addresses", Options = typeof(MaskOptions), Idempotent = true)]
public sealed record MaskRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
