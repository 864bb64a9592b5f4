"""Values that every version has, and one version once too often or too seldom.

A figure said once more is no drift by itself: languages repeat and leave out. But where one version
has one figure too many and another too few, one of them was changed: `(1), (2), (2)` against
`(1), (2), (3)`, in a sentence that says 3 elsewhere too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claim import Claim
from translate.checks.comparing.said import Said, is_weak

_Mentions = Mapping[str, tuple[Said, ...]]


def recounted(said: _Mentions, differing: set[Value]) -> Iterator[list[Claim]]:
    """The claims that stand against each other although every version makes both of them.

    `differing` are the values that are known to differ. Weak ones are not counted out.
    """
    firm = {
        language: [one for one in every if not is_weak(one.value)]
        for language, every in said.items()
    }
    counts = {language: Counter(one.value for one in every) for language, every in firm.items()}
    for language in said if len(said) > 2 else tuple(said)[:1]:
        others = [counts[name] for name in said if name != language]
        own = counts[language]
        values = {value for count in counts.values() for value in count} - differing
        level = {value: others[0][value] for value in values if _alike(others, value)}
        elsewhere = {one.value for name in said if name != language for one in said[name]}
        many = [
            one
            for one in firm[language]
            if own[one.value] > level.get(one.value, own[one.value]) and one.value in elsewhere
        ]
        present = {one.value for one in said[language]}
        few = [value for value in level if value in present and own[value] < level[value]]
        if many and few:
            yield from _opposed(language, many, few, firm)


def _alike(counts: list[Counter[Value]], value: Value) -> bool:
    return len({count[value] for count in counts}) == 1


def _opposed(
    language: str, many: list[Said], few: list[Value], firm: Mapping[str, list[Said]]
) -> Iterator[list[Claim]]:
    """The one too many against the ones too few."""
    others = [name for name in firm if name != language]
    for value in few:
        instead = {
            name: tuple(one for one in firm[name] if one.value == value)[-1:] for name in others
        }
        if all(instead.values()) and type(many[0].value) is type(value):
            surplus = Claim(many[-1].value, {language: (many[-1],)}, frozenset(others))
            yield [surplus, Claim(value, instead, frozenset((language,)))]
            return
