"""Russian dates and times of day."""

from __future__ import annotations

from translate.languages.calendar import Calendar, PartOfDay, SpokenTime, numbered
from translate.languages.ru.paradigms import (
    ADJECTIVE,
    FEMININE,
    MASCULINE,
    SOFT_MASCULINE,
    VELAR_ADJECTIVE,
    decline,
)


def _row(*forms: str) -> str:
    return " ".join(forms)


_HOURS = numbered(
    "час часу один одного одному",
    "два двух двум двумя",
    "три трех трем тремя",
    "четыре четырех четырем",
    "пять пяти пятью",
    "шесть шести шестью",
    "семь семи семью",
    "восемь восьми восемью",
    "девять девяти девятью",
    "десять десяти десятью",
    "одиннадцать одиннадцати",
    "двенадцать двенадцати",
)
_HOURS_BEGUN = numbered(
    *"первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого"
    " одиннадцатого двенадцатого".split()
)
_HOURS_RUNNING = numbered(
    *"первом втором третьем четвертом пятом шестом седьмом восьмом девятом десятом"
    " одиннадцатом двенадцатом".split()
)
_PART_RANKS = {
    stem + ending: rank
    for stem, rank in (("перв", 1), ("втор", 2), ("четверт", 4), ("четвёрт", 4))
    for ending in ADJECTIVE
}
_PART_RANKS |= dict.fromkeys("третий третья третье третьего третьем третьей третью".split(), 3)
_PART_RANKS |= dict.fromkeys(
    "последний последняя последнее последнего последнем последней последнюю последние"
    " последних".split(),
    -1,
)

