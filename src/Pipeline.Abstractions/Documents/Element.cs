namespace Pipeline.Documents;

/// <summary>
/// A node of the input's structure, as light as judging blocks needs. Parents stand before their children in <see cref="Document.Elements"/>.
/// </summary>
/// <param name="Name">Lower-case name, such as <c>article</c>, <c>nav</c>, <c>div</c>.</param>
/// <param name="Parent">Index of the parent in <see cref="Document.Elements"/>, or −1 at the root.</param>
/// <param name="Id">The <c>id</c> attribute, or empty.</param>
/// <param name="Classes">The <c>class</c> attribute, or empty.</param>
/// <param name="Role">The ARIA <c>role</c>, or empty.</param>
/// <param name="ItemProperty">The microdata <c>itemprop</c>, or empty.</param>
public sealed record Element(string Name, int Parent, string Id = "", string Classes = "", string Role = "", string ItemProperty = "");
