"""Russian word forms to a stem: enough to find a word in the lexicon, no more."""

JOINTS: tuple[str, ...] = ()
"""What may stand between the parts of a compound; the first part of a Russian one is not a word."""

_ENDINGS = frozenset(
    """
    а я о е и ы у ю ь й ам ям ами ями ах ях ов ев ей ой ий ом ем ою ею ью ия ии ию ие ием ией иям
    иях иями ье ья ьев ьям ьями ьях ый ая яя ое ее ые ого его ому ему ым им ых их ыми ими ую юю
    ть ти ать ять ить еть уть оть ал ала ало али ял яла яло яли ил ила ило или ел ела ело ели
    ул ула уло ули ает ают аем аешь аете аю яет яют яем яю ует уют уем ит ят ат ишь ите
    еет еют ет ут ют ешь ете ла ло ли л н на но ны ав яв ив вши авши ивши
    йте айте яйте уйте ейте ьте
    овать евать овал овала овало овали евал евала евали ован ована овано ованы
    ан ана ано аны ян яна яно яны ен ена ено ены
    анный анная анное анные анного анной анному анным анных анными анную анном
    янный янная янное янные янного янной янных
    енный енная енное енные енного енной енному енным енных енными енную енном
    ованный ованная ованное ованные ованного ованной ованных ованным ованную
    ущий ющий ащий ящий ущая ющая ащая ящая ущее ющее ащее ящее ущие ющие ащие ящие
    ущего ющего ащего ящего ущей ющей ащей ящей ущих ющих ащих ящих ущим ющим ащим ящим
    вший вшая вшее вшие вшего вшей вших вшим авший авшая авшие авшего авшей авших авшим
    ивший ившая ившие ившего ившей ивших ившим
    аемый аемая аемые аемого аемой аемых аема имый имая имые имого имой имых
    ейший ейшая ейшее ейшие ейшего ейшей ейших ейшим айший айшая айшие айших
    """.split()
)
"""Of nouns, adjectives, verbs and participles."""
_LEMMA_ENDINGS = frozenset(
    """
    а я о е ь й ы и ие ия ье ый ий ой ая ое ые
    ть ти ать ять ить еть уть оть овать евать нуть
    """.split()
)
"""Of the forms under which a dictionary lists words."""
_OPENED = ("ою", "оет", "оем", "оют", "оешь", "оете", "ойте")
"""Of verbs in -ыть, whose present has another vowel: открыть, откройте."""
_PARTICIPLES = ("ающ", "яющ", "ующ", "еющ", "ющ", "ущ", "ящ", "ащ", "авш", "ивш", "евш", "вш")
_LONGEST = max(map(len, _ENDINGS))
_SHORTEST_STEM = 2
_FLEETING = ("ок", "ек", "ец")


def stem_of_lemma(word: str) -> str:
    """The stem of a folded word as a dictionary lists it."""
    word = _active(word)
    for length in range(min(5, len(word) - _SHORTEST_STEM), 0, -1):
        if word[-length:] in _LEMMA_ENDINGS:
            return _steady(word[:-length])
    return _steady(word)


def stems(word: str) -> tuple[str, ...]:
    """The stems a folded word may have, the most cautious first."""
    word = _active(word)
    found = [_steady(word)]
    for length in range(1, min(_LONGEST, len(word) - _SHORTEST_STEM) + 1):
        if word[-length:] in _ENDINGS:
            found.append(_steady(word[:-length]))
    found += [word[: -len(one)] + "ы" for one in _OPENED if word.endswith(one)]
    is_participle = "щ" in word or "вш" in word
    for stem in [one for one in found if one.endswith(_PARTICIPLES)] if is_participle else ():
        for suffix in _PARTICIPLES:
            if stem.endswith(suffix) and len(stem) > len(suffix) + _SHORTEST_STEM:
                found.append(stem[: -len(suffix)])
    return tuple(dict.fromkeys(found))


def _active(word: str) -> str:
    """Without the reflexive suffix."""
    return word[:-2] if len(word) > 4 and word.endswith(("ся", "сь")) else word


def _steady(stem: str) -> str:
    """Without the vowel that comes and goes (рынок, рынка), with one н (обеспокоенный, -ены)."""
    if stem.endswith("нн"):
        return stem[:-1]
    return stem[:-2] + stem[-1] if len(stem) > 4 and stem.endswith(_FLEETING) else stem
