namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>How the sentences of a summary are chosen.</summary>
public enum SummaryMethod
{
    /// <summary>By the trained model.</summary>
    Model,

    /// <summary>The first ones of the story: what the model is measured against.</summary>
    Lead,
}
