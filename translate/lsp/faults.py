"""Faults of the program: they end no session, and nothing a letter says is told of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from translate.reports.translating import in_language
from translate.wording import say


def guarded(
    report: Callable[[Exception], None], handler: Callable[[Any], Any]
) -> Callable[..., Any]:
    """A handler that reports its fault and answers nothing: pygls would send the traceback."""

    def run(params: Any) -> Any:
        try:
            return handler(params)
        except Exception as error:
            report(error)
            return None

    return run


def told(error: Exception, interface: str) -> str:
    """What a person is told, in a language: the kind of fault and its place in the program."""
    trace, place = error.__traceback__, "?"
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    message = say(
        "translate: a fault of the program ({kind} at {place}); please report it. "
        "The letters are as they were",
        kind=type(error).__name__,
        place=place,
    )
    return in_language(message, interface)
