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
    clause_joiners=frozenset("en maar want dus".split()),
    clause_openers=frozenset(
        "aangezien als dan hoewel indien mits nadat omdat tenzij terwijl totdat voordat wanneer "
        "zodra".split()
    ),
    prepositions=frozenset(
        "aan achter behalve bij binnen boven buiten door in met na naar naast namens om onder op "
        "over per rond sinds te tegen tot tussen uit van vanaf via volgens voor zonder".split()
    ),
    owner_prepositions=frozenset(("van",)),
    agent_prepositions=frozenset(("door",)),
    articles=frozenset("de het een 't zijn haar hun onze ons uw mijn deze die dit dat".split()),
    coordinators=frozenset(("en", "of")),
    figure_words=("figuur", "fig", "tabel", "tab", "grafiek", "kaart"),
    provisions=(
        r"\b(?:artikel|art\.) {article},? (?:het )?(?:lid {paragraph}|{rank} lid)\b",
        r"\b(?:lid {paragraph}|{rank} lid),? van (?:artikel|art\.) {article}",
    ),
    provision_signs=("art",),
    point_words=("onder", "sub", "onderdeel", "letter", "punt"),
    negators=frozenset(("niet", "geen", "nooit", "noch", "onmogelijk")),
    borrows_from=("en",),
    plural=one_other,
    verbosity=0.14,
)
