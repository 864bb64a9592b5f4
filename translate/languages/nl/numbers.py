"""Dutch number words, and how they are put together."""

from __future__ import annotations

from fractions import Fraction

from translate.languages.lexeme import Sense, Vocabulary
from translate.languages.nl.comparisons import COMPARISONS
from translate.languages.nl.compounds import compound
from translate.languages.nl.number_compounds import TEENS, TENS, UNITS
from translate.languages.numbering import ALWAYS, SIGNS, Numbering, forms, merged

ORDINALS = {
    1: "eerste eersten",
    2: "tweede tweeden",
    3: "derde derden",
    4: "vierde vierden",
    5: "vijfde vijfden",
    6: "zesde zesden",
    7: "zevende zevenden",
    8: "achtste achtsten",
    9: "negende negenden",
    10: "tiende tienden",
    11: "elfde elfden",
    12: "twaalfde",
    **{value: word + "de" for value, word in TEENS.items() if value > 12},
    **{value: word + "ste" for value, word in TENS.items()},
    100: "honderdste",
    1000: "duizendste",
    10**6: "miljoenste",
    10**9: "miljardste",
}
_WORDS = merged(
    SIGNS,
    forms(Sense.CARDINAL, UNITS),
    forms(Sense.CARDINAL, TEENS),
    forms(Sense.CARDINAL, TENS),
    forms(Sense.CARDINAL, {150: "anderhalfhonderd", 1500: "anderhalfduizend"}),
    forms(Sense.CARDINAL, {10: "tientjes"}, weak=True),
    forms(Sense.CARDINAL, {Fraction(3, 2): "anderhalf anderhalve", Fraction(5, 2): "derdehalf"}),
    forms(
        Sense.CARDINAL,
        {
            0: "nul",
            2: "doormidden beide beiden tweeën tweemaal allebei dubbel dubbele verdubbelen "
            "verdubbelt verdubbelde verdubbelden verdubbeld verdubbeling",
            3: "drieën driemaal tri verdriedubbelen verdriedubbelt verdriedubbelde "
            "verdriedubbelden verdriedubbeld verdriedubbeling",
            4: "vieren viermaal",
            5: "vijven vijfmaal",
            6: "zessen zesmaal",
            7: "zevenen zevenmaal",
            8: "achten achtmaal",
            9: "negenen negenmaal",
            10: "tienen tienmaal",
            11: "elven",
            12: "twaalven twaalfmaal",
            **{number: f"{word}en" for number, word in (TEENS | TENS).items() if number > 12},
        },
        weak=True,
    ),
    forms(
        Sense.CARDINAL,
        {
            Fraction(1, 2): "halveer halveert halveren halveerde halveerden gehalveerd "
            "gehalveerde halvering",
        },
        weak=True,
    ),
    forms(
        Sense.MULTIPLIER,
        {
            10: "tientje",
            12: "dozijn",
            100: "honderd",
            1000: "duizend",
            10**6: "miljoen",
            10**9: "miljard",
            10**12: "biljoen",
        },
    ),
    forms(
        Sense.BOUND_MULTIPLIER,
        {
            12: "dozijnen",
            1000: "dzd",
            10**6: "miljoenen mln mio",
            10**9: "miljarden mld mrd",
            10**12: "biljoenen",
        },
    ),
    forms(Sense.ORDINAL, ORDINALS | {3: "derde", 4: "vierden"}),
    forms(Sense.ORDINAL, {0: "nulde", 3: "derden", 4: "vierde"}, weak=True),
    forms(Sense.ORDINAL, {1: "woi", 2: "woii"}),
    forms(Sense.SHARE, {Fraction(1, n): words for n, words in ORDINALS.items() if 2 < n <= 1000}),
    forms(Sense.FRACTION, {Fraction(3, 4): "driekwart"}),
    forms(Sense.FRACTION, {Fraction(1, 2): "half halve helft", Fraction(1, 4): "kwart"}, weak=True),
    forms(Sense.DECADE, {value: word + "er" for value, word in TENS.items()}, weak=True),
    forms(Sense.DECADE_WORD, {"before": "jaren", "after": "jaren"}),
    forms(Sense.CENTURY_WORD, {0: "eeuw eeuwen eeuws eeuwse"}),
    forms(Sense.PERCENT, {True: "procent percent pct procents"}),
    forms(
        Sense.POINT,
        {
            1: "procentpunt procentpunten percentagepunt percentagepunten",
            100: "basispunt basispunten",
        },
    ),
    forms(Sense.PERMILLE, {True: "promille"}),
    forms(
        Sense.ENUMERATION,
        {
            True: "artikel bijlage boek deel hoofdstuk titel paragraaf afdeling band fase groep "
            "klasse niveau type wereldoorlog categorie"
        },
    ),
)
_TAILS = merged(
    forms(Sense.ORDINAL_ENDING, {True: "e de ste er º"}),
    forms(Sense.ATTACHED_MULTIPLIER, {1000: "k"}),
    forms(Sense.MONEY_MULTIPLIER, {10**6: "m", 10**9: "b bn"}),
)

