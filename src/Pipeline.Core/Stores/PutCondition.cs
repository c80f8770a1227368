namespace Pipeline.Core.Stores;

/// <summary>When a put may take effect. HTTP's conditional requests (RFC 9110, section 13), the part of them that every store here keeps.</summary>
public readonly record struct PutCondition
{
    private PutCondition(bool mustBeNew, string? eTag) => (MustBeNew, ETag) = (mustBeNew, eTag);

    /// <summary>Always.</summary>
    public static PutCondition None => default;

    /// <summary>Only if there is no blob of that name: <c>If-None-Match: *</c>.</summary>
    public static PutCondition IfNew => new(true, null);

    /// <summary>Only if the blob is still this version: <c>If-Match</c>.</summary>
    public static PutCondition IfMatch(string eTag) => new(false, eTag);

    /// <summary>True for <see cref="IfNew"/>.</summary>
    public bool MustBeNew { get; }

    /// <summary>The version that must still be there; <c>null</c> when none is asked for.</summary>
    public string? ETag { get; }
}
