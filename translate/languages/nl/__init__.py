"""Dutch."""

from translate.languages.language import Language, Script
from translate.languages.nl.abbreviations import ABBREVIATIONS
from translate.languages.plurals import one_other

LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    english_name="Dutch",
    script=Script.LATIN,
    decimal=",",
    groupings=".\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’"), ("„", "”"), ("‚", "’"), ("«", "»")),
    abbreviations=ABBREVIATIONS,
    ending_letters=frozenset("u"),
    clause_joiners=frozenset("en maar want dus".split()),
    clause_openers=frozenset(
        "aangezien als dan hoewel indien mits nadat omdat tenzij terwijl totdat voordat wanneer "
        "zodra".split()
    ),
    prepositions=frozenset(
        "aan achter behalve bij binnen boven buiten door in met na naar naast namens om onder op "
        "over per rond sinds te tegen tot tussen uit van vanaf via volgens voor vóór zonder".split()
    ),
    owner_prepositions=frozenset(("van",)),
    agent_prepositions=frozenset(("door",)),
    articles=frozenset("de het een 't zijn haar hun onze ons uw mijn deze die dit dat".split()),
    coordinators=frozenset(("en", "of")),
    connectives=("aan de andere kant", "aan de ene kant", "met andere woorden"),
    at_home=("nationa", "rijks", "landelijk", "binnenlands", "ons land", "dit land", "hier"),
    introducing=frozenset("hierna voortaan verder kortweg afgekort te noemen in het kort".split()),
    alternatives=frozenset(("of", "noch")),
    distancing=("zogenoemd", "zogenaamd", "zogeheten"),
    figure_words=("figuur", "fig", "tabel", "tab", "grafiek", "kaart"),
    named_after=tuple(
        "ziekenhuis gasthuis kerk kathedraal basiliek kapel klooster abdij school college lyceum"
        " hofje kliniek stichting fonds instituut".split()
    ),
    provisions=(
        r"\b(?:artikel|art\.) {article},? (?:het )?(?:lid {paragraph}|{rank} lid)\b",
        r"\b(?:lid {paragraph}|{rank} lid),? van (?:artikel|art\.) {article}",
    ),
    provision_signs=("art",),
    books=(
        r"\b(?:artikel|art\.) {article}(?:,?|{inserted}) (?:van |uit )?boek {book}\b",
        r"\bboek {book},? (?:BW,? )?(?:artikel|art\.) {article}\b",
    ),
    book_sign="boek",
    law_titles=(
        r"\b(?!Kader|Raam|Grond|Tax|Mijn)(?P<title>[A-Z][a-zë-]{3,}?)(?:wet)?s?"
        r"(?:wet|besluit|verdrag|richtlijn|verordening|handvest)\b",
        r"(?P<before>(?:(?<![\w-])[A-Z][\w-]{1,40}\s){0,2})"
        r"\b(?:Algemene wet|Wet|Besluit|Verdrag|(?:Kader)?[Rr]ichtlijn|Handvest|Verordening)\s"
        r"(?P<title>(?:(?:op|tot|van|voor|inzake|de|het|en|in)\s){0,3}[\w-]{4,40}"
        r"(?:\s(?:(?:van|voor|de|het|en|op|tot|in)\s){0,3}[\w-]{4,40}){0,3})",
        r"(?P<title>(?<![\w-])(?:[A-Z][\w-]{1,40}\s){1,3})(?:Richtlijn|Verdrag|Handvest|Verordening)\b(?!\s(?:van|tot)\s)",
    ),
    law_signs=("wet", "besluit", "verdrag", "richtlijn", "verordening", "handvest"),
    point_words=("onder", "sub", "onderdeel", "letter", "punt"),
    negators=frozenset(("niet", "geen", "nooit", "noch", "onmogelijk")),
    borrows_from=("en",),
    plural=one_other,
    gettext_plural="nplurals=2; plural=(n != 1);",
    verbosity=0.14,
)
