"""Dutch words that may be capitalised without being a name that other languages keep, folded."""

from translate.languages.lexicon import dictionary
from translate.languages.ordinary import is_in_dictionary

COMMON = frozenset(
    """
    eerwaarde
    staatssecretaris minister ministers ministerie premier president voorzitter burgemeester
    wethouder koning koningin prins prinses keizer directeur professor dokter doctor mevrouw meneer
    heer dame generaal kapitein kolonel luitenant commissaris ambassadeur bisschop sint
    universiteit hogeschool school instituut stichting vereniging raad commissie comité bureau
    dienst inspectie bank kamer hof rechtbank rijk koninkrijk keizerrijk staat staten provincie
    gemeente partij
    beweging front unie bond organisatie genootschap academie bibliotheek museum ziekenhuis kerk
    kathedraal tempel paleis kasteel fonds agentschap autoriteit centrum
    wet grondwet verdrag artikel verordening richtlijn besluit handvest verklaring akkoord
    rechten mens vluchtelingen kind vrouwen mannen
    noordoost noordwest zuidoost zuidwest
    noord zuid oost west noorden zuiden oosten westen noordelijke zuidelijke oostelijke westelijke
    centraal midden groot grote klein kleine nieuw nieuwe oud oude hoog hoge eerste tweede derde
    zee oceaan rivier meer berg bergen eiland eilanden vallei woestijn straat plein laan weg brug
    park station luchthaven haven stad dorp land
    oorlog wereldoorlog vrede revolutie opstand slag dag week maand jaar eeuw
    nationaal nationale internationaal internationale koninklijk koninklijke openbaar openbare
    verenigde vrije algemene bijzondere hoofd lage
    kerst pasen ramadan
    volksgezondheid welzijn sport sporten cultuur wetenschap wetenschappen onderwijs emancipatie
    migratie asiel integratie inburgering veiligheid justitie zaken financiën economische klimaat
    groene groei landbouw natuur visserij voedselkwaliteit infrastructuur waterstaat verkeer
    volkshuisvesting wonen ruimtelijke ordening milieu defensie binnenlandse buitenlandse
    koninkrijksrelaties sociale werkgelegenheid energie ontwikkelingssamenwerking bescherming
    rechtsbescherming digitalisering handel ontwikkelingshulp jeugd gezin zorg langdurige
    een twee drie vier vijf zes zeven acht negen tien honderd duizend miljoen
    oma opa mama papa vader moeder
    republikein republikeinen democraat democraten
    afgevaardigden afgevaardigde kamerlid kamerleden parlement parlementair regering kabinet
    kanselier
    gouverneur senator senaat congres congreslid vicepresident vicepremier secretaris
    admiraal majoor sergeant agent rechter officier advocaat procureur
    gravin hertog hertogin keizerin tsaar sultan paus kardinaal aartsbisschop abt dominee pastoor
    rabbijn imam heilige heiligen apostel profeet god goden godin vrouw vrouwe maagd engel duivel
    oom tante neef nicht broer zus zuster broeder zoon dochter jongen meisje man kinderen
    ouders familie vriend vrienden buur buren bewoners leden lid burgers burger mensen volk volken
    reus reuzen dwerg heks tovenaar ridder ridders draak leeuw tijger wolf beer paard hond kat
    vogel
    vis slang adelaar olifant muis konijn ezel schaap lam
    boom eik roos bloem tuin veld heide duinen strand kust kaap baai golf kanaal meren beek
    waterval gebergte heuvel vulkaan gletsjer kloof grot rots moeras delta schiereiland archipel
    noordpool zuidpool evenaar wereld aarde hemel zon maan ster sterren zonnestelsel melkweg
    water vuur lucht wind storm orkaan regen sneeuw ijs aardbeving overstroming
    gouden zilveren bronzen ijzeren stenen houten rode witte zwarte blauwe gele grijze bruine
    rood wit zwart groen blauw geel
    jong jonge vroege late lange korte brede smalle stille eeuwige laatste nieuwste
    goede slechte mooie ware sterke wilde koude warme
    oosters oosterse westers westerse noordelijk zuidelijk oostelijk westelijk
    markt toren huis huizen hotel herberg villa landgoed boerderij muur fort burcht
    citadel abdij klooster kapel basiliek dom moskee synagoge graf monument standbeeld obelisk
    theater schouwburg bioscoop concertgebouw orkest koor ballet opera circus dierentuin
    stadion hal arena zwembad ijsbaan piste
    gevangenis kamp kazerne bunker grens linie
    krant dagblad weekblad tijdschrift nieuws journaal omroep radio televisie zender uitgeverij
    boek boeken roman verhaal verhalen gedicht gedichten lied liederen film films serie toneelstuk
    brief brieven dagboek woordenboek encyclopedie bijbel testament evangelie psalm psalmen
    geschiedenis aardrijkskunde wiskunde natuurkunde scheikunde biologie geneeskunde letteren taal
    talen kunst kunsten muziek dans techniek technologie technische informatica
    onderzoek studie rapport programma project plan actie campagne initiatief beleid nota agenda
    overleg platform netwerk forum overeenkomst convenant protocol statuut reglement wetboek code
    strafrecht burgerlijk wetsvoorstel motie amendement
    prijs prijzen medaille orde kruis beker titel kampioen kampioenschap kampioenschappen spelen
    wedstrijd toernooi finale competitie divisie klasse ploeg elftal club ronde tour
    marathon estafette
    beleg bestorming inval bezetting bevrijding onafhankelijkheid staatsgreep muiterij
    hervorming reformatie verlichting tijdperk dynastie periode oudheid
    leger landmacht luchtmacht marine vloot mariniers garde politie brandweer recherche
    veiligheidsdienst inlichtingendienst
    bedrijf bedrijven maatschappij fabriek fabrieken werf groep holding winkel winkels
    bouw industrie spoorwegen luchtvaart scheepvaart post telefoon
    vakbond vakcentrale federatie liga alliantie coalitie fractie kerkgenootschap
    afdeling directie departement griffie parket college consulaat ambassade
    kliniek apotheek verpleeghuis praktijk
    hoofdstad hoofdkantoor hoofdstraat kade gracht singel dijk steeg dam sluis
    metro trein tram bus schip boot vliegtuig raket sonde satelliet ruimtestation
    griep pest cholera virus ziekte
    zondag maandag dinsdag woensdag donderdag vrijdag zaterdag
    januari februari maart april mei juni juli augustus september oktober november december
    lente zomer herfst winter voorjaar najaar
    zesde zevende achtste negende tiende elfde twaalfde twintigste
    dertigste twaalf twintig dertig veertig vijftig
    zaak dossier rapporteur speciale bijzonder
    open gesloten publieke particuliere lokale regionale gemeentelijke provinciale
    liberale socialistische communistische christelijke katholieke protestantse
    democratische republikeinse
    postbus antwoordnummer hofje gasthuis bezoekadres
    geachte beste dear hoogachtend betreft bijlage bron bronnen zie
    """.split()
)

