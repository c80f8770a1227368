using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Metadata.Bylines;

/// <summary>The words that introduce people, sources and dates above and below stories, in many languages.</summary>
internal static class BylineLabels
{
    /// <summary>Longest label, in characters.</summary>
    internal const int LongestLabel = 24;

    // Count only before a colon or another sign of its kind: as plain words they stand anywhere.
    private static readonly (BylineRole Role, string Words)[] WithSign =
    [
        (BylineRole.Author, "von|vom|par|por|di|przez|od|автор статьи|author|authors|author(s)|author of the article|autorin/autor|kolumne von|interview by|recommended by|guest author|writer|reporter|reporters|reported by|written by|story by|words by|words|text|text by|by|byline|autor|autoren|autorin|verfasser|text und fotos|bericht|auteur|auteurs|texte|rédaction|autora|autores|autoras|texto|redactor|redactora|redacción|autore|autrice|autori|testo|redattore|auteurs|tekst|door|texto de|reportagem|skribent|reporter|journalist|forfatter|av|af|kirjoittaja|teksti|toimittaja|autor tekstu|opracował|opracowanie|autorka|napsal|připravil|автор|авторы|текст|подготовил|подготовила|корреспондент|автори|συντάκτης|κείμενο|כתב|מאת|الكاتب|كتب|بقلم|लेखक|作者|记者|記者|撰文|撰稿|文|文字|作者署名|取材|取材・文|取材・撮影|執筆|著者|撮影/文|文・写真|写真・文|글|글쓴이|기자|작성자|yazan|yazar|haber"),
        (BylineRole.Editor, "editor|editors|edited by|editing by|web editor|redakteur|redakteurin|redaktion|redigiert von|bearbeitet von|éditeur|édité par|relecture|editado por|edición|editor responsable|a cura di|edição|edição de|eindredactie|redactie|redaktör|redaktør|redaktor|redakcja|редактор|редакция|редакторы|редагував|编辑|編輯|编 辑|責任編輯|责任编辑|责编|責編|网络编辑|值班编辑|編集|編集者|편집|편집자|editör|επιμέλεια|تحرير|המערכת|עורך|संपादक"),
        (BylineRole.Source, "source|sources|via|quelle|quellen|source de l'article|fuente|fonte|fonti|bron|källa|kilde|lähde|źródło|zdroj|источник|джерело|πηγή|kaynak|المصدر|מקור|स्रोत|来源|來源|稿源|信息来源|文章来源|出典|配信|提供|출처"),
        (BylineRole.Published, "published|posted|publication date|date|issued|created|first published|veröffentlicht|erstellt|erschienen|stand|datum|publié|publié le|paru le|date de publication|publicado|publicada|fecha|pubblicato|pubblicato il|data|publicado em|gepubliceerd|geplaatst|publicerad|publicerat|publisert|offentliggjort|udgivet|julkaistu|opublikowano|data publikacji|publikováno|vydáno|опубликовано|дата|дата публикации|опубліковано|δημοσίευση|yayınlanma|yayın tarihi|نشر|تاريخ النشر|פורסם|发布时间|发布|發布|時間|时间|日期|公開|公開日|配信日時|掲載日|投稿日|입력|등록|게시"),
        (BylineRole.Updated, "updated|last updated|last modified|modified|update|aktualisiert|zuletzt aktualisiert|letzte aktualisierung|geändert|mis à jour|mis à jour le|modifié|mise à jour|actualizado|actualizada|última actualización|aggiornato|ultimo aggiornamento|modificato|atualizado|atualizado em|última atualização|bijgewerkt|laatst bijgewerkt|laatste update|uppdaterad|uppdaterat|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowano|aktualizováno|обновлено|изменено|оновлено|ενημέρωση|τελευταία ενημέρωση|güncelleme|son güncelleme|تحديث|עודכן|更新|更新时间|更新日|最終更新|수정|최종수정"),
        (BylineRole.Other, "photo|photos|photograph|photography|photographer|photo by|picture|pictures|image|images|video|credit|illustration|translated by|translation|fact checked by|reviewed by|medically reviewed by|comments|views|tags|topics|category|foto|fotos|bild|bilder|übersetzung|aus dem englischen von|photographe|crédit|fotografía|fotografie|fotograf|kuva|kuvat|zdjęcia|фото|видео|перевод|相片|摄影|攝影|摄|图|图片|翻译|译者|校对|审核|点击|浏览|评论|字号|阅读|撮影|写真|訳|사진|번역|φωτογραφία|תצלום|صور|fotoğraf|duration|reading time"),
    ];

    // Count at the start of a line or behind a sign, before a capitalised name.
    private static readonly (BylineRole Role, string Words)[] BeforeName =
    [
        (BylineRole.Author, "by|written by|posted by|published by|as told to|reported by|reporting by|story by|words by|text by|interview by|recommended by|guest author|advice by|review by|autorin/autor|von|vom|kolumne von|ein kommentar von|eine analyse von|ein gastbeitrag von|ein bericht von|ein artikel von|par|publié par|por|escrito por|di|door|av|af|przez|od|автор|от|από|του|yazan|مِن|מאת"),
        (BylineRole.Editor, "edited by|editing by|editado por|édité par|redigiert von|a cura di"),
        (BylineRole.Published, "datum|stand|offentliggjort|publicerad|publisert|published on|published at|published|posted on|posted|first published on|erschienen am|veröffentlicht am|publié le|publicado el|publicado em|pubblicato il|gepubliceerd op"),
        (BylineRole.Updated, "updated on|updated|last updated on|last updated|aktualisiert am|mis à jour le|modifié le|actualizado el|atualizado em|aggiornato il|bijgewerkt op"),
        (BylineRole.Other, "photos by|photo by|photographs by|photography by|illustration by|translated by|fact checked by|fact-checked by|reviewed by|medically reviewed by|video by|pictures by"),
    ];

    // Chinese, Japanese: glued to the name.
    private static readonly (BylineRole Role, string Words)[] Glued =
    [
        (BylineRole.Author, "本报记者|本報記者|本网记者|本社记者|特约记者|见习记者|实习记者|通讯员|记者"),
    ];

    internal static readonly FrozenDictionary<string, BylineRole>.AlternateLookup<ReadOnlySpan<char>> Signed = Table(WithSign);

    internal static readonly FrozenDictionary<string, BylineRole>.AlternateLookup<ReadOnlySpan<char>> Named = Table(BeforeName);

    internal static readonly FrozenDictionary<string, BylineRole>.AlternateLookup<ReadOnlySpan<char>> Joined = Table(Glued);

    private static FrozenDictionary<string, BylineRole>.AlternateLookup<ReadOnlySpan<char>> Table((BylineRole Role, string Words)[] rows)
    {
        var table = new Dictionary<string, BylineRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, words) in rows)
        {
            foreach (var word in words.Split('|'))
                table.TryAdd(word, role);
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
