using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Metadata.Fields;

/// <summary>Words of menus and controls that are no section of a publication.</summary>
internal static class MenuWords
{
    internal static readonly FrozenSet<string> Controls = FrozenSet.ToFrozenSet(
        ("home|menu|search|close|open menu|log in|login|sign in|sign up|register|subscribe|support us|share|print|email|save|copy link|download|app|back|next|previous|more|advertisement|advertising|ad|skip to content|skip to main content|accept|manage|contact|contact us|about|about us|jobs|privacy policy|terms|facebook|twitter|instagram|youtube|linkedin|whatsapp|photo|video|follow us|newsletter|newsletters|weather|accessibility|settings|language|english|my account|account|profile|"
        + "startseite|menü|suche|anmelden|abonnieren|schließen|teilen|drucken|anzeige|kontakt|impressum|datenschutz|accueil|rechercher|connexion|s'abonner|partager|imprimer|publicité|fermer|inicio|portada|buscar|iniciar sesión|suscríbete|compartir|imprimir|publicidad|cerrar|início|entrar|assine|pesquisar|compartilhar|cerca|accedi|abbonati|condividi|stampa|pubblicità|zoeken|inloggen|abonneren|delen|advertentie|hem|sök|logga in|prenumerera|hjem|søk|søg|logg inn|etusivu|haku|kirjaudu|szukaj|zaloguj|hledat|přihlásit|главная|поиск|войти|подписаться|меню|реклама|поделиться|ana sayfa|ara|giriş|"
        + "正文|详情|内容|首页|首頁|登录|注册|搜索|手机版|客户端|收藏|设为首页|分享|打印|广告|ホーム|検索|ログイン|シェア|メニュー|홈|검색|로그인|공유|메뉴").Split('|'),
        StringComparer.OrdinalIgnoreCase);
}
