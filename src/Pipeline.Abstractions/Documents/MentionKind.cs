namespace Pipeline.Documents;

/// <summary>What a name stands for, as far as the text says.</summary>
public enum MentionKind
{
    /// <summary>Nothing says what it is, or two things contradict each other.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, an office, a party, a club.</summary>
    Organisation,

    /// <summary>A country, a town, a river.</summary>
    Place,
}
