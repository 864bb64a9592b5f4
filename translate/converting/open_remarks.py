"""What an OpenDocument text holds beside its text: tracked changes, heads and feet of pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from translate.converting.open_styles import DC, STYLE, TEXT
from translate.wording import say

_IDS = (TEXT + "id", "{http://www.w3.org/XML/1998/namespace}id")


def changes(content: Any) -> Iterator[tuple[str, str]]:
    """(place, message) of each tracked change: what was deleted is not in the text any more."""
    for region in content.iter(TEXT + "changed-region"):
        for change in region:
            kind = change.tag.rpartition("}")[2]
            author = change.findtext(f".//{DC}creator") or say("somebody")
            day = (change.findtext(f".//{DC}date") or "")[:10]
            lines = ["".join(one.itertext()) for one in change.iter(TEXT + "p", TEXT + "h")]
            name = next((region.get(key) for key in _IDS if region.get(key)), "")
            text = " ".join(lines).strip() or _between(content, name)
            done = {"insertion": say("added"), "deletion": say("deleted")}.get(kind)
            if done and text:
                when = say(" on {day}", day=day) if day else ""
                message = say(
                    "tracked change accepted: {author} {done}{when}: “{text}”",
                    author=author,
                    done=done,
                    when=when,
                    text=text,
                )
                yield say("the text"), message


def _between(content: Any, name: str) -> str:
    """The text between the two ends of a tracked insertion."""
    found: list[str] = []
    is_on = False
    for element in content.iter(f"{TEXT}*"):
        own = element.get(TEXT + "change-id") == name and bool(name)
        if own and element.tag == TEXT + "change-start":
            is_on = True
        elif own and element.tag == TEXT + "change-end":
            break
        elif is_on:
            found.append(element.text or "")
        if is_on:
            found.append(element.tail or "")
    return " ".join("".join(found).split())


def edges(styles: Any) -> Iterator[tuple[str, str]]:
    """(place, message) of what stands at the heads and feet of pages; `styles` may be None."""
    said = set()
    for edge in ("header", "footer"):
        for part in styles.iter(STYLE + edge) if styles is not None else ():
            text = " ".join(" ".join(part.itertext()).split())
            if text and text not in said:
                said.add(text)
                yield f"page {edge}", say("left out “{text}”", text=text)
