"""English words that may be capitalised without being a name that other languages keep, folded.

English capitalises what others do not: months, weekdays, every word of an institution or a title.
"""

from translate.languages.lexicon import dictionary

COMMON = frozenset(
    """
    i i'm i've i'd i'll january february march april may june july august september october
    november
    december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
    thursdays fridays saturdays sundays mon tue tues wed thu thurs fri sat sun feb aug sept oct
    nov dec spring summer autumn fall winter easter christmas
    mr mrs ms miss dr sir lord lady prof professor doctor saint st president presidential vice
    minister ministers ministry prime premier secretary chancellor governor mayor senator king
    queen
    prince princess emperor duke general captain major colonel lieutenant admiral sergeant officer
    commissioner commissioners ambassador bishop archbishop father mother brother brothers sister
    chief chair chairman chairwoman director head state states leader leaders judge justice
    attorney speaker representative representatives member members
    university college school schools institute foundation association society council committee
    commission bureau office agency authority service services administration department division
    section board bank house houses chamber parliament parliamentary assembly court tribunal
    congress government federal federation national
    international royal imperial public republic kingdom
    empire union united league alliance organization organisation group party movement front army
    navy air force forces guard police intelligence security defense defence command staff corps
    company corporation industries industry inc ltd limited center centre central museum library
    hospital hospitals clinic church cathedral temple palace castle fort tower theatre theater hall
    academy club team
    fund trust network press news times post daily journal review herald tribune television radio
    channel program programme project plan initiative campaign report survey study studies research
    science sciences technology medicine health education culture arts art history nature
    literature
    environment environmental economics economy finance trade commerce labor labour welfare affairs
    foreign interior home development digital transport energy agriculture family children child
    women woman men man people peoples citizens human rights refugee refugees migration immigration
    asylum residence
    act acts law laws bill constitution convention treaty charter declaration article regulation
    directive agreement accord protocol code resolution statute peace war wars revolution
    revolutionary independence battle civil cold great
    north south east west northern southern eastern western northeast northwest southeast southwest
    upper lower middle inner outer greater new old big little grand high long red white black blue
    green golden gold silver royal
    sea ocean gulf bay river lake falls mount mountain mountains hill hills island islands isle
    valley desert forest coast cape channel strait canal bridge street road avenue square park
    gardens garden zoo beach port harbor harbour airport station railway highway city town village
    county district province territory territories region area country countries world earth globe
    cup championship championships games olympics prize award awards medal series open final finals
    day days night week month year years century centuries age ages era
    first second third fourth fifth one two three four five six seven eight nine ten
    bible holy god gods heaven spirit mr mrs phd ceo cto
    cfo pm am gmt est edt cst mst mdt pst bst cet
    bc ad bce ce jr sr vs tv ai usd eur gbp aud
    peninsula massif range ridge glacier cave caves canyon volcano waterfall reef lagoon marsh
    swamp
    shrine sanctuary monastery abbey chapel mosque synagogue basilica tomb pyramid monument
    memorial
    statue fountain arena stadium pavilion market mall plaza hotel inn resort villa cottage mansion
    giant wonder wonders crusader crusaders pharaoh knight knights warrior warriors pirate pirates
    hunter angel devil ghost dragon lion tiger eagle wolf bear fox horse cat dog bird fish snake
    oak pine rose flower apple tree star stars sky cloud storm hurricane cyclone typhoon tornado
    thunder rain snow ice fire water wind earthquake flood solar lunar system space shuttle rocket
    hydrogen oxygen carbon iron steel coal oil gas diamond crystal atom nuclear atomic quantum
    picture film movie screenplay score sound
    mixing editing costume design cinematography song album
    book novel story tale play opera ballet dance music musical concert band orchestra painting
    best worst top super mega ultra mini total full half double triple single special general
    annual
    adviser advisor assistant deputy acting executive senior junior former late early modern
    ancient
    foster care kids youth elderly veterans farmers workers teachers doctors nurses students pupils
    foster adoption hunger poverty
    straw poll vote ballot election elections referendum debate caucus primary majority minority
    capital city-state republican crown throne palace noble baron count earl lady
    number numbers level grade type class version edition chapter volume page part phase stage step
    dream hope love heart soul mind body blood bone brain hand head eye face voice
    game games sport sports football soccer rugby cricket tennis golf hockey baseball basketball
    swimming skiing sailing racing track field marathon race tour grand prix
    assassin killer murder crime police gang mob rebel rebels terror attack strike
    bed chair table door window wall walls gate gates tower roof floor room kitchen garden
    car cars truck bus train trains tram subway metro plane ship boat bike bicycle
    shop store restaurant cafe bar pub food drink wine beer coffee tea bread cheese
    back front side left right up down in out over under inside outside
    hemisphere westerner westerners easterner easterners northerner northerners southerner
    southerners fashion deity vigil hierarchy
    equator necropolis crocodile crocodiles administrator shooter
    shooters treasure genus species resistant cheers multiple orthodox ninth tenth actor actors
    actress author authors writer poet painter singer artist artists composer musician dancer
    player
    players coach manager owner founder co-founder inventor engineer engineers scientist scientists
    researcher researchers historian philosopher economist analyst expert experts lawyer lawyers
    soldier soldiers sailor pilot driver worker farmer teacher student parent parents mother-in-law
    baby boy girl husband wife son daughter friend friends neighbour neighbor neighbours neighbors
    resident residents tenant tenants visitor visitors guest guests passenger passengers victim
    victims survivor survivors witness witnesses suspect prisoner prisoners exile exiles migrant
    migrants expat expats volunteer volunteers activist activists protester protesters demonstrator
    pet pets animal animals plant plants seed seeds root leaf leaves grass wood stone rock
    sand soil
    mud dust smoke ash metal copper lead tin zinc salt sugar rice wheat corn meat egg milk butter
    fruit vegetable orange lemon banana grape potato tomato soup salad cake pie honey
    shirt dress coat hat shoe shoes boot ring watch bag box bottle cup glass plate knife fork spoon
    wheel engine motor machine computer phone camera screen keyboard printer robot laser battery
    engine tool hammer nail rope chain lock key lamp candle clock mirror carpet curtain blanket
    letterbox stamp envelope ticket passport visa permit licence license certificate diploma
    page paper pen pencil notebook diary calendar map guide manual handbook dictionary encyclopedia
    chapter verse sentence word words language languages grammar alphabet
    line lines circle point points edge corner surface shape size weight height length depth
    colour color grey gray brown pink purple violet
    war-time wartime weapon weapons gun guns bomb bombs missile missiles tank tanks bullet sword
    shield helmet camp camps prison jail cell trial sentence verdict appeal lawsuit
    disease virus bacteria cancer fever flu vaccine vaccines drug drugs pill surgery therapy
    market price prices cost costs tax taxes budget debt loan wage wages salary income profit
    strategy tactics mission vision goal goals target targets task tasks
    issue issues problem problems question questions answer answers fact facts truth lie lies
    idea ideas concept theory law-making principle principles method methods model models pattern
    news-letter newsletter headline column editor editors editorial reporter reporters
    correspondent
    chance luck fate fortune risk danger safety care charity gift donation donor donors
    memory history future past present
    united-states overseas abroad downtown uptown midtown suburb suburbs neighborhood neighbourhood
    make makes made take takes go goes come comes get gets give gives know think see say said
    good bad better nice free open closed safe secure strong weak fast slow hot cold warm cool
    young brave true false real pure wild sweet bitter dark light bright
    welfare wellbeing housing planning employment agriculture fisheries infrastructure kingdom
    relations emancipation integration climate growth
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand million sixth seventh eighth eleventh
    twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    basin plain plains plateau delta marshes moor woods woodland meadow creek brook stream
    springs waterfalls archipelago atoll isthmus cliff cliffs summit peak slope dune dunes tundra
    steppe savanna oasis watershed reservoir dam dike dyke locks quay pier dock docks canals
    pearl ruby emerald sapphire jewel silk velvet ivory amber marble
    earring necklace bracelet ribbon veil mask robe cloak
    nephew niece cousin cousins orphan orphans widow bride groom twin twins
    milkmaid maid servant slave slaves peasant peasants shepherd merchant merchants
    prophet apostle apostles disciple disciples martyr martyrs saints pilgrim pilgrims monk
    monks nun
    nuns priest priests rabbi imam cardinal cardinals patriarch abbot preacher
    witch wizard dwarf elf fairy giants monster monsters beast beasts
    whale shark dolphin seal turtle frog toad spider bee ant butterfly crow raven owl hawk swan
    goose duck cock hen pig cow bull goat sheep lamb mouse rat rabbit hare deer elephant monkey ape
    mayoral municipal regional local provincial
    labourers miners sailors fishermen pensioners
    landlord landlords homeowners citizen citizenship
    lower-house upper-house commons lords deputies delegates delegation envoy envoys embassy
    consulate consul ombudsman registry registrar clerk bar-association
    electoral voters constituency coalition cabinet opposition
    uprising mutiny siege invasion occupation liberation armistice truce ceasefire blockade
    massacre famine plague genocide deportation
    dynasty reign epoch period kingdoms empires colony colonies dominion protectorate
    realm realms monarchy nations nation tribe tribes clan clans
    medieval contemporary classical romantic baroque gothic
    bronze
    pole poles tropic planet planets comet asteroid probe telescope observatory satellite
    lander orbiter
    choir philharmonic symphony concerto sonata quartet hymn anthem psalm psalms
    gospel testament scripture scriptures
    tales poems poem essays saga epic legend legends myth myths comedy tragedy
    chronicle gazette observer guardian sun telegraph standard express independent dispatch
    bulletin digest magazine broadcasting
    railways airlines airways shipping motors works mills foundry shipyard brewery
    bakery pharmacy bookshop
    confederation
    decree ordinance edict manifesto memorandum covenant pact
    remembrance reconciliation reunification
    orchard vineyard farm farms barn
    lighthouse windmill mill convent crypt
    cabin tent
    sacred blessed eternal immortal
    sleeping dancing singing flying burning
    lost found hidden secret forbidden
    whose within
    magnificent terrible cruel bold pious wise fair handsome mad silent lion-hearted elder
    younger conqueror confessor navigator liberator impaler lame bald fat stout simple peaceful
    righteous catholic lawful magic magical flute violin trumpet drum drums bell bells organ
    mermaid nutcracker maundy palm ascension whit epiphany advent lent thanksgiving halloween
    nativity passion crucifixion resurrection annunciation assumption judgement judgment supper
    communion baptism commandments commandment proverbs kings chronicles judges romans
    lamentations wisdom advisory consultative joint permanent interim supervisory disciplinary
    judicial legal civic civilian maritime naval aerial aviation rail transit cargo freight
    roads highways monetary fiscal budgetary customs revenue audit statistics statistical
    meteorological geological oceanic atmospheric astronomical biological chemical physical
    mathematical historical geographical archaeological anthropological linguistic literary
    philosophical theological agricultural industrial commercial financial economic political
    social cultural educational scientific medical clinical surgical dental veterinary
    psychiatric psychological lung kidney liver children's infant maternity nursing hospice
    wildlife conservation preservation heritage monuments antiquities archive archives gallery
    galleries exhibition exhibitions festival festivals carnival parade fireworks sculpture
    sculptures portrait portraits landscape fresco frescoes mosaic mosaics drawing drawings
    engraving tapestry manuscript manuscripts scroll scrolls codex cook cookbook feast banquet
    dinner lunch breakfast picnic dawn dusk morning afternoon evening midnight noon sunrise
    sunset twilight shadow shadows darkness silence sorrow sorrows joy grief anger wrath mercy
    grace glory honour honor pride prejudice shame guilt innocence virtue virtues vices sin
    sins punishment execution hanging guillotine gallows death dead dying birth life lives
    living survival eternity immortality sense sensibility reason madness folly praise beauty
    truthfulness journey voyage odyssey expedition adventure adventures discovery discoveries
    exploration quest departure arrival escape flight pursuit chase hunt hunters banishment
    homecoming homeland fatherland motherland tempest gale breeze fog mist drought rainbow
    lightning meteor eclipse solstice equinox wolves bears eagles lions tigers foxes snakes
    serpent serpents dragons unicorn phoenix griffin lizard lizards dinosaur dinosaurs mammoth
    mammal mammals reptile reptiles insect insects beetle beetles moth sparrow robin-redbreast
    nightingale lark pigeon dove doves cuckoo stork heron pelican penguin penguins parrot
    falcon vulture albatross seagull salmon trout cod herring eel sturgeon tuna octopus squid
    crab lobster shrimp oyster jellyfish coral kangaroo koala panda leopard jaguar panther
    cheetah hyena giraffe zebra rhinoceros hippopotamus camel buffalo bison moose reindeer
    antelope gazelle squirrel beaver otter badger hedgehog cedar maple birch willow cypress fir
    spruce beech elm chestnut olive fig vine grapes orchid lily tulip tulips daisy poppy
    poppies sunflower sunflowers lotus thistle clover barley oats rye millet cotton wool linen
    leather fur crown-prince viceroy regent consort dowager heir heiress sceptre coronation
    abdication knightly chivalry crusade crusades tournament pope papacy conclave synod schism
    heresy inquisition missionary missionaries sultanate caliphate emirate khanate duchy
    principality archduchy senators plebeian patrician centurion legion legions cohort
    chieftain warlord commander commandant marshal brigadier corporal private regiment
    battalion brigade squadron infantry cavalry artillery sappers paratroopers cruiser
    destroyer frigate submarine battleship carrier warship tanker ferry liner steamer bomber
    fighter helicopter airship balloon glider armour armor cannon musket rifle pistol dagger
    spear arrow arrows bow shipwreck wreck lifeboat harbourmaster bankers traders weavers
    potters tailors shoemakers carpenters masons blacksmith apprentice apprentices journeyman
    master masters mistress actuary auditor accountant librarian curator lecturer dean rector
    provost vice-chancellor undergraduate graduate postgraduate doctoral fellowship scholarship
    scholarships kindergarten nursery secondary comprehensive vocational semester curriculum
    classroom lecture lectures seminar symposium workshop constituent conventions summits
    negotiations talks sanctions embargo tariff tariffs quota quotas subsidy recession
    depression inflation bankruptcy merger takeover pension pensions insurance mortgage loans
    eviction evictions rent rents rental dwelling dwellings apartment apartments flats
    neighbourly homeless homelessness shelter shelters deserter deserters conscript conscripts
    conscription objector objectors mobilisation mobilization detainee detainees detention
    internment custody bail parole probation torture abuse slavery trafficking racism
    discrimination equality diversity inclusion whistleblower informant spy spies espionage
    censor censorship propaganda broadcast broadcaster podcast documentary interview interviews
    website online internet networks software hardware server data database algorithm
    artificial virtual augmented gravity relativity evolution selection mechanics
    thermodynamics electricity magnetism microscope thermometer barometer compass bacterium
    microbe antibiotic antibiotics penicillin insulin aspirin smallpox measles malaria cholera
    typhus leprosy influenza pneumonia nerve artery vein skull spine rib elbow knee ankle wrist
    finger thumb sprint hurdles relay javelin discus vault slalom downhill freestyle backstroke
    breaststroke goalkeeper defender midfielder striker forward captaincy referee umpire
    quarterfinal quarterfinals semifinal semifinals qualifier qualifiers playoff playoffs
    knockout athletics gymnastics wrestling boxing fencing rowing canoeing equestrian archery
    weightlifting chess poker dominoes lottery chocolate vanilla cinnamon ginger pepper mustard
    vinegar butcher grocery supermarket motorway junction roundabout crossing intersection
    viaduct aqueduct culvert tunnel tunnels pedestrian cyclist cyclists motorist motorists
    observers inspector inspectors investigator investigators ambush raid raids skirmish
    assault counteroffensive offensive retreat surrender barrier reefs shoal sandbank quarter
    quarters ward borough parish hamlet commune minster priory cloister chapels shrines
    granny grandma grandpa grandmother grandfather mum mummy mom dad daddy aunt auntie uncle
    open letter letters dear sincerely yours notes note source sources see about annex
    the of and for in on at by to from with a an or
    """.split()
)

_SHORTEST = 7
"""Letters up to which an ending proves nothing: Beijing, Reading."""

_NOUN_ENDINGS = (
    "tion",
    "tions",
    "sion",
    "ment",
    "ments",
    "ness",
    "ship",
    "ism",
    "ity",
    "ities",
    "archy",
    "ology",
)
_OTHER_ENDINGS = (
    "ing",
    "ings",
    "ical",
    "ional",
    "ious",
    "ative",
    "able",
    "ible",
    "ology",
    "graphy",
    "ory",
    "ful",
    "ificent",
    "less",
    "ually",
    "ated",
)


def is_common(word: str) -> bool:
    """Whether a folded word is one that is translated, capital or not."""
    return word in COMMON or (
        len(word) > _SHORTEST and word.endswith(_NOUN_ENDINGS + _OTHER_ENDINGS)
    )


def is_ordinary(word: str) -> bool:
    """Whether the lexicon knows a folded word."""
    return dictionary("en").knows(word)
