using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Sentences;

/// <summary>Words that end in a full stop without ending a sentence, without their stop and in lower case.</summary>
internal static class Abbreviations
{
    /// <summary>Nearly always followed by what they belong to.</summary>
    internal static readonly FrozenSet<string> Open = Set(
        "mr mrs ms dr prof rev hon messrs gen col lt sgt capt cmdr maj adm gov sen rep pres supt det insp sens reps gens drs profs fr vs viz cf al e.g i.e approx dept univ assn bros mt ft "
        + "bzw usw ca z.b d.h u.a v.a o.ä s.o s.u evtl ggf inkl exkl nr str hr fr frau hrn tel abs art bd hrsg geb gest ehem sog vgl bspw mio mrd dipl ing med phil rer nat jur "
        + "m mm mme mlle mlles me pr av env p.ex n° vol sté "
        + "sra srta ud uds dña dn lic arq núm pág págs ej p.ej aprox avda "
        + "sig sigg sig.ra dott dott.ssa avv on ecc pag es "
        + "exmo exma sta prof.a dra pág av "
        + "dhr mevr mw drs ir mr bijv m.b.t o.a t.o.v enz "
        + "bl.a t.ex d.v.s m.m osv f.d kr fx dvs ca pga mht evt iht "
        + "esim mm ns ym yms tri toim "
        + "im ul al pl prof inż mgr hab tzw np m.in itd itp tj zob "
        + "tzv např atd apod mj resp tj ing mgr bc "
        + "г гг ул им т.е т.д т.п т.к др пр руб млн млрд тыс стр см напр проф акад "
        + "тис див ст вул "
        + "örn vb vd bkz dr doç av");

    /// <summary>Months, companies, streets and counts: open before a number or a name, but a sentence may end in them.</summary>
    internal static readonly FrozenSet<string> Half = Set("jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp llc plc bros no nos fig figs pp p vol ch sec art mon tue tues wed thu thur thurs fri sat sun st sr jr ave blvd rd etc a.m p.m am pm u.s u.k u.n e.u d.c");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
