"""The runs of a Word paragraph, with tracked changes accepted, fields resolved and comments met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from translate.converting.rich import Run, looking
from translate.converting.word_styles import Styles, W, is_on, looks, value
from translate.dataclass import dataclass
from translate.wording import say

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TRANSPARENT = {
    W + name for name in ("smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo", "fldSimple")
}
_ADDED = {W + "ins": say("added"), W + "moveTo": say("moved here")}
_GONE = {W + "del": say("deleted"), W + "moveFrom": say("moved from here")}


@dataclass(slots=True)
class Field:
    """A field that has begun: what it does, and whether its result has begun too."""

    instruction: str = ""
    shows: bool = False

    @property
    def link(self) -> str:
        found = re.match(r'\s*HYPERLINK\s+"([^"]+)"', self.instruction)
        return found[1] if found else ""


@dataclass(slots=True)
class Met:
    """What is met on the way through paragraphs, beside their text."""

    remarks: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    """Their ids."""
    boxes: list[Any] = field(default_factory=list)
    """The contents of text boxes, as elements."""
    fields: list[Field] = field(default_factory=list)
    """Those that are open; a field may go on in the next paragraph."""


@dataclass(frozen=True, slots=True)
class RunReader:
    """Reads runs with a document's styles and the targets of its links."""

    styles: Styles
    targets: Mapping[str, str]

    def runs(self, paragraph: Any, style: str | None, is_heading: bool, met: Met) -> list[Run]:
        """The runs of a paragraph; what a heading's style makes of them does not count."""
        base = {} if is_heading else self.styles.looks(style)
        return list(self._walk(paragraph, base, "", "", met))

    def _walk(
        self, parent: Any, base: Mapping[str, bool], link: str, part: str, met: Met
    ) -> Iterator[Run]:
        for element in parent:
            tag = element.tag
            if tag == W + "r":
                yield from self._run(element, base, link, met)
            elif tag == W + "hyperlink":
                target = self.targets.get(element.get(_R + "id", ""), "")
                yield from self._walk(element, base, target or link, part, met)
            elif tag in _ADDED:
                own = list(self._walk(element, base, link, part, met))
                _remark_change(element, _ADDED[tag], "".join(run.text for run in own), met)
                yield from own
            elif tag in _GONE:
                texts = element.iter(W + "delText", W + "t")
                _remark_change(element, _GONE[tag], "".join(one.text or "" for one in texts), met)
            elif tag == _MC + "AlternateContent":
                yield from self._walk(element[0], base, link, part, met) if len(element) else ()
            elif tag == W + "commentReference":
                met.comments.append(element.get(W + "id", ""))
            elif tag in _TRANSPARENT:
                own_link = Field(element.get(W + "instr", "")).link
                yield from self._walk(element, base, own_link or link, part, met)
            elif tag.endswith(("}oMath", "}oMathPara")):
                yield Run("".join(one.text or "" for one in element.iter(_MATH)))

    def _run(self, run: Any, base: Mapping[str, bool], link: str, met: Met) -> Iterator[Run]:
        properties = run.find(W + "rPr")
        named = self.styles.looks(value(properties, "rStyle"))
        look = {**base, **named, **looks(properties)}
        hidden = look.pop("hidden", False)
        for text, note in _pieces(run, met):
            if any(not one.shows for one in met.fields):
                continue
            if hidden:
                if text.strip():
                    met.remarks.append(
                        say("left out “{text}”: it is hidden text", text=text.strip())
                    )
                continue
            own = next((one.link for one in reversed(met.fields) if one.link), "")
            yield looking(text, look, own or link, note)


def _pieces(run: Any, met: Met) -> Iterator[tuple[str, str]]:
    """(text, "") and ("", the key of a note) of what stands in a run."""
    for child in run:
        name = child.tag.rpartition("}")[2]
        match name:
            case "t":
                yield child.text or "", ""
            case "tab" | "ptab":
                yield " ", ""
            case "br" | "cr":
                is_page = child.get(W + "type") in ("page", "column")
                yield (" " if is_page else "\n"), ""
            case "noBreakHyphen":
                yield "\u2011", ""
            case "sym":
                yield _symbol(child, met), ""
            case "footnoteReference" | "endnoteReference":
                yield "", f"{name[:-9]} {child.get(W + 'id', '')}"
                if is_on_attribute(child, "customMarkFollows"):
                    return
            case "commentReference":
                met.comments.append(child.get(W + "id", ""))
            case "fldChar":
                _field(child.get(W + "fldCharType", ""), met)
            case "instrText":
                if met.fields:
                    met.fields[-1].instruction += child.text or ""
            case "drawing" | "pict" | "object" | "AlternateContent":
                _drawn(child, met)


def is_on_attribute(element: Any, name: str) -> bool:
    return str(element.get(W + name, "0")) in ("1", "true", "on")


def _field(step: str, met: Met) -> None:
    if step == "begin":
        met.fields.append(Field())
    elif step == "separate" and met.fields:
        met.fields[-1].shows = True
    elif step == "end" and met.fields:
        met.fields.pop()


def _symbol(element: Any, met: Met) -> str:
    code = element.get(W + "char", "")
    number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else 0
    if number < 32 or 0xD800 <= number < 0xF900:  # a font's own characters
        font = element.get(W + "font", "")
        met.remarks.append(
            say("left out a sign of the font {font}, {code}: look what it is", font=font, code=code)
        )
        return ""
    return chr(number)


def _drawn(element: Any, met: Met) -> None:
    """Takes note of text boxes and pictures."""
    if element.tag == _MC + "AlternateContent":
        element = element[0] if len(element) else element
    boxes = list(element.iter(W + "txbxContent"))
    met.boxes += boxes
    if not boxes:
        alternatives = (one.get("descr") or one.get("name") for one in element.iter(_DRAWN))
        shown = next(filter(None, alternatives), "")
        met.remarks.append(
            say("left out a picture, “{text}”", text=shown) if shown else say("left out a picture")
        )


def _remark_change(element: Any, done: str, text: str, met: Met) -> None:
    if text.strip():
        who = element.get(W + "author") or say("somebody")
        day = (element.get(W + "date") or "")[:10]
        when = say(" on {day}", day=day) if day else ""
        met.remarks.append(
            say(
                "tracked change accepted: {author} {done}{when}: “{text}”",
                author=who,
                done=done,
                when=when,
                text=text.strip(),
            )
        )


def paragraph_mark_is_gone(paragraph: Any) -> bool:
    """Whether a tracked change has joined a paragraph to the next one."""
    properties = paragraph.find(f"{W}pPr/{W}rPr")
    return properties is not None and (
        is_on(properties, "del") is not None or is_on(properties, "moveFrom") is not None
    )
