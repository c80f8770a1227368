using System.ComponentModel.DataAnnotations;

namespace Contoso.Mask;

/// <summary>What can be set under <c>Pipeline:Steps:Options:contoso.mask.addresses</c>; checked when the host starts.</summary>
public sealed class MaskOptions
{
    /// <summary>What stands in the place of an address.</summary>
    [Required, StringLength(40, MinimumLength = 1), RegularExpression("[^@]*")]
    public string Replacement { get; init; } = "[address]";
}
