"""English."""

from translate.languages.en.abbreviations import ABBREVIATIONS
from translate.languages.language import Language, Script
from translate.languages.plurals import one_other

LANGUAGE = Language(
    code="en",
    name="English",
    english_name="English",
    script=Script.LATIN,
    decimal=".",
    groupings=",\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’")),
    abbreviations=ABBREVIATIONS,
    numero_signs=frozenset(("no", "nos")),
    clause_joiners=frozenset("and but so".split()),
    prepositions=frozenset(
        "about above after against among around at before behind below between beyond by during "
        "except for from in into of off on onto over since through to towards under until upon "
        "via with within without".split()
    ),
    owner_prepositions=frozenset(("of",)),
    agent_prepositions=frozenset(("by",)),
    articles=frozenset("the a an his her its their our your my this that these those".split()),
    coordinators=frozenset(("and", "or")),
    alternatives=frozenset(("or", "nor")),
    possessives=frozenset(("'", "’", "'s", "’s")),
    title_article="The",
    figure_words=("figure", "fig", "table", "tab", "chart", "map"),
    provisions=(
        r"\b(?:article|art\.|section|sec\.|s\.) {article} ?\({paragraph}\)",
        r"\b(?:article|art\.|section|sec\.) {article},?"
        r" (?:paragraph|subsection|para\.) {paragraph}",
        r"\b(?:(?:paragraph|subsection|para\.) {paragraph}|{rank} paragraph) of"
        r" (?:article|art\.|section) {article}",
    ),
    provision_signs=("art", "sec", "s. "),
    point_words=("point", "points", "subparagraph", "sub-paragraph", "letter"),
    negators=frozenset(("no", "not", "never", "nor", "cannot", "impossible", "unable")),
    negating_endings=("n't",),
    verb_endings=("ing", "ed"),
    plural=one_other,
)
