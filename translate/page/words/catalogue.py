"""The words of the page: what each is for."""

from __future__ import annotations

from collections.abc import Mapping

from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the page says in one language; `{0}`, `{1}` are filled in."""

    states: Mapping[str, str]
    """By `State`, and by `second` and `reader`: whom a text waits for that somebody approved."""
    severities: Mapping[str, str]
    """By `Severity`."""
    kinds: Mapping[str, str]
    """By `Kind`."""
    keys: Mapping[str, str]
    """What each key does, by key."""
    letters: str
    skip: str
    interface: str
    """Names the switch of the interface's language."""
    you: str
    """Before the name of who decides."""
    nobody: str
    visitor: str
    """{0} the person, {1} those who decide instead."""
    visitor_alone: str
    """The same, where the settings name nobody who does."""
    confidential: str
    source: str
    progress: str
    approved_of: str
    """{0} of {1}."""
    waits: str
    errors: str
    warnings: str
    unreadable: str
    no_letters: str
    filter: str
    """Names the row of filters."""
    all: str
    findings: str
    attention: str
    unread: str
    mine: str
    search: str
    none_shown: str
    shown: str
    """{0} of {1} units."""
    decide_about: str
    tabs: str
    """Names the choice of languages that a small screen shows."""
    all_languages: str
    whole: str
    """Over the findings about the letter as a whole."""
    unit: str
    approve: str
    reject: str
    waive: str
    undo: str
    save: str
    edit: str
    match: str
    """{0} the per cent, {1} where it comes from."""
    write: str
    """Where a language has no text yet."""
    cancel: str
    use_fix: str
    fix_in: str
    """{0}: the language."""
    explain: str
    between: str
    """Before the counts of findings that blame no version by itself."""
    unsigned: str
    """{0}: how many decisions do not count."""
    odd: str
    """Before the languages that are the odd ones out."""
    waived_by: str
    """{0} the person, {1} the reason."""
    half_waived_by: str
    """The same, where a second person has to as well."""
    note_label: str
    against: str
    """Over the form for an approval against something; {0} is what."""
    despite_label: str
    reason_label: str
    edit_label: str
    """{0}: the language."""
    on_disk: str
    keep_file: str
    save_mine: str
    conflict: str
    changed: str
    gone: str
    said_approved: str
    """{0} the unit, {1} the languages."""
    said_rejected: str
    said_waived: str
    said_half_waived: str
    said_confirmed: str
    said_saved: str
    said_undone: str
    said_restored: str
    """{1} the file."""
    said_before: str
    second: str
    reader: str
    no_findings: str
    checking: str
    outdated: str
    reload: str
    offline: str
    release: str
    could: str
    could_not: str
    preview: str
    preview_in: str
    """{0}: the language."""
    confirm: str
    confirm_why: str
    back: str
    help: str
    close: str
    refused: str
    refused_why: str
    failed: str
    leave: str
    unfinished: str
    """Said where a key is pressed while a form with text in it is open."""
    since: str
    history: str
    note: str
    """Leaves a note without a decision."""
    remark_label: str
    said_noted: str
    about: str
    """Before the languages that a form is about."""
    no_language: str
    no_text: str
    """Said where a form is sent empty; {0}: what it asks for."""
    read_all: str
    """Said where somebody approves a unit of which a tab hides a version."""
    nothing_own: str
    kept: str
    """Said where a form is opened again that was closed with text in it."""
    previous: str
    following: str
    """The next unit."""
    next_mine: str
    confirmed_by: str
    preview_first: str
    release_with: str
    """Before the command."""
    reasons: Mapping[str, str]
    """Why a letter can't be released, by `Reason.kind`; checks are named by their ids."""
    remedies: Mapping[str, str]
    """What settles it, by the same kinds."""
    mend_or_waive: str
    """What settles a finding."""
    draft: str
    """Asks the engine for a draft."""
    drafting: str
    draft_said: str
    draft_unknown: str
    draft_refused: str
    """{0} is the engine, {1} the letter."""
    draft_parts: str
