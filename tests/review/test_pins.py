"""What the ledger tells the aligner."""

from typing import Any

from translate.alignment import Pin
from translate.model import digest
from translate.review.events import Approved, Drafted, Parted, Pinned, Rejected
from translate.review.pins import approved_pairs, pins

WHEN: dict[str, Any] = {"by": "Anna", "at": "2026-03-14T09:30:00Z"}
TEXTS = {"nl": "aa", "en": "bb"}


def test_the_later_decision_on_the_same_texts_counts() -> None:
    pinned = Pinned(**WHEN, texts=TEXTS)
    parted = Parted(**WHEN, texts={"en": "bb", "nl": "aa"})
    other = Pinned(**WHEN, texts={"nl": "cc", "en": "dd"})
    assert pins([pinned, other, parted]) == (
        Pin(TEXTS, parted=True),
        Pin({"nl": "cc", "en": "dd"}),
    )
    assert pins([parted, pinned]) == (Pin(TEXTS),)


def test_approvals_and_drafts_are_pairs_and_rejections_are_not() -> None:
    pair: dict[str, Any] = {"language": "en", "source_digest": "aa", "target_digest": "bb"}
    assert approved_pairs([Approved(**WHEN, **pair)], "nl") == (Pin(TEXTS),)
    assert approved_pairs([Drafted(**WHEN, **pair, engine="deepl")], "nl") == (Pin(TEXTS),)
    assert approved_pairs([Rejected(**WHEN, **pair)], "nl") == ()


def test_a_draft_of_what_the_source_lacks_is_no_pair() -> None:
    pair: dict[str, Any] = {"language": "en", "source_digest": digest(""), "target_digest": "bb"}
    assert approved_pairs([Drafted(**WHEN, **pair, engine="deepl")], "nl") == ()
