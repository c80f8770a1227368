using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>Tells the article from the site around it: gives every block its role.</summary>
[Step("articles.clean")]
public sealed record CleanRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
