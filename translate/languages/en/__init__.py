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
    numero_signs=frozenset(("no", "nos", "art", "arts", "sec", "ch")),
    clause_joiners=frozenset("and but so".split()),
    clause_openers=frozenset(
        "although because before if once since than unless until when whereas while".split()
    ),
    prepositions=frozenset(
        "about above after against among around at before behind below between beyond by during "
        "except for from in into of off on onto over since through to towards under until upon "
        "via with within without".split()
    ),
    owner_prepositions=frozenset(("of",)),
    agent_prepositions=frozenset(("by",)),
    articles=frozenset("the a an his her its their our your my this that these those".split()),
    rewording=0.1,
    coordinators=frozenset(("and", "or")),
    connectives=("on the other hand", "on the one hand", "in other words"),
    at_home=("national", "state", "domestic", "our country", "this country", "the country", "here"),
    introducing=frozenset(
        "hereafter hereinafter henceforth abbreviated to as called referred in for short".split()
    ),
    alternatives=frozenset(("or", "nor")),
    possessives=frozenset(("'", "’", "'s", "’s")),
    title_article="The",
    distancing=("so-called", "so called", "supposed"),
    figure_words=("figure", "fig", "table", "tab", "chart", "map"),
    provisions=(
        r"\b(?:article|art\.|section|sec\.|s\.) {article} ?\({paragraph}\)",
        r"\b(?:article|art\.|section|sec\.) {article},?"
        r" (?:(?:paragraph|subsection|para\.) {paragraph}|{rank} (?:paragraph|subsection)\b)",
        r"\b(?:(?:paragraph|subsection|para\.) {paragraph}|{rank} (?:paragraph|subsection)),? of"
        r" (?:article|art\.|section) {article}",
    ),
    provision_signs=("art", "sec", "s. "),
    books=(
        r"\b(?:article|art\.|section) {article}(?:,?|{inserted}) (?:of |in )?book {book}\b",
        r"\bbook {book},? (?:article|art\.|section) {article}\b",
    ),
    book_sign="book",
    law_titles=(
        r"(?<![\w-])(?!(?:The|Under|According|Pursuant|Article|Section|By|In)\b)(?P<title>"
        r"(?:[A-Z][\w’'-]{1,40}(?:\s\([A-Z][\w\s]{1,60}\))?\s(?:(?:of|and|on|the|to|for|in)\s){0,3}){1,6})"
        r"(?:Act|Code|Convention|Directive|Decree|Charter|Treaty|Regulation)\b"
        r"(?!\s(?:on|of\sthe|for|against|concerning|relating\sto)\s(?:the\s)?[A-Z])",
        r"(?:Act|Convention|Directive|Treaty|Charter)\s(?:on|of|for|against|concerning|relating\sto)\s"
        r"(?:the\s)?"
        r"(?P<title>[A-Z][\w’'-]{1,40}(?:\s(?:(?:of|and|on|the|to|for|in)\s){0,3}[A-Z][\w’'-]{1,40}){0,5})",
    ),
    law_signs=(
        "act",
        "code",
        "convention",
        "directive",
        "decree",
        "charter",
        "treaty",
        "regulation",
    ),
    point_words=("point", "points", "subparagraph", "sub-paragraph", "letter", "under"),
    negators=frozenset(("no", "not", "never", "nor", "cannot", "impossible", "unable")),
    negating_endings=("n't",),
    verb_endings=("ing", "ed"),
    plural=one_other,
    gettext_plural="nplurals=2; plural=(n != 1);",
)
