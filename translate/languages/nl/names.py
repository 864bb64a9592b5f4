"""Dutch words that may be capitalised without being a name that other languages keep, folded."""

from translate.languages.lexicon import dictionary

COMMON = frozenset(
    """
    staatssecretaris minister ministers ministerie premier president voorzitter burgemeester
    wethouder koning koningin prins prinses keizer directeur professor dokter doctor mevrouw meneer
    heer dame generaal kapitein kolonel luitenant commissaris ambassadeur bisschop sint
    universiteit hogeschool school instituut stichting vereniging raad commissie comité bureau
    dienst inspectie bank kamer hof rechtbank rijk staat staten provincie gemeente partij
    beweging front unie bond organisatie genootschap academie bibliotheek museum ziekenhuis kerk
    kathedraal tempel paleis kasteel fonds agentschap autoriteit centrum
    wet grondwet verdrag artikel verordening richtlijn besluit handvest verklaring akkoord
    rechten mens vluchtelingen kind vrouwen mannen
    noord zuid oost west noorden zuiden oosten westen noordelijke zuidelijke oostelijke westelijke
    centraal midden groot grote klein kleine nieuw nieuwe oud oude hoog hoge eerste tweede derde
    zee oceaan rivier meer berg bergen eiland eilanden vallei woestijn straat plein laan weg brug
    park station luchthaven haven stad dorp land
    oorlog wereldoorlog vrede revolutie opstand slag dag week maand jaar eeuw
    nationaal nationale internationaal internationale koninklijk koninklijke openbaar openbare
    verenigde vrije algemene bijzondere hoofd hoge lage
    kerst pasen ramadan oud
    volksgezondheid welzijn sport sporten cultuur wetenschap wetenschappen onderwijs emancipatie
    migratie asiel integratie inburgering veiligheid justitie zaken financiën economische klimaat
    groene groei landbouw natuur visserij voedselkwaliteit infrastructuur waterstaat verkeer
    volkshuisvesting wonen ruimtelijke ordening milieu defensie binnenlandse buitenlandse
    koninkrijksrelaties sociale werkgelegenheid energie ontwikkelingssamenwerking bescherming
    rechtsbescherming digitalisering handel ontwikkelingshulp jeugd gezin zorg langdurige
    een twee drie vier vijf zes zeven acht negen tien honderd duizend miljoen
    oma opa mama papa vader moeder
    geachte beste dear hoogachtend betreft bijlage bron bronnen zie
    """.split()
)

_SHORTEST = 7
"""Letters up to which an ending proves nothing: Beijing, Reading."""

_NOUN_ENDINGS = ("heid", "heden", "schap", "ing", "atie", "aties", "isme", "teit", "lijk")
_ADJECTIVE_ENDINGS = ("lijke", "ische", "isch", "ige", "elijk", "aire", "ele", "iaal", "iale")


def is_common(word: str) -> bool:
    """Whether a folded word is one that is translated, capital or not."""
    return word in COMMON or (
        len(word) > _SHORTEST and word.endswith(_NOUN_ENDINGS + _ADJECTIVE_ENDINGS)
    )


def is_ordinary(word: str) -> bool:
    """Whether the lexicon knows a folded word."""
    return dictionary("nl").knows(word)
