"""Dutch words around a value that say on which side of it something lies."""

from translate.languages.bounds import Bounds

_PARTICLES = (
    "is toe op af aan uit in mee over bij door weg terug zijn worden bedragen liggen duren kosten"
    " wegen betalen krijgen vragen uitkomen blijven bevatten hebben rijden tellen komen gaan"
).split()
"""What a verb leaves between a comparative and its `dan`: `laat niet meer toe dan 170 kilo`,
`mag niet hoger zijn dan 44 decibel`."""


def _parted(*comparatives: str) -> tuple[str, ...]:
    return tuple(f"{word} {particle} dan" for word in comparatives for particle in _PARTICLES)


BOUNDS = Bounds(
    least=_parted(
        "meer",
        "hoger",
        "langer",
        "ouder",
        "groter",
        "zwaarder",
        "niet minder",
        "niet lager",
        "niet korter",
    )
    + tuple(
        "na|ná|minstens|minimaal|ten minste|tenminste|op zijn minst|op z'n minst|meer dan|"
        "méér dan|hoger dan|groter dan|langer dan|ouder dan|later dan|vaker dan|"
        "verder dan|boven|ruim|"
        "zwaarder dan|breder dan|dieper dan|duurder dan|sneller dan|dikker dan|warmer dan|"
        "overschrijden|overschrijdt|overschreed|overschreden|overstijgen|overstijgt|oversteeg|"
        "overtreffen|overtreft|overtrof|niet minder dan|niet lager dan|niet korter dan|"
        "niet eerder dan|op zijn vroegst|"
        "op z'n vroegst|ten vroegste|>|≥".split("|")
    ),
    most=_parted(
        "minder",
        "lager",
        "korter",
        "jonger",
        "kleiner",
        "lichter",
        "niet meer",
        "niet langer",
        "niet hoger",
    )
    + tuple(
        "vóór|tot en met|hoogstens|hooguit|maximaal|ten hoogste|op zijn hoogst|op z'n hoogst|"
        "minder dan|lager dan|kleiner dan|korter dan|jonger dan|eerder dan|beneden de|onder de|"
        "lichter dan|smaller dan|ondieper dan|goedkoper dan|langzamer dan|dunner dan|kouder dan|"
        "dichterbij dan|minder ver dan|minder lang dan|minder vaak dan|"
        "bijna|krap|nog geen|niet meer dan|niet langer dan|niet hoger dan|niet later dan|"
        "niet vaker dan|binnen|uiterlijk|uiterlijk binnen|op zijn laatst|op z'n laatst|"
        "ten laatste|<|≤".split("|")
    ),
    deadlines=tuple(
        "uiterlijk|niet later dan|niet eerder dan|op zijn laatst|op z'n laatst|ten laatste|"
        "op zijn vroegst|op z'n vroegst|ten vroegste".split("|")
    ),
    adverbs=tuple(
        "minstens|minimaal|ten minste|tenminste|op zijn minst|op z'n minst|hoogstens|hooguit|"
        "maximaal|ten hoogste|op zijn hoogst|op z'n hoogst|bijna".split("|")
    ),
    after=(
        "met terugwerkende kracht tot",
        "terugwerkende kracht tot",
        "vanaf",
        "sinds",
        "sedert",
        "na",
        "ná",
        "met ingang van",
    ),
    before=("uiterlijk", "uiterlijk op", "vóór", "voor", "tot en met", "tot", "tot aan"),
    least_behind=("op zijn vroegst", "of meer", "of langer", "of hoger", "of ouder", "en ouder"),
    most_behind=(
        "uiterlijk",
        "op zijn laatst",
        "of minder",
        "of korter",
        "of lager",
        "of jonger",
        "en jonger",
    ),
    later_behind=("later", "na", "ná", "nadat", "daarna"),
    later_before=("over",),
    earlier_behind=(
        "van tevoren",
        "vooraf",
        "eerder",
        "vóór",
        "voor",
        "voordat",
        "daarvoor",
        "daarvóór",
        "ervoor",
        "geleden",
        "tevoren",
        "vroeger",
    ),
    asides=tuple(
        "voor hun rekening|voor haar rekening|voor zijn rekening|voor onze rekening|"
        "voor mijn rekening|voor uw rekening|voor eigen rekening|voor rekening|na de middag|"
        "voor de middag|na het eten|na schooltijd|na sluitingstijd".split("|")
    ),
    ago=("geleden",),
    more_behind=tuple(
        "langer|langere|meer|méér|hoger|hogere|duurder|duurdere|groter|grotere|ouder|"
        "oudere|vaker|zwaarder|zwaardere|sneller|snellere|breder|bredere|dieper|diepere|"
        "dikker|dikkere|sterker|sterkere|luider|harder|warmer|heter|verder|boven|erboven|"
        "daarboven|extra|erbij|bovenop|teveel|rijker|te veel|te lang|te hoog|boven het|"
        "boven de".split("|")
    ),
    less_behind=tuple(
        "korter|kortere|minder|lager|lagere|goedkoper|goedkopere|kleiner|kleinere|jonger|"
        "jongere|lichter|lichtere|trager|langzamer|smaller|smallere|ondieper|dunner|"
        "zwakker|stiller|zachter|koeler|kouder|dichterbij|onder|eronder|daaronder|beneden|"
        "tekort|zeldener|armer|te weinig|te kort|te laag|onder het|onder de|"
        "minder vaak".split("|")
    ),
    relatives=frozenset("die dat wie wier wiens welke".split()),
    older=("vanaf", "vanaf de leeftijd van"),
    younger=("tot", "tot de leeftijd van"),
    rejected=("in plaats van",),
    parted=("van de", "van onze", "van die", "van deze"),
    inserted=("of meer", "of langer"),
    thereafter=tuple(
        "sindsdien|daarna|nadien|vanaf dan|vanaf toen|vanaf dat moment|"
        "vanaf die dag|vanaf die datum|sedertdien|van dan af|van toen af".split("|")
    ),
    formerly=tuple(
        "vroeger|voorheen|daarvoor|daarvóór|tot dan toe|tot die tijd|tot die dag|"
        "destijds|voordien".split("|")
    ),
    past=tuple(
        "vroeger|voorheen|destijds|toen|vorig|vorige|eerder|daarvoor|"
        "afgelopen jaar|verleden jaar|een jaar eerder".split("|")
    ),
    present=tuple(
        "nu|thans|voortaan|dit jaar|tegenwoordig|inmiddels|vandaag|deze maand|dit seizoen".split(
            "|"
        )
    ),
    restricting=tuple(
        "alleen wie|alleen die|alleen de|alleen voor|alleen als|slechts|enkel|uitsluitend".split(
            "|"
        )
    ),
    pointing=frozenset("dat die dit deze daarvoor toen".split()),
    negating=frozenset("niemand tenzij".split()),
    range_from=frozenset(("van",)),
    range_to=frozenset(
        (
            "naar",
            "tot",
        )
    ),
    change_by=frozenset(("met",)),
    change_to=frozenset(("tot", "naar")),
    claims=tuple("recht aanspraak".split()),
    limiting=("beperk",),
    reaching=tuple(
        "steeg stegen gestegen opliep opgelopen groeide gegroeid daalde gedaald zakte".split()
    ),
    whole=frozenset(("van", "uit", "voor")),
    between=frozenset(
        "de het een met dan op in van aan te wel eens leeftijd elke elk iedere ieder"
        " zijn haar hun mijn uw jouw je z'n d'r".split()
    ),
    spans=frozenset(
        "lente voorjaar zomer herfst najaar winter begin eind einde midden medio half loop "
        "seizoen helft kwartaal schooljaar start jaar jaarwisseling verkiezingen".split()
    ),
    lapse=tuple("over|na afloop van|na verloop van".split("|")),
    least_endings=("plussers", "plusser", "plus"),
    most_endings=("minners", "minner", "min"),
    mere=tuple("slechts|enkel|louter|maar|alleen".split("|")),
    contrast=frozenset("maar doch wel".split()),
    averages=tuple("gemiddeld|doorsnee|middel|modaal|mediaan".split("|")),
    excepted=tuple(
        "behalve|uitgezonderd|met uitzondering van|naast|afgezien van|buiten|bovenop|"
        "niet meegerekend|exclusief".split("|")
    ),
    excepted_around=(("op", "na"),),
    rest=frozenset("overige resterende andere rest overig overigen anderen tweede laatste".split()),
    parts_first=tuple("van de|van die|van deze|van onze|van alle|uit de|van".split("|")),
    strict=_parted(
        "minder",
        "niet meer",
        "niet langer",
        "niet hoger",
        "niet minder",
        "niet lager",
        "niet korter",
    )
    + tuple(
        "minstens|minimaal|ten minste|tenminste|op zijn minst|op z'n minst|"
        "niet minder dan|niet lager dan|niet korter dan|niet eerder dan|op zijn vroegst|"
        "op z'n vroegst|ten vroegste|hoogstens|hooguit|maximaal|ten hoogste|"
        "op zijn hoogst|op z'n hoogst|niet meer dan|niet langer dan|niet hoger dan|"
        "niet later dan|niet vaker dan|uiterlijk|op zijn laatst|op z'n laatst|ten laatste".split(
            "|"
        )
    ),
    comparing=tuple("meer dan|méér dan|ruim|minder dan".split("|")),
    strict_behind=tuple(
        "of meer|of langer|of hoger|of ouder|en ouder|of minder|of korter|of lager|"
        "of jonger|en jonger|uiterlijk|op zijn laatst|op zijn vroegst".split("|")
    ),
    adding=tuple(
        "nog extra erbij bovenop verschil voorsprong achterstand aanvull toe plus".split()
    ),
    limits=tuple(
        "limiet|grens|begrens|gepasseerd|passeer|voorbij|beperk|maxim|minim|plafond|drempel|"
        "overschr|overtr|"
        "tot|vanaf|boven|onder|"
        "beneden|meer|minder|hoog|hoger|laag|lager|lang|langer|kort|korter|binnen|uiterlijk|"
        "ongeveer|circa|ca|zo'n|rond|bijna|ruim|krap|zowat|haast|of|dan|tussen|"
        "elke|elk|iedere|pas|slechts|alleen|tegen|ouder|"
        "jonger|laatst|vroegst|bovengrens|ondergrens|moet|mag|kan|kunnen|konden|kon|zou|"
        "mogelijk|niet|geen|nooit".split("|")
    ),
    as_much=tuple(
        "zo veel|zo vaak|zo hoog|zo hoge|zo groot|zo grote|zo lang|zo lange|zo oud|"
        "zo zwaar|zo zware|zo duur|zo dure|zo snel|zo breed|zo diep|zo dik|zo sterk|"
        "zo hard|zo luid|zoveel".split("|")
    ),
    as_little=tuple(
        "zo weinig|zo zelden|zo laag|zo lage|zo klein|zo kleine|zo kort|zo korte|zo jong|"
        "zo licht|zo goedkoop|zo goedkope|zo traag|zo langzaam|zo smal|zo ondiep|zo dun|"
        "zo zwak|zo stil|zo zacht".split("|")
    ),
    norms=tuple("norm grenswaarde grens limiet maximum drempel plafond bovengrens".split()),
    over_norm=tuple("boven overschr overstijg oversteeg overtref overtrof voorbij hoger".split()),
    under_norm=tuple("onder beneden binnen lager".split()),
    equals=frozenset(("als",)),
    than=frozenset(("dan",)),
    last_day=tuple(
        "tot en met|t/m|t m|uiterlijk|uiterlijk op|op zijn laatst|niet later dan|ten laatste|"
        "niet ouder dan|niet ouder is dan|niet ouder zijn dan|hoogstens|hooguit|maximaal|"
        "ten hoogste|niet meer dan|tot eind|tot het eind van|tot het einde van".split("|")
    ),
    inclusive_behind=tuple(
        "inclusief|uiterlijk|op zijn laatst|of jonger|en jonger|of minder|"
        "of eerder|en eerder".split("|")
    ),
    day_after=tuple(
        "tot|vóór|voor|eerder dan|onder|onder de|jonger dan|jonger zijn dan|jonger is dan|"
        "minder dan|nog geen".split("|")
    ),
    first_day=tuple(
        "vanaf|met ingang van|per|sinds|ingaande|niet eerder dan|op zijn vroegst|"
        "op zijn vroegst op|niet jonger dan|minstens|minimaal|ten minste|"
        "niet minder dan".split("|")
    ),
    inclusive=("tot en met", "t/m", "t m"),
    first_behind=tuple("of ouder|en ouder|of meer|of later|en later".split("|")),
    day_before=tuple(
        "na|ná|later dan|ouder dan|ouder is dan|ouder zijn dan|boven de|meer dan".split("|")
    ),
)
