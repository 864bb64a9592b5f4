"""Languages that letters are not written in, but that turn up in them: told apart, not checked.

Ukrainian in a Russian version, a German source in a footnote. The words are the commonest ones
that carry grammar. A language that joins the house is known by its own package from then on.
"""

from translate.languages import CODES, get

FUNCTION_WORDS = {
    "de": frozenset(
        """
        der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine mit
        von vom zu zum zur im am auf für über unter durch gegen ohne um nach aus bei beim seit ist
        sind war waren wird werden wurde wurden hat haben hatte hatten kann können muss müssen soll
        sollen sich wir sie er es ich ihr ihre ihren ihrer sein seine seiner uns unser unsere dass
        wenn weil als wie auch noch nur schon mehr sehr so dieser diese dieses diesem diesen jeder
        welche was wer wo hier dort doch zwischen während bis an vor alle alles gibt zwei neue
        """.split()
    ),
    "fr": frozenset(
        """
        le la les l un une des du de d et ou mais ne pas que qui dont où ce cet cette ces il elle
        ils elles nous vous je se son sa ses leur leurs notre nos votre au aux en dans sur sous par
        pour avec sans entre vers chez est sont était étaient être a ont avait été plus très comme
        si aussi même tout tous toute toutes lui y n s qu c fait peut
        """.split()
    ),
    "uk": frozenset(
        """
        і й та а але або чи не ні що щоб як якщо коли поки хоча тому також у в на з зі із до від про
        для при через за по під над між після без перед серед ми ви він вона воно вони я ти його її
        їх їм нас нам нами вас вам мій наш наша наше наші нашої нашого свій свою своїх цей ця це ці
        цього цієї цьому цих той те ті того тієї тих який яка яке які якого якої яких якому є
        був була було були буде будуть бути має мають може можуть можна треба потрібно ще вже лише
        тільки дуже більше менше так тут там де куди тоді зараз завжди щодо проти згідно кожен всі
        всіх усі усіх все весь інші інших час хоче хочуть хочемо повинен повинна повинні
        """.split()
    ),
    "be": frozenset(
        """
        і й а але або ці не ні што каб як калі пакуль хоць таму таксама у ў на з са да ад аб пра для
        пры праз за па пад над між пасля без перад мы вы ён яна яно яны я ты яго яе іх ім нас нам
        вас мой наш наша нашы нашага свой сваю сваіх гэты гэта гэтая гэтыя гэтага гэтай той тая тое
        тыя які якая якое якія якога якой якіх ёсць быў была было былі будзе будуць быць мае маюць
        можа могуць можна трэба яшчэ ужо ўжо толькі вельмі больш менш так тут там дзе куды тады
        цяпер заўсёды супраць кожны усе ўсе ўсіх іншыя хоча хочуць хочам павінен павінна павінны
        """.split()
    ),
    "bg": frozenset(
        """
        и а но или не че да как ако кога докато защото също в във на с със от до за при през по под
        над между след без пред ние вие той тя то те аз ти го му я ги им ни ви ми се си мой наш
        наши нашата нашето свой своя този тази това тези онзи онези който която което които кой
        какво какъв е съм сме сте са беше бяха бил била било били бъде бъдат има имат може могат
        трябва ще още вече само много повече така тук там къде тогава сега винаги срещу според
        всеки всички всичко друг други
        """.split()
    ),
    "sr": frozenset(
        """
        и а али или не да што како ако када док јер такође у на с са од до за при кроз по под над
        између после без пред ми ви он она оно они ја ти га му је их им нас нам мој наш наше наши
        свој овај ова ово ови тај та то који која које којих сам смо сте су био била било
        били бити има имају може могу треба ће још већ само више тако овде тамо где тада сада увек
        против према сваки сви све други
        """.split()
    ),
}
"""By ISO 639-1 code."""

LATIN = frozenset(("de", "fr"))
"""Those in Latin script; the others are in Cyrillic."""

SPELLINGS = {
    "de": "[äöüß]|ung|sch|keit|heit|lich|tz|pf|ein|ier|zu",
    "fr": "[éèêçàùœ]|eau|eux|ement|oir|aine|ique$|tion|ille",
    "uk": "[іїєґ]|ння|ськ|ють$|єть|ого$|ими$",
    "be": "[ўі]|дз|ць|ыя$|аць$|ага$",
    "bg": "ъ|ият?$|[ая]та$|ите$|ето$|ване|ност",
    "sr": "[јљњћђџ]|ање$|ски$|ости?$|ује$",
}
"""By language code: a pattern that is typical of its lower-case words."""

ALIEN_SPELLINGS = {
    "de": "[æøå]",
    "fr": "[äößøå]",
    "uk": "[ыэёъўјљњћђџ]",
    "be": "[ищъїєґјљњћђџ]",
    "bg": "[ыэёіїєґўјљњћђџ]|ь(?!о)",
    "sr": "[ыэёъйьюящіїєґў]",
}
"""By language code: letters of the same script that none of its own words have, or not there."""

SIBLINGS = {
    "nl": (
        "af",
        frozenset(
            """
            nie hulle julle hê ek jy vir baie dis saam oop sonder hierdie daardie sê skryf
            vra gesê geskryf gevra gekry mense skool moenie
            """.split()
        ),
        frozenset("de een niet zijn zij wij ze we naar voor over zonder deze mensen".split()),
    ),
}
"""By code of the house: a language that shares most of its grammar words, the words that only the
sibling has, and common ones that only the language of the house has."""

NAMES = {
    "af": "Afrikaans",
    "de": "German",
    "fr": "French",
    "uk": "Ukrainian",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "sr": "Serbian",
}
"""By language code, in English."""


def language_name(code: str) -> str:
    """What a language of the house, or a neighbour, is called in English."""
    return get(code).english_name if code in CODES else NAMES[code]
