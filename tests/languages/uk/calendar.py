"""Ukrainian dates and times of day."""

from translate.languages.calendar import Calendar, PartOfDay, SpokenTime, numbered


def _month(stem: str) -> str:
    """`січень`, `січня`: the е goes where an ending comes."""
    return " ".join((stem + "ень", *(stem + "н" + ending for ending in ("я", "ю", "ем", "і"))))


_HOURS = "перш друг треті четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят".split()

CALENDAR = Calendar(
    day_first=True,
    months=numbered(
        _month("січ"),
        "лютий лютого лютому лютим",
        *map(_month, "берез квіт трав черв лип серп верес жовт".split()),
        "листопад листопада листопаду листопадом листопаді",
        _month("груд"),
    ),
    weekdays=numbered(
        "понеділок понеділка понеділку понеділком",
        "вівторок вівторка вівторку вівторком",
        "середа середи середі середу середою",
        "четвер четверга четвергу четвергом",
        "п'ятниця п'ятниці п'ятницю п'ятницею",
        "субота суботи суботі суботу суботою",
        "неділя неділі неділю неділею",
    ),
    joints=("до", "по", "і", "та", "або"),
    years_after=("рік", "року", "році", "роком", "роки", "років", "роках", "р.", "рр."),
    hours=numbered(
        *(f"{stem}а {stem}у {stem}ій {stem}ої" for stem in _HOURS[:2]),
        "третя третю третій третьої",
        *(f"{stem}а {stem}у {stem}ій {stem}ої" for stem in _HOURS[3:]),
    ),
    hour_words=("година", "години", "годин", "годині", "год."),
    minute_words=("хвилин", "хвилини", "хвилина", "хв."),
    time_introductions=("о", "об"),
    weak_introductions=("до", "після", "з", "від", "на"),
    parts_of_day={
        "ранку": PartOfDay.MORNING,
        **dict.fromkeys(("дня", "вечора"), PartOfDay.AFTERNOON),
        "ночі": PartOfDay.NIGHT,
    },
    weak_parts=("дня",),
    named_times={"опівдні": (12, 0), "опівночі": (0, 0)},
    spoken=(SpokenTime("пів на {hour}", -30), SpokenTime("о пів на {hour}", -30)),
)