CALENDAR = Calendar(
    day_first=True,
    months=numbered(
        _row(*decline("январ", SOFT_MASCULINE)),
        _row(*decline("феврал", SOFT_MASCULINE)),
        _row(*decline("март", MASCULINE)),
        _row(*decline("апрел", SOFT_MASCULINE)),
        "май мая маю маем мае",
        _row(*decline("июн", SOFT_MASCULINE)),
        _row(*decline("июл", SOFT_MASCULINE)),
        _row(*decline("август", MASCULINE)),
        _row(*decline("сентябр", SOFT_MASCULINE)),
        _row(*decline("октябр", SOFT_MASCULINE)),
        _row(*decline("ноябр", SOFT_MASCULINE)),
        _row(*decline("декабр", SOFT_MASCULINE)),
    ),
    weak_months=numbered(
        *(
            _row(*decline(stem, VELAR_ADJECTIVE))
            for stem in "январск февральск мартовск апрельск майск июньск июльск августовск"
            " сентябрьск октябрьск ноябрьск декабрьск".split()
        )
    ),
    months_capitalised=False,
    month_abbreviations=numbered(
        *("янв", "фев февр", "мар", "апр", "", "июн", "июл", "авг", "сен сент", "окт"),
        *("ноя нояб", "дек"),
    ),
    day_introductions=("до", "с", "со", "на", "от", "к", "по"),
    weekdays=numbered(
        "понедельник понедельника понедельнику понедельником понедельнике понедельники"
        " понедельникам",
        "вторник вторника вторнику вторником вторнике вторники вторникам",
        _row(*decline("сред", FEMININE)),
        "четверг четверга четвергу четвергом четверге четверги четвергам",
        "пятница пятницы пятнице пятницу пятницей пятниц пятницам",
        _row(*decline("суббот", FEMININE)),
        "воскресенье воскресенья воскресенью воскресеньем воскресений воскресеньям",
    ),
    day_links=(),
    month_introductions=frozenset(),
    joints=("по", "и", "или", "до", "либо"),
    ratio_words=(
        *("счет", "счёт", "счетом", "счётом", "счете", "счёте", "масштаб", "масштабе"),
        *("соотношение", "соотношении", "соотношения"),
        *("статья", "статьи", "статье", "статью", "статьей", "статей", "ст."),
    ),
    overnight=(("с", "на"), ("со", "на")),
    nights_before=("ночь на", "ночи на", "ночью на"),
    years_before=(),
    years_after=(
        *("год", "года", "году", "годом", "годе", "годы", "годов", "годам", "годах", "годами"),
        *("г.", "гг.", "г. г."),
    ),
    year_ends=("конец", "конца", "концу", "конце", "концом"),
    month_middles=("середина", "середины", "середине", "середину", "серединой"),
    named_days={
        f"{end} {year}": (12, 31)
        for end in ("конец", "конца", "концу", "конце", "концом")
        for year in ("года", "этого года", "текущего года")
    }
    | {
        f"{form} {feast}": day
        for form in ("день", "дня", "дню", "днём", "днем")
        for feast, day in {
            "святого валентина": (2, 14),
            "короля": (4, 27),
            "труда": (5, 1),
            "освобождения": (5, 5),
        }.items()
    }
    | {
        **dict.fromkeys(("канун нового года", "кануна нового года"), (12, 31)),
        **dict.fromkeys(("канун рождества", "рождественский сочельник"), (12, 24)),
        **dict.fromkeys(("первый день рождества", "первого дня рождества"), (12, 25)),
        **dict.fromkeys(("второй день рождества", "второго дня рождества"), (12, 26)),
    },
    previous_years=(
        *("предыдущем году", "предыдущего года", "предыдущий год", "предшествующем году"),
        *("годом ранее", "годом раньше", "за год до этого", "за год до того"),
    ),
    following_years=(
        *("следующем году", "следующего года", "следующий год", "год спустя", "через год"),
        *("годом позже", "спустя год", "годом позднее"),
    ),
    relative_years=(
        *("прошлый год", "прошлого года", "прошлом году", "прошлым годом", "год назад"),
        *("этот год", "этого года", "этом году", "текущего года", "текущем году", "сего года"),
        *("следующего года", "следующем году", "следующий год", "будущем году", "с. г."),
        *("предыдущем году", "предыдущего года", "прошедшем году", "минувшем году"),
    ),
    last_century=tuple(
        f"{last}{ending} {century}"
        for last in ("прошл", "минувш", "прошедш")
        for ending, century in (
            *(("ого", "века"), ("ом", "веке"), ("ый", "век"), ("ому", "веку"), ("ого", "столетия")),
            *(("ом", "столетии"), ("ое", "столетие"), ("его", "века"), ("ем", "веке")),
        )
    ),
    year_parts={
        **dict.fromkeys(decline("половин", FEMININE), 6),
        **dict.fromkeys("полугодие полугодия полугодии полугодием".split(), 6),
        **dict.fromkeys("квартал квартала квартале кварталом кв.".split(), 3),
        **dict.fromkeys(("месяца", "месяцев", "месяцам", "месяцах"), 1),
    },
    part_ranks=_PART_RANKS,
    previous_days=(
        "накануне",
        "до этого дня",
        "до этой даты",
        "за день до",
        "днём раньше",
        "днем раньше",
        "днём ранее",
        "днем ранее",
        "за сутки до",
    ),
    next_days=(
        "на следующий день",
        "днём позже",
        "днем позже",
        "через день после",
        "на другой день",
    ),
    half_years=r"полугодов\w+ \w+",
    before_christ=("до н. э.", "до нашей эры", "до Р. Х.", "до Рождества Христова"),
    hours=_HOURS,
    minutes={
        **_HOURS,
        "четверть": 15,
        "четверти": 15,
        "двадцать": 20,
        "двадцати": 20,
        "двадцать пять": 25,
        "двадцати пяти": 25,
    },
    hour_words=("часов", "часа", "час", "часам", "часу", "ч."),
    minute_words=("минут", "минуты", "минута", "минуту", "мин."),
    time_introductions=("в", "во", "к", "ко", "ровно в"),
    weak_introductions=("до", "после", "около", "с", "со", "между", "и", "от", "по"),
    exact_hour_words=(),
    twelve_hours=False,
    parts_of_day={
        "утра": PartOfDay.MORNING,
        **dict.fromkeys(("дня", "вечера", "пополудни", "после полудня"), PartOfDay.AFTERNOON),
        "ночи": PartOfDay.NIGHT,
    },
    weak_parts=("дня", "ночи"),
    zones=(
        *("по Гринвичу", "по местному времени", "по московскому времени", "по киевскому времени"),
        *("по мск", "мск", "по UTC"),
    ),
    named_times={
        **dict.fromkeys(("полдень", "полудня", "полудню", "полуднем"), (12, 0)),
        **dict.fromkeys(("полночь", "полуночи", "полночи", "полночью"), (0, 0)),
    },
    spoken=(
        SpokenTime("половина {begun}", -30),
        SpokenTime("половине {begun}", -30),
        SpokenTime("половину {begun}", -30),
        SpokenTime("половины {begun}", -30),
        SpokenTime("половиной {begun}", -30),
        SpokenTime("пол{begun}", -30),
        SpokenTime("пол-{begun}", -30),
        SpokenTime("к обеду", 12 * 60, weak=True),
        SpokenTime("в обед", 12 * 60, weak=True),
        SpokenTime("без {minutes} {bare}", 0, -1),
        # more often said of a matter that is urgent than of the time
        SpokenTime("без пяти двенадцать", 12 * 60 - 5, weak=True),
        SpokenTime("без пяти минут двенадцать", 12 * 60 - 5, weak=True),
        SpokenTime("без {minutes} минут {bare}", 0, -1),
        *(SpokenTime(f"{word} {{begun}}", -45) for word in ("четверть", "четверти", "четвертью")),
        SpokenTime("{minutes} минут {begun}", -60, 1),
        # `в начале восьмого утра`: soon after seven
        SpokenTime("в начале {begun}", -60, sure=False),
        SpokenTime("в начале {begun} ночи", -60),
        SpokenTime("в конце {begun} ночи", 0),
        # `в четвёртом часу`: after three, before four
        SpokenTime("{running} часу", -60, weak=True),
        SpokenTime("двенадцать ночи", 0),
        SpokenTime("двенадцати ночи", 0),
        SpokenTime("двенадцать дня", 12 * 60),
        SpokenTime("двенадцати дня", 12 * 60),
        SpokenTime("час ночи", 60),
        SpokenTime("часу ночи", 60),
        SpokenTime("часу дня", 13 * 60),
        SpokenTime("час дня", 13 * 60),
    ),
    hours_begun=_HOURS_BEGUN,
    hours_running=_HOURS_RUNNING,
    hours_bare=numbered(
        "час",
        *"два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать".split(),
    ),
)