_SHORTEST = 7
"""Letters up to which an ending proves nothing: Beijing, Reading."""

_HEADS = tuple(
    """
    wet wetten dag dagen feest route oorlog oorlogen verdrag raad kamer gerecht muur revolutie
    verordening richtlijn instituut ministerie rechtbank prijs beker kampioenschap kampioenschappen
    dienst diensten commissie partij unie beweging vereniging stichting universiteit museum theater
    eiland eilanden gebergte oceaan woestijn vallei rivier kanaal dal bekken gebied provincie
    regering leger lid leden minister president bevolking volk staat staten conferentie
    programma project akkoord crisis wereld prinses koningin basiliek kathedraal kapel toren
    tunnel brug spelen competitie finale club groep fonds bank maatschappij school ziekenhuis
    stelsel stad tijd tijdperk eeuw
    """.split()
)
"""Last parts of compounds that are translated: `Bevrijdingsdag`; not those of surnames and streets,
such as -huis, -berg, -kerk."""
_SHORTEST_FIRST = 4
"""Letters of a compound before its last part."""

_NOUN_ENDINGS = ("heid", "heden", "schap", "ing", "atie", "aties", "isme", "teit", "lijk")
_ADJECTIVE_ENDINGS = ("lijke", "ische", "isch", "ige", "elijk", "aire", "ele", "iaal", "iale")


def is_common(word: str) -> bool:
    """Whether a folded word is one that is translated, capital or not."""
    if word in COMMON:
        return True
    if len(word) <= _SHORTEST:
        return False
    return word.endswith(_NOUN_ENDINGS + _ADJECTIVE_ENDINGS) or word[_SHORTEST_FIRST:].endswith(
        _HEADS
    )


def is_ordinary(word: str) -> bool:
    """Whether the dictionary or the lexicon knows a folded word, or the two words that it is put
    together from: `verzekeringsnummer`, `profielinstellingen`."""
    return _is_known(word) or _is_compound(word)


def _is_known(word: str) -> bool:
    return is_in_dictionary(word, "nl") or dictionary("nl").knows(word) or _is_known_plural(word)


def _is_known_plural(word: str) -> bool:
    """`verschijningen`, but no town: `Groningen`."""
    return word.endswith("ingen") and is_in_dictionary(word.removesuffix("en"), "nl")


def _is_compound(word: str) -> bool:
    """Names are put together, too (`Zandvoort`), but of shorter words."""
    return _COMPOUND <= len(word) <= _LONGEST and any(
        _is_known(word[place:]) and any(map(_is_known, _without_link(word[:place])))
        for place in range(_FIRST_PART, len(word) - _LAST_PART + 1)
    )


def _without_link(part: str) -> tuple[str, ...]:
    """A first part with and without the letters that link it to the second: `verzekering-s`."""
    return (part, *(part.removesuffix(link) for link in ("s", "e", "en") if part.endswith(link)))


_LONGEST = 60
"""Letters; the parts of a longer run are not looked for."""
_COMPOUND, _FIRST_PART, _LAST_PART = 12, 4, 6
"""Letters of a compound, and of its parts, at least."""
