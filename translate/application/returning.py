"""A file of another tool that comes back: edits as edits, conflicts shown and not overwritten."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from translate.application.beside import states_beside
from translate.application.comments import is_known
from translate.application.letters import OpenLetter
from translate.application.places import Place, Places
from translate.application.taking_back import Edit, TakenBack, lost, missing_and_moved, retargeted
from translate.bilingual.exporting import OURS, REVIEWED, read_blocks
from translate.bilingual.reading import is_returnable, read_returned
from translate.bilingual.returned import Came, Returned, ReturnedFile, fingerprint
from translate.converting.rich import Comment
from translate.drafting.additions import additions, without_tags
from translate.drafting.codes import coded, counterpart, markdown, paragraphs
from translate.drafting.tags import Tagged
from translate.drafting.tokens import plain
from translate.drafting.verification import verify
from translate.errors import TranslateError
from translate.model import Segment, Unit, digest
from translate.review.events import Approved, Noted
from translate.review.states import State
from translate.storage.files import read_bytes
from translate.wording import at_line, listed, say

__all__ = ["ReturnedFile", "returned_files", "take_file_back"]


def returned_files(name: str) -> tuple[ReturnedFile, ...]:
    """What the file of this name holds, where it is one that an export writes; else nothing.

    One for each target language: a memory may have several.

    Raises TranslateError with path and line where it is malformed.
    """
    path = Path(name)
    if not is_returnable(path.suffix) or not path.is_file():
        return ()
    return read_returned(read_bytes(path), name)


def take_file_back(opened: OpenLetter, file: ReturnedFile, overwrite: bool = False) -> TakenBack:
    """What a file that came back changes in the letter; nothing is written yet.

    A text counts as edited where it is neither what went out nor what stands in the letter. An
    edit is not taken where the letter's text was changed since, unless `overwrite` says so; where
    its unit is gone; where it lost the mark of a note or a link; or where it has more or fewer
    paragraphs than the unit. Each is named, with its text. An emptied text deletes nothing; in a
    Word table it counts as not taken.
    """
    return _Taking(opened, file, overwrite).taken()


_NO_BREAK = frozenset("\u00a0\u202f")
_PRAISED = (Came.APPROVED, Came.REVIEWED)


class _Taking:
    def __init__(self, opened: OpenLetter, file: ReturnedFile, overwrite: bool) -> None:
        letter = opened.letter
        if file.source != letter.source or file.target not in letter.languages:
            raise TranslateError(
                say("is from {source} into {target}", source=file.source, target=file.target),
                path=file.path,
                remedy=say(
                    "the letter is in {languages}, its source is {source}: "
                    "check that it is the file",
                    languages=", ".join(letter.languages),
                    source=letter.source,
                ),
            )
        self._opened, self._file, self._overwrite = opened, file, overwrite
        self._states = states_beside(opened)
        self._places = Places(letter, file, self._states)
        self._edits: list[Edit] = []
        self._refused: list[tuple[str, str]] = []
        self._remarks: list[tuple[str, str]] = []
        self._comments: list[tuple[str, Comment]] = []
        self._praised: list[tuple[str, str]] = []
        self._doubted: list[str] = []
        self._emptied: list[str] = []
        self._counts: Counter[str] = Counter()

    def taken(self) -> TakenBack:
        file = self._file
        named = [(name, entry) for entry in file.entries for name in self._places.names_of(entry)]
        once = {(name, entry.source, entry.target): entry for name, entry in named}
        seen = Counter(name for name, *_ in once)
        for (name, *_), entry in once.items():
            place = self._places.by_name.get(name)
            where = entry.place or at_line(entry.line)
            if place is None:
                self._homeless(entry, where)
            elif seen[name] > 1:
                self._refuse(
                    where, say("{name} stands there more than once", name=name), entry.target
                )
            else:
                self._take(name, place, entry, where)
        self._comments += [
            (name, one)
            for name, entry in named
            for one in entry.comments
            if one.author != OURS and not self._is_noted(name, one)
        ]
        if file.is_whole:
            in_rows = file.has_base_in_rows and bool(file.base)
            went = {
                name: one.unit
                for name, one in self._places.by_name.items()
                if in_rows or name in file.base
            }
            self._remarks += missing_and_moved(went, (name for name, _ in named))
        counted = [
            (say("the file"), say("{what}: {count}", what=what, count=count))
            for what, count in self._counts.items()
        ]
        if self._emptied:
            said = say(
                "texts emptied there and left as they are here: {units}",
                units=", ".join(self._emptied),
            )
            counted.append((say("the file"), said))
        if self._doubted:
            names = ", ".join(self._doubted)
            said = say(
                "to be looked at again there; nothing is recorded here: {names}", names=names
            )
            counted.append((say("the file"), said))
        remarks = (*file.remarks, *self._remarks, *self._refused, *counted)
        return TakenBack(
            file.target,
            tuple(self._edits),
            remarks,
            tuple(self._comments),
            not self._refused,
            file.person,
            tuple(self._praised),
        )

    def _is_noted(self, name: str, comment: Comment) -> bool:
        place = self._places.by_name.get(name)
        return place is not None and is_known(self._opened, place.unit, comment)

    def _homeless(self, entry: Returned, where: str) -> None:
        base = self._file.base
        if not entry.target.strip():
            return
        if fingerprint(entry.target) == base.get(entry.name):
            self._counts[say("texts not edited there, whose source is not in the letter now")] += 1
            return
        if not entry.name and not entry.source.strip():
            self._refuse(where, say("a row was added"), entry.target)
            return
        if entry.came is Came.FUZZY and entry.name not in base:
            self._counts[say("guesses of another tool for texts that are not here")] += 1
            return
        name = entry.name or say("a text that is not in the letter")
        why = say(
            "{name}: no unit has this source now, “{shown}”", name=name, shown=_shown(entry.source)
        )
        self._refuse(where, why, entry.target)

    def _take(self, name: str, place: Place, entry: Returned, where: str) -> None:
        file = self._file
        self._take_notes(name, place, entry, where)
        if fingerprint(entry.source) != fingerprint(self._places.now(place, file.source)):
            self._remarks.append(
                (where, say("{name}: the source is another there; it is not taken", name=name))
            )
        now, back = fingerprint(self._places.now(place, file.target)), fingerprint(entry.target)
        then = file.base.get(name)
        if back in (now, then) and not (now == then and self._joins_more(place, entry)):
            self._compare_states(name, place, entry)
        elif entry.footnotes:
            what = say(
                "added as a footnote: {texts}; write it into the letter",
                texts=listed([f"“{_shown(text)}”" for text in entry.footnotes]),
            )
            self._refuse(where, say("{name}: {problem}", name=name, problem=what), entry.target)
        elif not entry.target.strip():
            self._leave_emptied(name, place, where)
        elif entry.came is Came.FUZZY and file.base and then is None:
            text = say(
                "{name}: a guess of another tool, “{shown}”; it is not taken",
                name=name,
                shown=_shown(entry.target),
            )
            self._remarks.append((where, text))
        elif not self._may_replace(place, then, now):
            here = _shown(self._places.now(place, file.target)) or say("nothing")
            what = (
                say("was changed in the letter meanwhile")
                if then is not None
                else say("is another text here")
            )
            self._refuse(
                where, say("{name} {what}: “{here}”", name=name, what=what, here=here), entry.target
            )
        else:
            self._edit(name, place, entry, where)

    def _joins_more(self, place: Place, entry: Returned) -> bool:
        """Whether a text differs by white space alone, and has a non-breaking space where ours has
        another. One that is gone is no edit: many a program loses them."""
        here = self._places.now(place, self._file.target)
        ours, theirs = (re.findall(r"\s+", text.strip()) for text in (here, entry.target))
        return len(ours) == len(theirs) and any(
            not _NO_BREAK.isdisjoint(new) and _NO_BREAK.isdisjoint(old)
            for old, new in zip(ours, theirs, strict=True)
        )

    def _leave_emptied(self, name: str, place: Place, where: str) -> None:
        """Some tools empty what they take for unfinished; a cell of a table a person has emptied,
        who is told that it deletes nothing."""
        language = self._file.target
        if not self._file.is_table:
            self._emptied.append(place.unit.id)
            return
        what = say(
            "{name} ({unit} {language}) is empty: left as it is here, “{here}”; "
            "to delete it, do so in the letter itself",
            name=name,
            unit=place.unit.id,
            language=language,
            here=_shown(self._places.now(place, language)),
        )
        self._refused.append((where, what))

    def _may_replace(self, place: Place, then: str | None, now: str) -> bool:
        """Whether a text in the letter is one that went out with the file, or there is none.

        A program that merges may have given a text another name; in a table nobody did.
        """
        file = self._file
        if self._overwrite or then == now:
            return True
        is_missing = not place.entry.texts[file.target]
        went_out = now in file.base.values() and not file.is_table
        return (is_missing and then is None) or went_out

    def _edit(self, name: str, place: Place, entry: Returned, where: str) -> None:
        file = self._file
        old = place.unit.segments.get(file.target, ())
        source = place.unit.segments.get(file.source, ()) or old
        like = old or source
        parts = (
            paragraphs(entry.target)
            if file.has_codes
            else tuple(one.source for one in read_blocks(entry.target, file.target))
        )
        if len(parts) != len(like):
            what = say(
                "{name} has {parts} paragraphs instead of {like}",
                name=name,
                parts=len(parts),
                like=len(like),
            )
            self._refuse(where, what, entry.target)
            return
        if not file.has_lines and any(map(_breaks, old)):
            what = say("{name} has line breaks, which a cell of this file can't hold", name=name)
            self._refuse(where, say("{what}: edit it in the letter", what=what), entry.target)
            return
        before, after = place.entry.codes[file.source], place.entry.codes[file.target]
        if file.has_codes:
            texts = tuple(
                markdown(part, one, before.tags, after.tags)
                for part, one in zip(parts, like, strict=True)
            )
            new = Tagged(entry.target, after.tags)
        else:
            texts = parts
            new = counterpart(coded(read_blocks(entry.target, file.target)), before)
        problem = lost(source, old, texts) or _unreadable(texts)
        if problem:
            self._refuse(where, say("{name}: {problem}", name=name, problem=problem), entry.target)
            return
        for remark in (*_moved(before, after, new, file), *retargeted(old, texts)):
            self._remarks.append(
                (where, say("{name}: {remark}; look at it", name=name, remark=remark))
            )
        unfinished = file.path.rpartition(".")[2] if entry.came is Came.FUZZY else ""
        self._edits.append(Edit(place.unit, texts, where, unfinished))
        if entry.came in _PRAISED and not self._was_approved(place.unit):
            self._praise(name, entry)

    def _compare_states(self, name: str, place: Place, entry: Returned) -> None:
        """What the other tool says of a text that nobody edited, and the ledger does not."""
        state = self._states.get((place.unit.id, self._file.target), "")
        if entry.came in _PRAISED:
            known = (State.APPROVED, *((REVIEWED,) if entry.came is Came.REVIEWED else ()))
            if entry.target.strip() and state not in known and not self._was_approved(place.unit):
                self._praise(name, entry)
        elif entry.came is Came.FUZZY and not place.entry.is_fuzzy(self._file.target):
            self._doubted.append(place.unit.id)

    def _praise(self, name: str, entry: Returned) -> None:
        """Keeps that somebody elsewhere approved a text: a note, for whoever decides here."""
        file = self._file.path.rpartition("/")[2]
        self._praised.append(
            (
                name,
                say("{came} in another program, says {file}", came=say(str(entry.came)), file=file),
            )
        )

    def _was_approved(self, unit: Unit) -> bool:
        """Whether somebody approved the text of here: then the file may only repeat that, for an
        edited text as well where the tool left the state as it was."""
        source, target = (
            digest(unit.source(code)) for code in (self._file.source, self._file.target)
        )
        return any(
            isinstance(one, Approved) and (one.source_digest, one.target_digest) == (source, target)
            for one in self._opened.events
        )

    def _take_notes(self, name: str, place: Place, entry: Returned, where: str) -> None:
        known = _notes_on(self._opened, place.unit)
        for author, text in entry.notes:
            by = author or self._file.person or "somebody"
            if by != OURS and " ".join(text.split()) not in known:
                self._comments.append((name, Comment(by, "", text, "", where)))

    def _refuse(self, where: str, why: str, text: str) -> None:
        self._refused.append(
            (where, say("{why}; not taken: “{shown}”", why=why, shown=_shown(text)))
        )


def _notes_on(opened: OpenLetter, unit: Unit) -> set[str]:
    """The texts of the notes on a unit, whoever wrote them: tools lose names and times."""
    own = {digest(unit.source(code)) for code in unit.segments if unit.segments[code]}
    return {
        " ".join(one.note.split())
        for one in opened.events
        if isinstance(one, Noted) and own.intersection(one.texts.values())
    }


def _breaks(segment: Segment) -> bool:
    """Whether a line ends within a segment where its writer wants it to: two spaces, or a `\\`."""
    return any(line.endswith(("  ", "\\")) for line in segment.source.split("\n")[:-1])


def _unreadable(texts: Sequence[str]) -> str:
    """What to say of texts whose letters a spreadsheet did not know; "" of others."""
    text = "".join(texts)
    if "??" in text and not any(character.isalpha() for character in text):
        return say("its letters are lost: save the file as UTF-8 (in Excel “CSV UTF-8”)")
    return ""


def _moved(source: Tagged, old: Tagged, new: Tagged, file: ReturnedFile) -> Iterator[str]:
    """What is wrong with the markup of a new text, and was not with the old one; what was added."""
    said, says = (without_tags(one, source) for one in (old, new))
    wrong = verify(source, says, file.source, file.target)
    if said:
        numbers = {tag.number for tag in source.tags}
        there = Tagged(said, tuple(tag for tag in old.tags if tag.number in numbers))
        moved = verify(there, says, file.target, file.target)
        before = verify(source, said, file.source, file.target)
        fresh = tuple(one for one in wrong if one not in before) if moved else ()
        wrong = moved if wrong == before else fresh
    yield from wrong
    if added := additions(source, old, new):
        yield say("taken in although the source lacks it: {what}", what=listed(added))


def _shown(text: str) -> str:
    """A text of a file as a person reads it, in one line."""
    return " ".join(plain(text.replace("<x0/>", " / ")).split())
