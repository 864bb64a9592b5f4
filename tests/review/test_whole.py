"""Confirming a letter as a whole: what the confirmation covers, and whose counts."""

from dataclasses import replace

import pytest

from tests.reports.letters import letter
from translate.model import AlignedLetter
from translate.review.events import Confirmed, Event, Undone
from translate.review.ledger import identified
from translate.review.policy import Person, Policy
from translate.review.whole import unconfirmed, whole_digest, whole_digests

AT = "2026-03-14T09:30:00Z"
ALONE = Policy(two_people=False)
NL = "# Aan de raad\n\nZie [de begroting][1].\n\n[1]: https://begroting.example\n"
EN = "# To the council\n\nSee [the budget][1].\n\n[1]: https://begroting.example\n"
RU = "# Совету\n\nСмотрите [бюджет][1].\n\n[1]: https://begroting.example\n"


def with_texts(**texts: str) -> AlignedLetter:
    """A letter whose files hold these texts; what its units are does not matter here."""
    title: list[str | None] = ["Aan de raad"]
    whole = letter(**dict.fromkeys(texts, title))
    versions = {
        language: replace(whole.versions[language], data=text.encode())
        for language, text in texts.items()
    }
    return replace(whole, versions=versions)


LETTER = with_texts(nl=NL, en=EN, ru=RU)


def confirmation(language: str, by: str = "Vera", around: str = "") -> Event:
    said = whole_digest(LETTER, language, around)
    return identified(Confirmed(by=by, at=AT, language=language, digest=said))


BOTH = (confirmation("en"), confirmation("ru"))


def test_every_language_but_the_source_is_confirmed() -> None:
    assert unconfirmed(LETTER, (), ALONE) == ("en", "ru")
    assert unconfirmed(LETTER, BOTH[:1], ALONE) == ("ru",)
    assert unconfirmed(LETTER, BOTH, ALONE) == ()


def test_a_letter_in_one_language_is_confirmed_in_that() -> None:
    alone = with_texts(nl=NL)
    assert unconfirmed(alone, (), ALONE) == ("nl",)
    said = Confirmed(by="Vera", at=AT, language="nl", digest=whole_digest(alone, "nl"))
    assert unconfirmed(alone, (identified(said),), ALONE) == ()


@pytest.mark.parametrize(
    ("texts", "again"),
    [
        ({"nl": NL.replace("https", "http"), "en": EN, "ru": RU}, ("en", "ru")),
        ({"nl": NL, "en": EN.replace("https", "http"), "ru": RU}, ("en",)),
        ({"nl": NL, "en": EN, "ru": RU + "\n<!-- позже -->\n"}, ("ru",)),
        ({"nl": NL, "en": EN.replace("See [the", "See\n[the"), "ru": RU + "\n"}, ()),
    ],
    ids=["a link of the source", "a link of one version", "a comment", "white space"],
)
def test_what_wants_another_confirmation(texts: dict[str, str], again: tuple[str, ...]) -> None:
    assert unconfirmed(with_texts(**texts), BOTH, ALONE) == again


def test_one_languages_confirmation_is_no_other_ones() -> None:
    same = with_texts(nl=NL, en=EN, ru=EN)
    said = Confirmed(by="Vera", at=AT, language="en", digest=whole_digest(same, "en"))
    assert unconfirmed(same, (identified(said),), ALONE) == ("ru",)


def test_what_stands_around_the_text_is_confirmed_with_it() -> None:
    signed, other = {"en": "The tenants of Linde Street"}, {"en": "The tenants of Lime Street"}
    events = (confirmation("en", around=signed["en"]), confirmation("ru"))
    assert unconfirmed(LETTER, events, ALONE, signed) == ()
    assert unconfirmed(LETTER, events, ALONE, other) == ("en",)
    assert unconfirmed(LETTER, events, ALONE) == ("en",)
    with_it, without = whole_digests(LETTER, signed), whole_digests(LETTER)
    assert [code for code in LETTER.languages if with_it[code] != without[code]] == ["en"]


def test_a_confirmation_that_was_taken_back_does_not_count() -> None:
    by_vera = identified(Undone(by="Vera", at=AT, events=(BOTH[0].id,)))
    assert unconfirmed(LETTER, (*BOTH, by_vera), ALONE) == ("en",)
    by_boris = identified(Undone(by="Boris", at=AT, events=(BOTH[0].id,)))
    assert unconfirmed(LETTER, (*BOTH, by_boris), ALONE) == ()


def test_only_people_who_decide_about_the_language_confirm_it() -> None:
    policy = replace(ALONE, people=(Person("Vera", languages=("ru",)),))
    assert unconfirmed(LETTER, BOTH, policy) == ("en",)
