"""Names that sound different in Dutch, English and Russian: Den Haag, The Hague, Гаага.

One row a place, people, body or work: the ways each language names it, lower case, `ё` as `е`, its
adjective and its inhabitants in the same row, because `the Dutch minister` is `министр
Нидерландов`. `*` leaves the ending open (cases, plurals); `_` joins the words of a longer name.
Names that sound alike everywhere (Canada, Argentinië, Лондон) need no row. A country's capital
has a row of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

EXONYMS = """
nederland* holland* hollands* | netherlands dutch* holland* | нидерланд* голланд*
den_haag gravenhage haags* hague | hague | гааг*
rusland russisch* rus russen russin* russischtalig* russische_federatie | russia* russian* | росси* русск* рф
duitsland duits* duitser* | german* | герман* немец* немц* фрг
oost-duits* ddr | east_german* gdr | гдр восточногерман*
frankrijk frans* fransman fransen française | france french* | франц*
engeland engels* engelsman engelsen | england english* | англ*
groot-brittannië groot-brittanni* brits* britten brit verenigd_koninkrijk vk | britain british* briton* brits united_kingdom uk u.k | великобритан* британ* соединен*_королевств*
schotland schots* schotten schot scotia | scotland scottish* scots* scot scotia | шотланд*
wales welsh* welshman | wales welsh* | уэльс* валлий* валлиец*
ierland iers* ieren ier | ireland irish* | ирланд*
verenigde_staten vs v.s usa amerika* amerikaan* | united_states us u.s usa u.s.a america* american* | сша америк* соединен*_штат*
oekraïn* oekrain* | ukrain* | украин*
belarus wit-rusland wit-russ* belarussisch* | belarus* byeloruss* | белорус* беларус*
polen pools* pool poolse | poland polish* poles pole | польш* польск* поляк* полек*
letland lets* letten let | latvia* | латв* латыш*
litouwen litouws* litouwer* | lithuania* | литв* литов*
estland ests* esten est | estonia* | эстон* эстонск*
finland fins* finnen fin | finland finnish* finn finns | финлянд* финск* финн*
zweden zweeds* zweed zwede* | sweden swedish* swede swedes | швед* швец*
noorwegen noors* noor noren | norway norwegian* | норвег* норвеж*
denemarken deens* deen denen | denmark danish* dane danes | дания дании данию данией датск* датчан*
ijsland* | iceland* | исланд*
groenland* | greenland* | гренланд*
belgië belgisch* belg belgen belgie | belgium belgian* | бельг*
vlaanderen vlaams* vlaming* | flanders flemish* fleming* | фламанд* фландр*
luxemburg* | luxembourg* | люксембург*
oostenrijk* | austria* | австр*
zwitserland zwitser* | switzerland swiss* | швейцар*
italië italie italiaan* italian* | italy italian* | итал*
spanje spaans* spanjaard* | spain spanish* spaniard* | испан*
catalonië catalaans* catalan* | catalonia* catalan* | каталон*
portugal portuge* | portugal portugu* | португал*
griekenland grieks* griek grieken | greece greek* grecian* | грец* грек* греч*
turkije turks* turk turken | turkey turkish* turk turks | турц* турк* турец*
hongarije hongaar* | hungar* magyar* | венгр* венгер*
tsjechië tsjechi* tsjech tsjechen | czech* | чех* чеш*
slowakije slowaak* slowak* | slovak* | словак* словац*
slovenië sloveen* sloven* | sloven* | словен*
kroatië kroati* kroaat* kroat* | croat* | хорват*
servië servi* servisch* serv* | serb* | серб*
bosnië bosni* | bosni* | босни*
albanië albani* albanees* albanez* | albania* | албан*
roemeni* roemeen* roemen* | romania* | румын*
bulgarije bulgaar* bulgaars* | bulgaria* | болгар*
moldavië moldavi* moldov* | moldov* moldav* | молдов* молдав*
cyprus cypriot* cyprisch* | cyprus cypriot* | кипр* киприот*
georgi* georgië | georgia* | грузин* грузия грузии грузию грузией
armenië armeen* armeni* | armenia* | армян* армен*
azerbeidzjan* azeri* | azerbaijan* azeri* | азербайдж*
kazachstan* kazach* | kazakh* | казах*
kirgizi* kirgis* | kyrgyz* kirgiz* | киргиз* кыргыз*
oezbek* | uzbek* | узбек*
tadzjiek* | tajik* | таджик*
tsjetsj* | chechn* chechen* | чечн* чечен*
krim krimtat* | crimea* | крым*
europa europe* europees* europese | europe* | европ*
europese_unie eu unie | european_union eu | ес евросоюз* европейск*_союз*
raad_van_europa | council_of_europe | совет*_европ*
europees_parlement europarl* | european_parliament | европарламент* европейск*_парламент*
europese_commissie | european_commission | еврокомисси* европейск*_комисси*
azië aziatisch* aziaat* aziaten azie | asia* | азия азии азию азией азиатск* азиат*
afrika* | africa* | африк*
zuid-afrika* | south_africa* | юар южн*_африк* южноафрик*
australië australi* | australia* | австрал*
nieuw-zeeland* nieuw-zeelander* | new_zealand* | нов*_зеланд* новозеланд*
japan* japans* | japan* | япон*
china chinees chinese chinezen | china chinese | кита*
korea* koreaans* | korea* | корея кореи корее корею кореей корейск* корейц* кореец
noord-korea* | north_korea* dprk | кндр северн*_коре* северокоре*
zuid-korea* | south_korea* | южн*_коре* южнокоре*
india indiaas* indiase indiër* indier* indiaan* | india indian indians | индия индии индию индией индийск* индийц* индиец индус*
indonesi* | indonesia* | индонез*
egypte egypt* | egypt* | егип*
jordaan* jordanië jordani* | jordan* | иордан*
syrië syri* syrisch* | syria* | сири*
libanon* liban* | lebanon* leban* | ливан*
israël isra* israël* | israel* | израил*
palestijn* palestin* | palestin* | палестин*
jood joods* joden jodendom | jew jewish* jews judaism | евре* иуд*
irak* iraaks* | iraq* | ирак*
iran* iraans* perzi* | iran* persia* | иран* персия персии персию персидск*
jemen* | yemen* | йемен*
saoedi* saudi* | saudi* | саудов*
arabi* arabier* arabisch* | arab* | араб* аравий*
verenigde_arabische_emiraten vae | united_arab_emirates uae | оаэ объединен*_арабск*
afghan* afgaan* | afghan* | афган*
marokk* | morocc* | марокк*
tunesi* | tunisia* | тунис*
algerij* | algeria* | алжир*
ethiopi* | ethiopia* | эфиоп*
ivoorkust ivoriaan* | ivory_coast ivoria* | кот-д'ивуар*
kameroen* | cameroon* | камерун*
tsjaad* | chad* | чад чада чаде чадск*
congo* drc | congo* drc | конго* дрк
brazili* | brazil* | бразил*
chili chileen* chilen* | chile* | чили*
haïti* haiti* | haiti* | гаит*
cuba* | cuba* | куба кубы кубе кубу кубой кубинск* кубин*
hawaï* hawaii* hawai* | hawaii* | гавай*
mexico* mexicaan* | mexic* | мексик*
filipijn* | philippine* filipino* | филиппин*
vaticaan* vaticaanstad heilige_stoel | vatican* holy_see | ватикан*
sovjet* sovjet-unie ussr | soviet* ussr | советск* советы ссср
joegoslavi* | yugoslav* | югослав*
byzanti* | byzanti* | визант*
romein* rome romeins* rooms* | rome roman romans | рим рима риму риме римом римск* римлян*
germaan* | germanic | германс*
moskou moskovi* | moscow muscovi* | москва москвы москве москву москвой московск* москвич*
sint-petersburg petersburg* | petersburg* | петербург* спб
leningrad* | leningrad* | ленинград*
kiev kyiv* kyjiv | kyiv* kiev* | киев*
lviv lvov | lviv lvov | львов*
londen* | london* | лондон*
parijs parijze* | paris parisian* | париж*
berlijn* | berlin* | берлин*
wenen weens* wener* | vienna viennese | вена вены вене вену веной венск*
brussel* | brussel* | брюссел*
antwerpen antwerps* | antwerp | антверп*
gent | ghent | гент*
brugge | bruges | брюгге
luik luiks* | liège liege | льеж*
keulen | cologne | кельн*
aken | aachen | аахен*
münchen | munich | мюнхен*
genève genève* | geneva* | женев*
zürich | zurich | цюрих*
warschau* | warsaw | варшав*
krakau | krakow cracow | краков*
praag praags* | prague | праг* пражс*
boedapest | budapest | будапешт*
boekarest | bucharest | бухарест*
belgrado | belgrade | белград*
athene atheens* | athens athenian* | афин*
venetië venetiaan* | venice venetian* | венеци*
florence florentijn* | florence florentin* | флоренц* флорентий*
milaan milanees* | milan milanese | милан*
napels napolita* | naples neapolitan* | неапол*
lissabon | lisbon | лиссабон*
kopenhagen | copenhagen | копенгаген*
peking beijing | beijing peking | пекин*
jeruzalem | jerusalem | иерусалим*
caïro | cairo | каир*
mekka | mecca | мекк*
bagdad | baghdad | багдад*
seoel | seoul | сеул*
tokio | tokyo | токио
beieren beiers* | bavaria* | бавар*
saksen saksisch* | saxon* | саксон*
normandi* | norman* | норман*
lapland* | lapland* sapmi | лапланд*
cheops | khufu cheops | хеопс* хуфу
farao* | pharaoh* | фараон*
falkland* | falkland* | фолкленд*
transsylvani* zevenburgen | transylvania* | трансильван*
theems | thames | темз*
rijn* | rhine* | рейн*
maas | meuse | маас*
schelde | scheldt | шельд*
donau | danube | дунай* дуна*
nijl | nile | нил нила нилу ниле нилом нильск*
alpen alpine | alps alpine | альп*
kaukasus kaukasi* | caucas* | кавказ*
oeral | ural* | урал*
siberi* | siberia* | сибир*
noordzee | north_sea | северн*_мор*
oostzee baltisch* baltic* | baltic* | балти* прибалт*
zwarte_zee | black_sea | черн*_мор* черномор*
loire* | loire* | луар*
feniciërs fenici* | phoenicia* | финики*
babyloni* | babylon* | вавилон*
hebreeuws* | hebrew* | еврейск* иврит* древнееврейск*
minoïsch* minoïer* | minoan* | минойск* минойц*
gaza* | gaza* | газа газе газу газы газой
transnistri* | transnistria* | приднестров*
kaap_de_goede_hoop | cape_of_good_hope | мыс*_доброй_надежды
los_angeles la l.a | los_angeles la l.a | лос-анджелес* ла
evenaar | equator* | экватор*
roma zigeuner* | roma romani gypsy gypsies | рома цыган*
orthodox* | orthodox* | православ* ортодокс*
qing* | qing | цин цинск*
kamerlid kamerleden parlementslid parlementsleden | mp mps members_of_parliament member_of_parliament | депутат* парламентар*
ehbo | first_aid | перв*_помощ*
werelderfgoed* | world_heritage | всемирн*_наслед*
artsen_zonder_grenzen | doctors_without_borders médecins_sans_frontières medecins_sans_frontieres msf | врач*_без_границ
amnesty* | amnesty | международн*_амнисти* амнисти*
rode_kruis | red_cross | красн*_крест*
halve_maan | red_crescent | красн*_полумесяц*
middellandse_zee mediterra* | mediterranean | средиземн*
stille_oceaan pacific* pacifisch* | pacific | тих*_океан* тихоокеан*
atlantisch* | atlantic | атлант*
midden-oosten | middle_east* mideast | ближн*_восток* ближневосточн*
poolcirkel noordpool arctisch* | arctic | аркти* полярн*
antarctic* zuidpool | antarctic* | антаркти*
aarde aardse | earth earthly | земл* землю земной
maan | moon | лун*
zon | sun | солнц*
mars marsbewoner* | mars martian* | марс*
melkweg | milky_way | млечн*
christendom christen* christelijk* christus kerstmis | christ christian* christmas | христос христа христу христом христе христиан* рождест*
islam islamitisch* moslim* mohammed | islam* muslim* moslem* | ислам* мусульман*
koran* | quran* koran* | коран*
bijbel* | bible biblical | библи*
katholiek* kathol* | catholic* | католи*
protestant* | protestant* | протестант*
boeddh* | buddh* | будд*
hindoe* | hindu* | инду*
god | god gods | бог бога богу боге богом боги богов божий божь*
jezus | jesus | иисус* исус*
paus pausel* | pope papal | папа папы папе папу римск*
aziatisch | oriental | восточн*
inheems indian* | indigenous native* indian* | индей* коренн*
navo nato | nato | нато
vn v.n verenigde_naties | un u.n united_nations | оон объединен*_наци*
vn-veiligheidsraad veiligheidsraad | security_council | совет*_безопасност* совбез*
vluchtelingenorganisatie unhcr | unhcr | увкб
who wereldgezondheidsorganisatie | who world_health_organization | воз всемирн*_организаци*_здравоохранени*
imf internationaal_monetair_fonds | imf international_monetary_fund | мвф
wereldbank | world_bank | всемирн*_банк*
wereldhandelsorganisatie wto | world_trade_organization wto | вто
ovse | osce | обсе
oeso | oecd | оэср
evrm europees_verdrag | echr european_convention | еконвенц* еспч екпч европейск*_конвенци*
ehrm europees_hof | ecthr european_court | еспч европейск*_суд*
internationaal_strafhof icc | international_criminal_court icc | мус международн*_уголовн*_суд*
hof_van_justitie | court_of_justice cjeu | суд*_ес
vluchtelingenverdrag | refugee_convention | конвенци*_о_статусе_беженцев
ind | ind | ind служб*_иммиграци*
tweede_kamer kamer | house_of_representatives | втор*_палат*
eerste_kamer senaat | senate | перв*_палат* сенат*
rijksoverheid kabinet | dutch_government cabinet | кабинет*
staten-generaal | states_general | генеральн*_штат*
raad_van_state | council_of_state | государственн*_совет*
hoge_raad hooggerechtshof | supreme_court | верховн*_суд*
doema | duma | дума думы думе думу думой госдум*
kremlin | kremlin | кремл*
fsb | fsb | фсб
kgb | kgb | кгб
gemenebest* | commonwealth | содружеств*
witte_huis | white_house | бел*_дом*
pentagon | pentagon | пентагон*
congres | congress* | конгресс*
republikein* | republican* | республикан*
democra* | democrat* | демократ*
conservatie* | conservative* tory tories | консерват*
labour* | labour labor | лейборист*
liberale* | liberal* | либерал*
fbi | fbi | фбр
cia | cia | цру
nsa | nsa | анб
nasa | nasa | наса
esa | esa | ека
bbc | bbc | би-би-си бибиси ббс
cnn | cnn | си-эн-эн
nbc | nbc | эн-би-си
dna | dna | днк
rna | rna | рнк
hiv | hiv | вич
aids | aids | спид*
tbc tb tuberculose | tb tuberculosis | туберкулез*
covid* corona* | covid* coronavirus* | ковид* коронавирус* covid*
gps | gps | gps жпс
vip | vip | вип
lhbt* lhbti* lgbt* | lgbt* | лгбт*
ngo ngo's | ngo ngos | нко нпо
btw | vat | ндс
bbp | gdp | ввп
gmt greenwich* | gmt greenwich* | гринвич* гмт
n.chr v.chr christus | bc b.c ad a.d bce ce | н.э э
eerste_wereldoorlog tweede_wereldoorlog wereldoorlog* wo wo-ii woii | world_war* wwi wwii ww2 ww1 | миров*_войн*
koude_oorlog | cold_war | холодн*_войн*
olympisch* olympiade | olympic* olympiad | олимп*
middeleeuw* | middle_ages medieval | средневеков* средн*_век*
renaissance | renaissance | ренессанс* возрожден*
verlichting | enlightenment | просвещен*
oktoberrevolutie | october_revolution | октябрьск*_революц*
nobelprijs* nobel* | nobel* | нобел*
wereldkampioenschap* wk | world_cup world_championship* | чемпионат*_мир* кубк*_мир* чм
internet* | internet* | интернет*
karel | charles | карл*
willem wilhelm | william wilhelm | вильгельм* уильям* виллем*
hendrik | henry | генрих*
lodewijk louis | louis | людовик* луи
filips | philip | филипп*
jacobus jakobus | james | яков* иаков* джеймс*
johannes jan | john | иоанн* иоганн* джон* ян*
george joris | george | георг* георги* джордж*
catharina katharina | catherine | екатерин*
elisabeth elizabeth | elizabeth | елизавет*
maria | mary | мария марии марию марией
petrus pieter peter | peter | петр петра петру петре петром
paulus | paul | павел* павл*
mattheüs matteüs | matthew | матфе*
frederik | frederick | фридрих*
alexander | alexander | александр*
nicolaas | nicholas | никола*
jozef | joseph | иосиф*
mozes | moses | моисе*
julius_caesar caesar | caesar | цезар*
homerus | homer | гомер*
aristoteles | aristotle | аристотел*
plato | plato | платон*
ptolemaeus | ptolemy | птолеме*
"""  # noqa: E501


@dataclass(frozen=True, slots=True)
class _Index:
    """The table turned round: from a spelling to the numbers of its rows."""

    whole: dict[str, frozenset[int]]
    open: dict[str, tuple[tuple[str, int], ...]]
    """Beginnings with an open ending, by their first two letters."""
    longer: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    """Names of several words, by the first two letters of the first word."""


def exonym(word: str) -> frozenset[int]:
    """The rows that a folded word belongs to: what it has in common with its translations."""
    return _rows_of(word)


def exonyms(words: Sequence[str]) -> list[frozenset[int]]:
    """For each of a text's folded words the rows it belongs to, alone or with its neighbours."""
    found = [_rows_of(word) for word in words]
    longer = _index().longer
    for place, word in enumerate(words):
        for parts, row in longer.get(word[:2], ()):
            here = words[place : place + len(parts)]
            if len(here) == len(parts) and all(map(_matches, here, parts)):
                for step in range(len(parts)):
                    found[place + step] |= {row}
    return found


@cache
def _rows_of(word: str) -> frozenset[int]:
    index = _index()
    bare = word.removesuffix("'s")
    rows = {row for start, row in index.open.get(word[:2], ()) if bare.startswith(start)}
    return index.whole.get(word, index.whole.get(bare, frozenset())) | rows


def _matches(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def _index() -> _Index:
    whole = defaultdict[str, set[int]](set)
    beginnings = defaultdict[str, list[tuple[str, int]]](list)
    longer = defaultdict[str, list[tuple[tuple[str, ...], int]]](list)
    for row, line in enumerate(EXONYMS.strip().splitlines()):
        for spelling in line.replace("|", " ").split():
            parts = tuple(spelling.replace("-", "_").split("_"))
            if len(parts) > 1:
                longer[parts[0][:2]].append((parts, row))
            elif parts[0].endswith("*"):
                beginnings[spelling[:2]].append((spelling[:-1], row))
            else:
                whole[spelling].add(row)
    return _Index(
        {spelling: frozenset(found) for spelling, found in whole.items()},
        {start: tuple(found) for start, found in beginnings.items()},
        {start: tuple(found) for start, found in longer.items()},
    )
