"""Facts that are extracted when somebody asks are those that are extracted at once."""

from __future__ import annotations

import pickle

import pytest

from translate.documents.markdown import read_markdown
from translate.facts.extract import extract
from translate.facts.on_demand import FactsOnDemand

VERSION = read_markdown(b"# Op 3 mei\n\nWij vragen 1.200 euro.\n", "nl", "nl.md")


def test_they_are_the_same_and_stay_so() -> None:
    facts = FactsOnDemand([VERSION])
    wanted = {one.key: tuple(extract(one, "nl")) for one in VERSION.segments}
    assert facts["nl", 2] is facts["nl", 2]
    assert dict(facts) == wanted
    assert dict(pickle.loads(pickle.dumps(facts))) == wanted


def test_a_segment_that_is_not_there_has_none() -> None:
    facts = FactsOnDemand([VERSION])
    assert facts.get(("nl", 3), ()) == ()
    assert ("nl", 3) not in facts
    assert ("nl", 2) in facts
    assert len(facts) == 2
    with pytest.raises(KeyError):
        facts["nl", 3]
