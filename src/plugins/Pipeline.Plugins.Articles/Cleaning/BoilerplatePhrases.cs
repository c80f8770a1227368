using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>Phrases that sites put around and between the paragraphs of any story, in the languages where they are most read.</summary>
internal static partial class BoilerplatePhrases
{
    // Two sets, as the vectors that look for phrases of ASCII look for nothing else.
    private static readonly SearchValues<string> OfAscii = SearchValues.Create(
        [
            "rights reserved", "terms of use", "terms of service", "privacy policy", "cookie policy", "we use cookies", "this site uses cookies", "this website uses cookies",
            "sign up for our", "sign up for the", "sign up to our", "sign up to the", "subscribe to our", "subscribe to the", "our newsletter", "follow us on", "download our app",
            "contact us at", "may not be published", "may not be reproduced", "may not be republished", "no part of this",
            "flash player", "enable javascript", "javascript enabled", "javascript is disabled", "your browser does not", "your browser doesn't", "required for your device", "plug-in is required",
            "alle rechte vorbehalten", "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Others =
        SearchValues.Create(["tous droits réservés", "все права защищены", "未经授权", "未经许可", "不得转载", "無断転載", "재배포 금지", "재배포금지"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a block that says such a thing and little else.</summary>
    internal static bool Match(string text) => text.Length < 400 && (Starts().IsMatch(text) || (text.Length < 250 && (text.AsSpan().ContainsAny(OfAscii) || (!Ascii.IsValid(text) && text.AsSpan().ContainsAny(Others)))));

    /// <summary>True for a line behind which no story goes on.</summary>
    internal static bool EndsStory(string text) => text.Length < 120 && Ends().IsMatch(text);

    [GeneratedRegex(
        "^\\W*(read (more|also|next)\\b|also read|see also|see more|more on this|more from|click here|share (this|on|via)|follow us|sign up|subscribe|log ?in|"
        + "copyright\\b|©|\\(c\\) ?\\d{4}|all rights reserved|advertisement|sponsored|related (articles|stories|content|topics|links)?:?$|related: |recommended|most (read|popular|viewed)|trending|"
        + "you (may|might) (also )?(like|be interested)|don'?t miss|photo gallery|watch( now)?:|listen to|download (our|the) app|get the app|print (this|article)|back to top|next (page|article)|previous (page|article)|"
        + "leave a (comment|reply)|post a comment|comments? ?\\(?\\d*\\)?$|tags?:|topics?:|filed under|categories:|"
        + "lesen sie (auch|mehr)|mehr zum thema|weiterlesen|lire aussi|à lire|voir aussi|lee también|lea también|leer más|leggi anche|leia (também|mais)|lees ook|les også|läs (även|mer|också)|"
        + "читайте также|подписывайтесь|相关(阅读|新闻|报道)|延伸阅读|推荐阅读|更多精彩|关注我们|扫一扫|版权(所有|声明)|関連記事|あわせて読みたい|관련기사|무단 ?전재)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Starts();

    [GeneratedRegex(
        "^\\W*(most (read|popular|viewed|shared)|related (articles|stories|content|news|posts|topics|links|reading)|more (stories|news|from|top|photo|video|headlines)|recommended( for you| stories)?|"
        + "you (may|might) (also )?(like|be interested)|trending( now)?|latest (news|stories)|top (stories|news)|comments?\\b.{0,20}$|leave a (reply|comment)|read (more|next)$|share this|about the author|"
        + "das könnte sie auch interessieren|meistgelesen|mehr zum thema|les plus lus|lo más (leído|visto)|más leídas|i più letti|mais lidas|meest gelezen|самое читаемое|热门(文章|新闻|推荐)|相关(阅读|新闻|文章)|最新(新闻|消息)|関連記事|ランキング|많이 본 뉴스|"
        + "©|copyright\\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
