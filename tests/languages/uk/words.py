"""Ukrainian words that carry grammar rather than content, and how its words look."""

FUNCTION_WORDS = frozenset(
    """
    і й та а але або чи не ні що щоб як якщо коли поки хоча тому також у в на з зі із до від про для
    при через за по під над між після без перед ми ви він вона воно вони я ти його її їх їм нас нам
    нами вас вам мій наш наша наше наші нашої нашого свій свою своїх цей ця це ці цього цієї цих той
    те ті того тих який яка яке які якого якої яких є був була було були буде будуть має мають може
    можуть треба ще вже лише тільки дуже більше так тут там де проти всі всіх усі все весь
    """.split()
)

SPELLINGS = "[іїєґ]|ння|ськ|ють$|єть|ого$|ими$"
"""A pattern that is typical of lower-case words."""

ALIEN_SPELLINGS = "[ыэёъўјљњћђџ]"
"""Letters of the same script that no word has."""

TELLING_LETTERS = "[їєґ]"
"""Letters that tell it from its neighbours, if none of `ALIEN_SPELLINGS` is there."""
