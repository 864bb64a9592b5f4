"""Words that the drift benchmark swaps: its own tables, so that it shares no blind spot.

Each group is a tuple of rows; a word is replaced by the word at the same place of another row, so
that case, gender and number stay as they were. Written without looking at the extractor's tables.
"""

MONTHS = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
    ),
}  # fmt: skip

MONTHS_IN = {
    "nl": (),
    "en": (),
    "ru": (
        "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре",
        "октябре", "ноябре", "декабре",
    ),
}  # fmt: skip

CARDINALS = {
    "nl": (("twee", "drie", "vier", "vijf", "zes", "zeven", "negen", "tien", "elf", "twaalf",
            "dertien", "veertien", "vijftien", "twintig", "dertig", "veertig", "vijftig"),),
    "en": (("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "twenty", "thirty", "forty", "fifty"),),
    "ru": (
        ("два", "три", "четыре"),
        ("две", "три", "четыре"),
        ("пять", "шесть", "восемь", "девять", "десять", "двенадцать", "двадцать", "тридцать"),
        ("двух", "трёх", "четырёх"),
        ("двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти", "десяти",
         "двенадцати", "двадцати", "тридцати"),
        ("двумя", "тремя", "четырьмя", "пятью", "шестью", "девятью", "десятью"),
        ("двум", "трём", "четырём"),
        ("двое", "трое", "четверо"),
    ),
}  # fmt: skip

ORDINALS = {
    "nl": (("tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "negende", "tiende",
            "elfde", "twaalfde"),),
    "en": (("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth"),),
    "ru": tuple(
        tuple(stem + ending for stem in
              ("втор", "четвёрт", "пят", "шест", "седьм", "восьм", "девят", "десят"))
        for ending in ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых")
    ),
}  # fmt: skip

SCALES = {
    "nl": (("duizend", "miljoen", "miljard"), ("mln", "mld")),
    "en": (("thousand", "million", "billion"), ("thousands", "millions", "billions")),
    "ru": (
        ("тысяч", "миллионов", "миллиардов"),
        ("тысячи", "миллиона", "миллиарда"),
        ("тыс", "млн", "млрд"),
    ),
}

PERCENTS = {
    "nl": (("%", "‰"), ("procent", "promille")),
    "en": (("%", "‰"), ("percent", "per mille")),
    "ru": (("%", "‰"), ("процентов", "промилле"), ("процента", "промилле")),
}

CURRENCIES = {
    "nl": (("€", "$", "£"), ("euro", "dollar", "pond"), ("USD", "EUR", "GBP")),
    "en": (("€", "$", "£"), ("euros", "dollars", "pounds"), ("USD", "EUR", "GBP")),
    "ru": (
        ("€", "$", "£"),
        ("евро", "долларов", "фунтов"),
        ("евро", "доллара", "фунта"),
        ("USD", "EUR", "GBP"),
    ),
}

UNITS = {
    "nl": (
        ("km", "mijl"), ("kilometer", "mijl"), ("meter", "kilometer"), ("kg", "ton"),
        ("uur", "minuten"), ("minuten", "uur"), ("seconden", "minuten"), ("dagen", "weken"),
        ("weken", "maanden"), ("maanden", "jaar"), ("jaar", "maanden"), ("mijl", "meter"),
    ),
    "en": (
        ("km", "miles"), ("kilometers", "miles"), ("meters", "kilometers"), ("kg", "tons"),
        ("hours", "minutes"), ("minutes", "hours"), ("seconds", "minutes"), ("days", "weeks"),
        ("weeks", "months"), ("months", "years"), ("years", "months"), ("miles", "meters"),
    ),
    "ru": (
        ("км", "миль"), ("километров", "миль"), ("метров", "километров"), ("кг", "тонн"),
        ("часов", "минут"), ("минут", "часов"), ("секунд", "минут"), ("дней", "недель"),
        ("недель", "месяцев"), ("месяцев", "лет"), ("лет", "месяцев"), ("миль", "метров"),
    ),
}  # fmt: skip

NAMES = {
    "nl": ("Haverkort", "Quibbeldam", "Zwartendijk", "Ottoland"),
    "en": ("Haverkort", "Quibbeldam", "Zwartendijk", "Ottoland"),
    "ru": ("Хаверкорт", "Квиббелдам", "Звартендейк", "Оттоланд"),
}

CARRIERS = {
    "sign": {
        "nl": "Die nacht was het −{0} °C.",
        "en": "That night it was −{0} °C.",
        "ru": "В ту ночь было −{0} °C.",
    },
    "currency": {
        "nl": "Dat kost {0} euro per jaar.",
        "en": "That costs {0} euros a year.",
        "ru": "Это стоит {0} евро в год.",
    },
    "link": {
        "nl": "Zie [het rapport](https://cijfers.example/stuk-{0}).",
        "en": "See [the report](https://cijfers.example/stuk-{0}).",
        "ru": "См. [доклад](https://cijfers.example/stuk-{0}).",
    },
    "footnote": {
        "nl": "Dat weten wij zeker.",
        "en": "We are certain of it.",
        "ru": "Мы в этом уверены.",
    },
}
"""Sentences added to a row, in all versions, for what such texts seldom have."""