_OF_SCHOOL = frozenset(("groep", "groepen"))
"""Before the year of a primary school, which other countries count otherwise: `groep 8` is the last
one."""

NUMBERING = Numbering(
    vocabulary=Vocabulary(_WORDS, _TAILS),
    compound=compound,
    additions=frozenset(("en",)),
    pairs=frozenset(("tussen", "zowel")),
    halves=frozenset(("en een", "en", "en één")),
    shares=frozenset(("een", "van een")),
    ranges=frozenset(("tot", "tot en met", "tot wel", "t/m", "naar", "à", "a", "of", "en")),
    share_nouns=("percentage", "aandeel"),
    permille_nouns=("promillage",),
    indefinite=frozenset(("een",)),
    articles=frozenset(("een", "één")),
    part_links=frozenset(("van",)),
    wholes=frozenset(
        "van daarvan ervan hiervan deel minder meer hoger lager groter kleiner".split()
    ),
    counted_shares=True,
    entire=tuple("volledig geheel helemaal volle gehele integraal".split()),
    approximators=frozenset(
        (
            "ongeveer", "circa", "ca.", "rond", "zo'n", "zo’n", "bijna", "ruim", "krap", "pakweg",
            "omstreeks", "grofweg", "naar schatting", "rond de", "tegen de", "meer dan",
            "om en nabij", "plusminus", "±", "~", "nagenoeg", "vrijwel",
        )
    ),
    table_heads=frozenset(("in",)),
    vague=frozenset(
        "paar enkele enige meerdere verscheidene vele veel ettelijke menig".split()
    ),
    homographs={
        # `De rechter acht een termijn te kort`, `in acht nemen`, `acht slaan op`
        # but `van de negen steunen acht de tunnel`
        "acht": (
            r"\b(?:hebben|hadden|zijn|waren|staan|stonden|willen|wilden|werden|worden|kwamen|komen"
            r"|kregen|krijgen|gingen|gaan|steunen|steunden|stemden|stemmen|vinden|vonden|missen"
            r"|misten|kozen|kiezen|hielden|houden|er|slechts|precies|minstens|hoogstens|ruim) $",
            r"(?!\s+(?:een|het|de|dat|dit|deze|die|zich|hem|haar|hen|ons|u|geen|wij|zij|ik|men"
            r"|slaan|sloeg|slaat|geslagen|nemen|neemt|nam|namen|genomen|te nemen)\b)",
        )
    },
    idioms={
        **dict.fromkeys(
            ("tweede", "2e", "2de"),
            frozenset(
                "kamer kamerlid kamerleden kamerfractie kamerfracties kerstdag paasdag pinksterdag"
                " helft een".split()
            ),
        ),
        "derde": frozenset("partij partijen persoon personen land landen".split()),
        "derden": frozenset((ALWAYS,)),
        "twee": frozenset(("de", "die", "deze")),  # both of which were spoken of
        "vier": frozenset(("ogen",)),
        "acht": frozenset("in te slaan slaat sloeg geslagen nemen nam genomen ieder groep".split()),
        **dict.fromkeys("12345678", _OF_SCHOOL),
    },
    possessives=frozenset(),
    equal=("gelijke", "evengrote"),
    each=frozenset(("elke", "iedere")),
    ratios=frozenset(("op", "op de", "op elke", "op iedere", "van de", "per", "in")),
    labels=frozenset(
        "versie kamer zaal lokaal nr. nummer kenmerk zaak dossier art. artikelen bijl. hfst. lid"
        " par. paragrafen figuur fig. tabel tab. r.o. rov. punt onderdeel stap eis vraag niveau"
        " taalniveau categorie klasse".split()
    ),
    points=frozenset(("punt", "punten", "pp", "p.p.")),
    decimals=frozenset(("komma",)),
    comparisons=COMPARISONS,
    minus=frozenset(("min", "minus")),
    argued=((r"\bten $", ""), (r"\bin de $", r" (?:plaats|instantie)\b")),
    rank_before=(r"\bop (?:de )?$", r" na (?:de |het )?(?:\w+ste|meest|minst)\b"),
)  # fmt: skip
