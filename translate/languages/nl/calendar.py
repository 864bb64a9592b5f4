"""Dutch dates and times of day."""

from __future__ import annotations

from translate.languages.calendar import Calendar, PartOfDay, SpokenTime, numbered

_HOURS = numbered(
    "een één",
    *"twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien".split(),
    *"zestien zeventien achttien negentien twintig".split(),
)

CALENDAR = Calendar(
    day_first=True,
    months=numbered(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    weak_months={"maartse": 3},
    months_capitalised=False,
    cardinal_days=True,
    month_abbreviations=numbered(
        "jan", "feb febr", "mrt", "apr", "", "jun", "jul", "aug", "sep sept", "okt", "nov", "dec"
    ),
    day_introductions=("van", "op", "tot", "vanaf", "sinds", "uiterlijk", "voor", "vóór"),
    weekdays={
        day + ending: number
        for number, day in enumerate(
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(), 1
        )
        for ending in ("", "s", "en", "ochtend", "morgen", "middag", "avond", "nacht")
    },
    day_links=("van", "van de maand"),
    month_introductions=frozenset(),
    joints=(
        "tot en met",
        "t/m",
        "t.e.m.",
        "tot",
        "naar",
        "à",
        "en",
        "of",
        "tot de",
        "en de",
        "tot en met de",
    ),
    ratio_words=(
        "verhouding",
        "schaal",
        "stand",
        "score",
        "won",
        "wonnen",
        "verloor",
        "artikel",
        "artikelen",
        "art.",
    ),
    ratio_links=("is", "was", "van", "met", "op"),
    overnight=(("van", "op"),),
    nights_after=("nacht van", "nacht na"),
    nights_before=("nacht vóór", "nacht voor", "nacht op"),
    years_before=("jaar", "het jaar", "anno"),
    years_after=(),
    year_ends=("het eind van", "het einde van", "eind", "einde"),
    month_middles=("half", "medio", "midden"),
    named_days={
        **dict.fromkeys(
            (
                *("het eind van het jaar", "het einde van het jaar", "eind van het jaar"),
                *("eind dit jaar", "het eind van dit jaar", "het einde van dit jaar"),
                *("einde van het jaar", "oudejaarsdag", "oudejaarsavond", "oudjaar"),
            ),
            (12, 31),
        ),
        "nieuwjaarsdag": (1, 1),
        "valentijnsdag": (2, 14),
        "internationale vrouwendag": (3, 8),
        "koningsdag": (4, 27),
        "dag van de arbeid": (5, 1),
        "dodenherdenking": (5, 4),
        "bevrijdingsdag": (5, 5),
        "sinterklaasavond": (12, 5),
        "pakjesavond": (12, 5),
        "kerstavond": (12, 24),
        **dict.fromkeys(("eerste kerstdag", "1e kerstdag"), (12, 25)),
        **dict.fromkeys(("tweede kerstdag", "2e kerstdag"), (12, 26)),
    },
    previous_years=(
        *("het jaar daarvoor", "het jaar daarvóór", "het jaar ervoor", "het jaar tevoren"),
        *("het voorgaande jaar", "het voorafgaande jaar", "een jaar eerder", "een jaar daarvoor"),
    ),
    following_years=(
        *("het jaar daarop", "het jaar erop", "het jaar daarna", "het jaar erna"),
        *("het volgende jaar", "een jaar later", "een jaar daarna"),
    ),
    relative_years=(
        *("vorig jaar", "dit jaar", "volgend jaar", "afgelopen jaar", "komend jaar", "jl."),
        *("het jaar ervoor", "een jaar geleden", "jongstleden", "verleden jaar", "a.s."),
    ),
    last_century=("vorige eeuw", "afgelopen eeuw"),
    year_parts={"helft": 6, "halfjaar": 6, "half jaar": 6, "kwartaal": 3, "maanden": 1},
    part_ranks=numbered("eerste", "tweede", "derde", "vierde") | {"laatste": -1},
    part_links=("in",),
    previous_days=(
        "daags voor",
        "vóór die datum",
        "voor die datum",
        "vóór die dag",
        "voor die dag",
        "daags vóór",
        "de dag voor",
        "de dag vóór",
        "de dag ervoor",
        "een dag eerder",
        "aan de vooravond",
        "een dag voor",
        "één dag voor",
        "de dag daarvoor",
    ),
    next_days=(
        "daags na",
        "de dag na",
        "de dag erna",
        "een dag later",
        "de dag daarna",
        "de dag erop",
        "de volgende dag",
        "een dag na",
    ),
    half_years=r"halfjaar\w+|halfjaarlijkse? \w+",
    before_christ=(
        *("v.Chr.", "voor Chr.", "voor Christus", "vóór Christus", "v.C.", "v.o.j.", "v.o.j.t."),
        *("voor onze jaartelling", "vóór onze jaartelling"),
    ),
    hours=_HOURS,
    minutes={"kwart": 15} | _HOURS,
    hours_alone=numbered(
        *"enen tweeën drieën vieren vijven zessen zevenen achten negenen tienen elven".split(),
        "twaalven",
    ),
    hour_words=("uur", "u.", "h.", "uurtje"),
    minute_words=("minuten", "minuut", "min."),
    time_introductions=(
        *("om", "rond", "rond de klok van", "omstreeks", "vanaf", "tegen", "klokslag", "tussen"),
        *("even na", "even voor", "kort na", "kort voor", "uiterlijk om"),
    ),
    weak_introductions=("na", "voor", "vóór", "van", "tot", "en", "sinds", "uiterlijk", "over"),
    exact_hour_words=(),
    twelve_hours=False,
    parts_of_day={
        **dict.fromkeys(("'s ochtends", "'s morgens", "in de ochtend"), PartOfDay.MORNING),
        **dict.fromkeys(("'s middags", "in de middag", "'s avonds"), PartOfDay.AFTERNOON),
        **dict.fromkeys(("in de avond", "in de vooravond"), PartOfDay.AFTERNOON),
        **dict.fromkeys(("'s nachts", "in de nacht"), PartOfDay.NIGHT),
    },
    weak_parts=(),
    zones=("lokale tijd", "plaatselijke tijd", "Nederlandse tijd"),
    named_times={
        "middernacht": (0, 0),
        **dict.fromkeys(("middaguur", "noenuur"), (12, 0)),
    },
    spoken=(
        # `voor de middag`: before noon, or in the morning
        SpokenTime("de middag", 12 * 60, sure=False, weak=True),
        SpokenTime("lunchtijd", 12 * 60, weak=True),
        # more often said of a matter that is urgent than of the time
        SpokenTime("vijf voor twaalf", 12 * 60 - 5, weak=True),
        SpokenTime("half {hour}", -30),
        SpokenTime("half{hour}", -30),
        SpokenTime("{minutes} over half {hour}", -30, 1),
        SpokenTime("{minutes} over half{hour}", -30, 1),
        SpokenTime("{minutes} voor half{hour}", -30, -1),
        SpokenTime("{minutes} voor half {hour}", -30, -1),
        SpokenTime("{alone}", 0, sure=False),
        SpokenTime("kwart over {hour}", 15),
        SpokenTime("kwart voor {hour}", -15),
        # `om een uur of vier`: at about four
        SpokenTime("een uur of {hour}", 0, sure=False),
        SpokenTime("middernachtelijk uur", 0),
        SpokenTime("middernachtelijke uur", 0),
        SpokenTime("kwart voor middernacht", 24 * 60 - 15),
        SpokenTime("kwart over middernacht", 15),
        SpokenTime("{minutes} over {hour}", 0, 1, sure=False),
        SpokenTime("{minutes} voor {hour}", 0, -1, sure=False),
    ),
)
