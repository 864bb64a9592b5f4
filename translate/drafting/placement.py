"""Where drafts go in a version: into the gap that their unit leaves, in the letter's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown
from translate.documents.splicing import replace
from translate.drafting.draft import Draft
from translate.drafting.gaps import Gap, Label, Misread, Sweep
from translate.drafting.plan import Job
from translate.errors import TranslateError
from translate.model import AlignedLetter, Segment, Version
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Done:
    """A job and what the engines made of it, one draft a segment."""

    job: Job
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A version with drafts in it."""

    version: Version
    texts: tuple[tuple[Done, tuple[Segment, ...]], ...]
    """Each unit that was drafted with its new segments."""
    left: tuple[tuple[Done, TranslateError], ...]
    """Units that have no place here, and why."""


Left = list[tuple[Done, TranslateError]]


def place(letter: AlignedLetter, language: str, done: Sequence[Done]) -> Placed:
    """The letter's version in a language with these drafts in it; other bytes stay as they are.

    A draft that has no place (a cell of a table that is not there) is left out and named. The
    time grows with the number of drafts, not with its square.
    """
    units = {unit.id: at for at, unit in enumerate(letter.units)}
    ordered = sorted(done, key=lambda one: units[one.job.unit.id])
    left: Left = []
    version, replaced = _replaced(
        letter.versions[language], [one for one in ordered if one.job.old], left
    )
    gaps = _gaps(letter, language)
    new = [(one, gaps[units[one.job.unit.id]]) for one in ordered if not one.job.old]
    refused = list(left)
    try:
        version, labels = _inserted(version, new, refused, whole=False)
    except Misread:  # a window reads in another way than the file does
        refused = list(left)
        version, labels = _inserted(version, new, refused, whole=True)
    segments = dict(zip(labels, version.segments, strict=True))
    failed = {id(one) for one, _ in refused}
    texts = tuple(
        (one, tuple(segments[label] for label in replaced.get(id(one)) or _labels(one)))
        for one in done
        if id(one) not in failed
    )
    return Placed(version, texts, tuple(refused))


def _labels(one: Done) -> tuple[Label, ...]:
    return tuple((one.job.unit.id, number) for number in range(len(one.drafts)))


def _inserted(
    version: Version, new: Sequence[tuple[Done, Gap]], left: Left, whole: bool
) -> tuple[Version, Sequence[Label]]:
    """(the version with new drafts in it, a label for each of its segments)."""
    sweep = Sweep(version, whole=whole)
    for one, gap in new:
        pieces = [
            (label, draft.markup, like)
            for label, draft, like in zip(_labels(one), one.drafts, one.job.segments, strict=True)
        ]
        try:
            sweep.insert(gap, pieces)
        except TranslateError as error:
            left.append((one, error))
    return sweep.finish()


def _gaps(letter: AlignedLetter, language: str) -> list[Gap]:
    """By unit: the ordinals of the segments before and after it, out-of-order units passed over."""
    own = [
        () if language in unit.moved else unit.segments.get(language, ()) for unit in letter.units
    ]
    ahead: list[int | None] = []
    following: int | None = None
    for segments in reversed(own):
        ahead.append(following)
        following = segments[0].ordinal if segments else following
    gaps = []
    before: int | None = None
    for segments, after in zip(own, reversed(ahead), strict=True):
        before = segments[-1].ordinal if segments else before
        gaps.append(Gap(before, after))
    return gaps


def _replaced(
    version: Version, done: Sequence[Done], left: Left
) -> tuple[Version, Mapping[int, tuple[Label, ...]]]:
    """(the version with drafts in the place of stale segments, one for one; by draft, where)."""
    places: dict[int, tuple[Label, ...]] = {}
    fitting = []
    for one in done:
        if len(one.job.old) == len(one.drafts):
            places[id(one)] = tuple(segment.ordinal for segment in one.job.old)
            fitting.append(one)
            continue
        error = TranslateError(
            say(
                "{old} segments stand where {drafts} would come",
                old=len(one.job.old),
                drafts=len(one.drafts),
            ),
            path=one.job.old[0].path,
            line=one.job.old[0].line,
            remedy="translate it by hand",
        )
        left.append((one, error))
    return _replace(version, fitting, left), places


def _replace(version: Version, done: Sequence[Done], left: Left) -> Version:
    """All at once; where one of them does not fit, by halves, until that one is found."""
    if not done:
        return version
    segments = {segment.ordinal: segment for segment in version.segments}
    sources = {
        segments[old.ordinal]: draft.markup
        for one in done
        for old, draft in zip(one.job.old, one.drafts, strict=True)
    }
    try:
        return read_markdown(replace(version, sources), version.language, version.path)
    except TranslateError as error:
        if len(done) == 1:
            left.append((done[0], error))
            return version
    half = len(done) // 2
    return _replace(_replace(version, done[:half], left), done[half:], left)
