"""The command line: one file a command, and one place where an error becomes text."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from translate.cli.reader import speak, told, told_error
from translate.errors import TranslateError
from translate.reports.showing import shown_streams
from translate.wording import said, say

DONE, FINDINGS, FAILED, STOPPED, UNREAD = 0, 1, 2, 130, 141
"""Exit codes: consistent; findings that block, or refused; could not be done; Ctrl-C; nobody read
the report to its end, which must not look like a letter without findings."""

COMPLETE = "_TRANSLATE_COMPLETE"
"""The variable in which a shell asks what could come next."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line, by default the process's own, and gives its exit code."""
    _speak_utf8()
    gc.set_threshold(1_000_000)  # a command is over before cycles matter: 20 % less time
    with shown_streams():
        return _guarded(arguments)


def run() -> NoReturn:
    """Runs the process's own command line, and ends the process.

    Nothing is taken apart for it: Python would free each word of each table by itself, in a
    sixteenth of the time that a short letter takes. What was to be done at the exit is done.
    """
    code = main()
    if _is_watched() or _has_helpers():
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # gone or closed; the command's own output is out
            stream.flush()
    os._exit(code)


def _is_watched() -> bool:
    """Whether a debugger or a profiler waits for the end of the command."""
    return sys.gettrace() is not None or sys.getprofile() is not None


def _has_helpers() -> bool:
    """Whether threads or processes of this one may be left, which Python waits for."""
    threading = sys.modules.get("threading")
    return "multiprocessing" in sys.modules or (
        threading is not None and threading.active_count() > 1
    )


def _guarded(arguments: Sequence[str] | None) -> int:
    """The exit code; whatever goes wrong becomes a line on stderr."""
    try:
        given = sys.argv[1:] if arguments is None else arguments
        speak(given, os.environ)
        code = _run(given)
        sys.stdout.flush()
        if arguments is None:
            gc.freeze()  # nor does anybody wait for them at the exit
        return code
    except TranslateError as error:
        _say(f"translate: {told_error(error)}")
        return FAILED
    except KeyboardInterrupt:
        _say(f"translate: {told(say('stopped; what was done until here is kept'))}")
        return STOPPED
    except BrokenPipeError:
        _leave_stdout()  # whoever read has had enough
        return UNREAD
    except OSError as error:
        _leave_stdout()
        place = f"{error.filename}: " if error.filename else ""
        what = said(error.strerror or type(error).__name__)
        message = say(
            "{place}{what}; check the disk and who may write there", place=place, what=what
        )
        _say(f"translate: {told(message)}")
        return FAILED
    except Exception as error:
        if os.environ.get("TRANSLATE_DEBUG") == "1":
            raise
        # The message could quote a letter under embargo: the type alone is safe to paste.
        message = say(
            "a fault in translate itself ({kind}); please report it, with what TRANSLATE_DEBUG=1 "
            "prints where that shows nothing confidential",
            kind=type(error).__name__,
        )
        _say(f"translate: {told(message)}")
        return FAILED


def _run(arguments: Sequence[str]) -> int:
    from translate.cli.plain import plain_check

    if not os.environ.get(COMPLETE) and (code := plain_check(arguments)) is not None:
        return code
    import typer
    from typer._click.exceptions import ClickException, NoSuchOption

    from translate.cli.app import build
    from translate.cli.helping import show_slip

    app = build()
    if os.environ.get(COMPLETE):
        from translate.cli.completion import complete

        return complete(app)
    try:
        with app.make_context("translate", list(arguments)) as context:
            return app.invoke(context) or DONE
    except typer.Exit as leave:
        return leave.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except ClickException as usage:
        if isinstance(usage, NoSuchOption) and usage.possibilities:
            usage.message += f". Did you mean '{usage.possibilities[0]}'?"
            usage.possibilities = None
        show_slip(usage)
        return usage.exit_code


def _leave_stdout() -> None:
    """Keeps the interpreter's own flush at exit from complaining about what can't be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _speak_utf8() -> None:
    """Letters are Unicode: files and pipes get UTF-8; a terminal that can't show one, a `?`.

    Where a stream was closed before the start, what would be written to it is nowhere to be seen.
    """
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def _say(line: str) -> None:
    print(line, file=sys.stderr)
