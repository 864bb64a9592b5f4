"""How far a letter is, counted."""

from tests.reports.letters import drift, letter
from translate.model import Severity
from translate.review.policy import Policy
from translate.review.progress import progress
from translate.review.states import State, states


def test_units_states_and_findings_by_language() -> None:
    about = letter(nl=["Een", "Twee", None], en=["One", None, "Three"])
    finding = drift(about, 1, {"nl": "Een", "en": "One"}, "en")
    dutch, english = progress(about, states(about, [], Policy()), [finding])
    assert (dutch.language, dutch.units) == ("nl", 2)
    assert (english.language, english.units) == ("en", 2)
    assert dutch.states[State.MISSING] == 1 and sum(dutch.states.values()) == 1
    assert english.states[State.MISSING] == 1 and english.states[State.UNREVIEWED] == 2
    assert dutch.findings[Severity.ERROR] == 0
    assert english.findings[Severity.ERROR] == 1
