"""Random histories of several people on branches that are merged at random: no rejection is lost.

    python tests/bench/merges.py [--histories N] [--seed N]

Each history is made up: people approve, reject, answer or take back on branches of one ledger, with
clocks that are hours off; branches are merged as git merges lines. In the end the state must not
depend on the order of the lines, and every rejection must stand unless its author took it back or
somebody who knew of it approved the text against it.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.reports.letters import letter
from translate.errors import TranslateError
from translate.review.decisions import Manner, Reviewer, approve, places, reject
from translate.review.events import Approved, Event, Rejected, Undone
from translate.review.history import heads, taken_back
from translate.review.ledger import chained, format_event, parse_ledger
from translate.review.people import same_person
from translate.review.policy import Policy
from translate.review.states import State, states
from translate.review.undoing import undo

LETTER = letter(nl=["Een"], en=["One"])
PLACE = places(LETTER.units, ("en",))
PEOPLE = ("Anna", "Boris", "Vera")
STEPS = 14


def history(dice: random.Random, policy: Policy) -> list[str]:
    """The lines of one ledger, as a random work on branches leaves them."""
    branches: list[list[str]] = [[]]
    for _ in range(STEPS):
        branch = dice.choice(branches)
        step = dice.random()
        if step < 0.15 and len(branches) < 4:
            branches.append(list(branch))
        elif step < 0.35 and len(branches) > 1:
            other = dice.choice(branches)
            branch += [line for line in other if line not in branch]
        else:
            branch += decision(dice, policy, _events(branch))
    lines = list(dict.fromkeys(line for branch in branches for line in branch))
    dice.shuffle(lines)
    return lines


def decision(dice: random.Random, policy: Policy, events: tuple[Event, ...]) -> list[str]:
    """The lines of something that a random person decides, knowing these events."""
    at = f"2026-03-14T{dice.randrange(24):02d}:{dice.randrange(60):02d}:00Z"
    reviewer = Reviewer(dice.choice(PEOPLE), at, policy)
    despite = dice.choice(["", "", "it is right"])
    new: list[Event | None] = []
    try:
        match dice.choice(["approve", "approve", "reject", "undo"]):
            case "approve":
                manner = Manner(read=dice.random() < 0.7, despite=despite)
                new = [one.event for one in approve(LETTER, events, PLACE, reviewer, manner)]
            case "reject":
                new = [one.event for one in reject(LETTER, events, PLACE, reviewer)]
            case _:
                taken = undo(LETTER, events, LETTER.units, reviewer)
                ids = tuple(one.id for one in taken)
                new = [Undone(by=reviewer.name, at=at, events=ids)]
    except TranslateError:
        return []  # refused, as it should be
    return [format_event(one) for one in chained(filter(None, new), heads(events))]


def judge(dice: random.Random, lines: list[str], policy: Policy) -> str:
    """What is wrong with a history, "" where nothing is."""
    events = _events(lines)
    state = states(LETTER, events, policy)["u1", "en"]
    for _ in range(3):
        shuffled = dice.sample(lines, len(lines))
        if states(LETTER, _events(shuffled), policy)["u1", "en"] is not state:
            return "the state depends on the order of the lines"
    undone = taken_back(events)
    standing = [
        one
        for one in events
        if isinstance(one, Rejected) and one.id not in undone and not _answered(one, events, undone)
    ]
    if bool(standing) != (state is State.REJECTED):
        return f"{len(standing)} rejections stand, and the text is {state.value}"
    return ""


def _answered(rejection: Rejected, events: tuple[Event, ...], undone: frozenset[str]) -> bool:
    """The rule anew, by walking back from each approval."""
    by_id = {one.id: one for one in events}
    for approval in events:
        if not isinstance(approval, Approved) or approval.id in undone:
            continue
        known: set[str] = set()
        wanted = list(approval.after or ())
        while wanted:
            name = wanted.pop()
            if name in by_id and name not in known:
                known.add(name)
                wanted += by_id[name].after or ()
        own = same_person(approval.by, rejection.by)
        if rejection.id in known and (own or rejection.id in approval.against):
            return True
    return False


def _events(lines: list[str]) -> tuple[Event, ...]:
    return parse_ledger("\n".join(lines), "reviews.jsonl")


def run(histories: int, seed: int) -> list[str]:
    """What is wrong with so many random histories."""
    dice = random.Random(seed)
    faults = []
    for number in range(histories):
        policy = Policy(two_people=number % 2 == 0)
        lines = history(dice, policy)
        if fault := judge(dice, lines, policy):
            faults.append(f"{fault}:\n" + "\n".join(lines))
    return faults


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    faults = run(options.histories, options.seed)
    print("\n\n".join(faults[:3]))
    print(f"{options.histories} histories, seed {options.seed}: {len(faults)} faults")


if __name__ == "__main__":
    main()
