"""Who may decide, and why not."""

from __future__ import annotations

import pytest

from translate.review.policy import Person, Policy

PEOPLE = Policy(
    people=(
        Person("Anna de Wit"),
        Person("Boris Kok", roles=("translator",)),
        Person("Vera Smit", roles=("translator", "reviewer")),
        Person("Pjotr Vermeer", languages=("ru", "en")),
        Person("Eva Bos", roles=("editor",)),
    )
)
BOTH = Policy(reviewers=("Anna de Wit", "Jan Berg"), people=PEOPLE.people)


@pytest.mark.parametrize(
    ("policy", "name", "language", "why"),
    [
        (Policy(), "Anybody", "ru", ""),
        (Policy(), " \u200b", "ru", "the name shows nobody"),
        (Policy(reviewers=("Anna de Wit",)), "anna  de wit", "ru", ""),
        (
            Policy(reviewers=("Anna de Wit", "Jan Berg")),
            "Vera Smit",
            "ru",
            "policy.reviewers in translate.toml names Anna de Wit, Jan Berg",
        ),
        (PEOPLE, "Anna de Wit", "ru", ""),
        (
            PEOPLE,
            "Jan Berg",
            "ru",
            "[people] in translate.toml names"
            " Anna de Wit, Boris Kok, Vera Smit, Pjotr Vermeer, Eva Bos",
        ),
        (PEOPLE, "Boris Kok", "ru", "[people] in translate.toml makes Boris Kok translator"),
        (PEOPLE, "Boris Kok", "", "[people] in translate.toml makes Boris Kok translator"),
        (PEOPLE, "Vera Smit", "ru", ""),
        (PEOPLE, "Eva Bos", "nl", ""),
        (PEOPLE, "Pjotr Vermeer", "en", ""),
        (PEOPLE, "Pjotr Vermeer", "", ""),
        (PEOPLE, "Pjotr Vermeer", "nl", "[people] in translate.toml gives Pjotr Vermeer ru, en"),
        (BOTH, "Jan Berg", "ru", ""),
        (BOTH, "Vera Smit", "ru", "policy.reviewers in translate.toml names Anna de Wit, Jan Berg"),
    ],
)
def test_why_somebody_may_not_decide(policy: Policy, name: str, language: str, why: str) -> None:
    assert policy.objection(name, language) == why


def test_a_language_may_have_a_policy_of_its_own() -> None:
    russian = Policy(two_people=False, reviewers=("Jan Berg",))
    policy = Policy(reviewers=("Anna de Wit",), people=PEOPLE.people, languages={"ru": russian})
    assert policy.of("ru").people == PEOPLE.people
    assert policy.objection("Jan Berg", "ru") == ""
    assert policy.objection("Jan Berg", "en") != ""
    assert policy.objection("Anna de Wit", "ru") != ""


@pytest.mark.parametrize(
    ("policy", "voices"),
    [
        (Policy(), 2),
        (Policy(two_people=False), 1),
        (Policy(two_people=False, readers=0), 1),
        (Policy(two_people=False, readers=3), 3),
        (Policy(readers=3), 3),
    ],
)
def test_how_many_have_to_approve(policy: Policy, voices: int) -> None:
    assert policy.voices == voices
