"""English words around a value that say on which side of it something lies."""

from translate.languages.bounds import Bounds

BOUNDS = Bounds(
    least=tuple(
        "after|at least|at the least|a minimum of|minimum of|no less than|no fewer than|"
        "not less than|no lower than|no earlier than|no sooner than|not earlier than|"
        "more than|greater than|higher than|larger than|longer than|older than|later than|"
        "further than|farther than|heavier than|wider than|deeper than|taller than|dearer than|"
        "faster than|thicker than|warmer than|hotter than|"
        "at the earliest|"
        "upwards of|over|just over|above|in excess of|exceeding|exceed|exceeds|exceeded|surpass|"
        "surpasses|surpassed|top|tops|topped|beyond|well over|>|≥".split("|")
    ),
    most=tuple(
        "before|until|at most|at the most|a maximum of|maximum of|no more than|not more than|"
        "no greater than|no longer than|no later than|not later than|no higher than|"
        "fewer than|less than|lower than|smaller than|shorter than|younger than|earlier than|"
        "lighter than|narrower than|closer than|nearer than|cheaper than|"
        "slower than|thinner than|"
        "colder than|shallower than|"
        "up to and including|at the latest|up to|under|just under|below|within|nearly|"
        "almost|not quite|<|≤".split("|")
    ),
    deadlines=tuple(
        "no later than|not later than|no earlier than|not earlier than|no sooner than|"
        "at the latest|at the earliest".split("|")
    ),
    adverbs=tuple(
        "at least|at the least|at most|at the most|no more than|no less than|nearly|almost".split(
            "|"
        )
    ),
    after=(
        "retroactive to",
        "retroactively to",
        "backdated to",
        "after",
        "since",
        "starting from",
        "from",
        "as of",
    ),
    before=("before", "prior to", "until", "till", "by", "up to", "up to and including"),
    least_behind=(
        "or more",
        "or longer",
        "or higher",
        "or older",
        "or over",
        "and over",
        "and older",
        "at least",
        "at the earliest",
    ),
    most_behind=(
        "or less",
        "or fewer",
        "or shorter",
        "or lower",
        "or younger",
        "and under",
        "at most",
        "at the latest",
    ),
    later_behind=("later", "after", "afterwards"),
    later_before=("in",),
    later_with=("will", "shall", "going", "'ll", "would"),
    earlier_behind=(
        "in advance",
        "beforehand",
        "earlier",
        "before",
        "ago",
        "previously",
        "prior to",
    ),
    asides=tuple("after lunch|before lunch|after school|before school|after hours".split("|")),
    ago=("ago",),
    more_behind=tuple(
        "longer|more|higher|larger|bigger|greater|older|heavier|dearer|faster|taller|"
        "wider|deeper|thicker|stronger|louder|warmer|hotter|further|farther|above|ahead|"
        "extra|better|richer|more expensive|more often|too many|too much|too long|"
        "too high|in excess".split("|")
    ),
    less_behind=tuple(
        "shorter|less|fewer|lower|cheaper|smaller|younger|lighter|slower|narrower|"
        "shallower|thinner|weaker|quieter|cooler|colder|nearer|closer|below|behind|worse|"
        "poorer|less often|too few|too little|too short|too low|short".split("|")
    ),
    relatives=frozenset("who whom whose which that".split()),
    older=("from", "from the age of", "from age", "aged"),
    younger=("until", "until the age of", "till"),
    rejected=("instead of", "rather than", "in place of"),
    parted=("of the", "out of", "out of the", "of our", "of these"),
    inserted=("or more",),
    thereafter=tuple(
        "since then|from then on|after that|thereafter|from that day|"
        "from that date|ever since|afterwards|from that day on".split("|")
    ),
    formerly=tuple(
        "used to|before that|before then|until then|formerly|previously|in the past".split("|")
    ),
    past=tuple(
        "once|formerly|previously|used to|then|last year|last month|"
        "the year before|a year earlier|earlier|last season|last week".split("|")
    ),
    present=tuple(
        "now|today|this year|currently|nowadays|these days|this month|at present|"
        "this season|this week".split("|")
    ),
    restricting=tuple("only|solely|exclusively".split("|")),
    pointing=frozenset("that this those it then".split()),
    negating=frozenset("nobody none neither unless".split()),
    range_from=frozenset(("from",)),
    range_to=frozenset(
        (
            "to",
            "until",
        )
    ),
    change_by=frozenset(("by",)),
    change_to=frozenset(("to",)),
    change_limit=frozenset(("up",)),
    claims=tuple("entitl claim right access".split()),
    limiting=tuple("limit restrict confin".split()),
    reaching=tuple("went gone rose risen climbed grew increased shot jumped".split()),
    whole=frozenset(("of", "from", "for")),
    owner=("'s", "s'", "’s", "s’"),
    between=frozenset(
        (
            "the",
            "a",
            "an",
            "by",
            "of",
            "in",
            "for",
            "to",
            "than",
            "on",
            "around",
            "age",
            "aged",
            "every",
            *"his her their my your our turning reaching she he they i you it".split(),
            *"was were is are turns turned reaches reached".split(),
        )
    ),
    spans=frozenset(
        "spring summer autumn winter fall start beginning end middle mid course season "
        "half quarter school academic new early late turn elections election".split()
    ),
    lapse=("after",),
    mere=tuple("only|just|merely|a mere|only about".split("|")),
    contrast=frozenset("but rather".split()),
    averages=tuple("averag|median|mean|typical|per head|normal|medium|moderate".split("|")),
    excepted=tuple(
        "all but|all except|except|except for|except from|with the exception of|apart from|"
        "in addition to|besides|on top of|not counting|excluding".split("|")
    ),
    rest=frozenset("other others remaining rest remainder balance second latter".split()),
    parts_first=tuple("of the|out of the|of these|of those|of our|of all|of".split("|")),
    until=("up to",),
    strict=tuple(
        "at least|at the least|a minimum of|minimum of|no less than|no fewer than|"
        "not less than|no lower than|at most|at the most|a maximum of|maximum of|"
        "no more than|not more than|no greater than|no longer than|no higher than|"
        "no later than|not later than|no earlier than|no sooner than|not earlier than|"
        "at the latest|at the earliest|up to|exceeding|exceed|exceeds|in excess of".split("|")
    ),
    comparing=tuple("more than|over|less than|fewer than|upwards of|under".split("|")),
    strict_behind=tuple(
        "or more|or longer|or higher|or older|or over|and over|and older|or less|or fewer|"
        "or shorter|or lower|or younger|and under|at most|at the latest|"
        "at the earliest".split("|")
    ),
    adding=tuple(
        "another additional extra further difference gap lead lag advantage plus add".split()
    ),
    limits=tuple(
        "mark|limit|restrict|confin|maxim|minim|cap|ceiling|threshold|exceed|bound|"
        "top|peak|floor|least|most|"
        "until|till|up|to|from|over|under|above|below|more|less|fewer|within|by|before|"
        "after|since|about|around|some|approximately|roughly|nearly|almost|or|than|beyond|"
        "between|any|every|only|further|as|through|older|"
        "younger|latest|earliest|early|required|must|may|allow|reach|stay|could|can|"
        "possibl|potential|not|no|never|n't".split("|")
    ),
    as_much=tuple(
        "as much|as many|as high|as large|as big|as long|as old|as heavy|as expensive|"
        "as fast|as tall|as wide|as deep|as thick|as strong|as loud|as great|as often|"
        "as likely".split("|")
    ),
    as_little=tuple(
        "as little|as few|as low|as small|as short|as young|as light|as cheap|as slow|"
        "as narrow|as shallow|as thin|as weak|as quiet|as rarely|as seldom".split("|")
    ),
    norms=tuple("limit norm standard threshold cap ceiling maximum".split()),
    over_norm=tuple("above over exceed surpass beyond top higher".split()),
    under_norm=tuple("below under within beneath lower".split()),
    equals=frozenset(("as",)),
    than=frozenset(("than",)),
    last_day=tuple(
        "up to and including|until and including|through|by|on or before|no later than|"
        "not later than|at the latest|at the latest on|at the latest by|no older than|"
        "not older than|at most|no more than|not more than|a maximum of|up to the end of|"
        "until the end of|to the end of".split("|")
    ),
    inclusive_behind=tuple(
        "inclusive|included|at the latest|or younger|or under|and younger|and under|or less|"
        "or fewer|or earlier|and earlier|or before".split("|")
    ),
    day_after=tuple(
        "before|until|till|prior to|up to|earlier than|under|younger than|under the age of|"
        "below the age of|fewer than|less than".split("|")
    ),
    first_day=tuple(
        "from|as of|starting|starting from|starting on|beginning|with effect from|since|"
        "on or after|no earlier than|not earlier than|effective|no younger than|"
        "not younger than|at least|no less than|no fewer than|a minimum of".split("|")
    ),
    inclusive=("up to and including", "until and including", "through", "on or before"),
    first_behind=tuple(
        "or older|or over|and over|and older|and above|or above|or more|upwards|or later|"
        "and later|onwards".split("|")
    ),
    day_before=tuple(
        "after|later than|older than|over|over the age of|above the age of|more than".split("|")
    ),
)
