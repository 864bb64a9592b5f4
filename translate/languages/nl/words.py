"""Dutch words that carry grammar rather than content, with their inflected forms."""

FUNCTION_WORDS = frozenset(
    """
    de het een 't 'n der des den 's dit dat deze die zulk zulke zo'n wie wat welk welke
    ik je jij u ge gij hij ze zij we wij jullie hen hun hem haar mij me ons onze jou jouw uw mijn
    zijn zich zichzelf elkaar elkaars men iemand niemand iets niets ieder iedere iedereen elk elke
    alle allen alles ander andere anderen anders veel vele weinig weinige meer meest meeste minder
    enkele enige sommige verschillende beide eigen zelf zelfs er hier daar waar ergens nergens
    aan achter af beneden bij binnen boven buiten dankzij door gedurende in jegens langs met
    middels na naar naast namens nabij om omtrent ondanks onder op over per rond rondom sinds
    te tegen tegenover ten ter tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor
    voorbij wegens zonder en of maar want dus als dan toen terwijl omdat doordat zodat
    opdat hoewel ofschoon tenzij mits indien wanneer nadat voordat totdat alsof noch zowel
    ben bent is was waren wees geweest wordt word worden werd werden geworden heb hebt heeft hebben
    had hadden gehad zal zult zullen zou zouden kan kun kunt kunnen kon konden gekund mag mogen
    mocht mochten moet moeten moest moesten wil wilt willen wilde wilden laat laten liet lieten
    doet doen deed deden gaat gaan ging gingen komt komen kwam kwamen blijft blijven bleef bleven
    niet geen nooit ooit altijd vaak soms al reeds nog weer ook toch wel eens even pas steeds nu
    zo zeer erg heel hoe waarom waardoor waarbij waarvan waarin waarop waarmee waarvoor
    waarnaar daardoor daarbij daarvan daarin daarop daarmee daarvoor daarna daarom daarnaast
    daartoe daarover hierdoor hierbij hiervan hierin hierop hiermee hiervoor hierna hierom hierover
    ervan erin erop ermee ervoor erbij eraan eruit ertoe erover echter immers namelijk bovendien
    bijvoorbeeld zoals evenals alleen slechts ongeveer bijna misschien wellicht zowat ja nee
    net juist inmiddels tevens verder opnieuw zoveel dergelijke dezelfde hetzelfde zulks mede
    """.split()
)

SPELLINGS = (
    "ij|aa|uu|eeu|oei|ooi|sch|cht|lijk|heid|euw|(?<=[^aeiou])ie[fkrst]|oe[dkmnrt]|^ge.*[dt]$"
    "|^(?:ver|ont|uit|aan|op).*en$|[bdfgklmnprstvz]{2}en$"
)
"""A pattern that is typical of lower-case words."""

ALIEN_SPELLINGS = "[äßøå]"
"""Letters of the same script that no word has."""

TELLING_LETTERS = ""
"""Letters that tell it from its neighbours, if none of `ALIEN_SPELLINGS` is there."""
