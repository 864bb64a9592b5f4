"""Lists as options have them: `--lang en,ru`, `--select number-drift,date-drift`."""

from __future__ import annotations


def codes(listed: str | None) -> tuple[str, ...]:
    """What stands between the commas, without the space around it; in small letters, since `EN` is
    how languages are shown to Dutch and Russian readers."""
    return tuple(code.strip().lower() for code in (listed or "").split(",") if code.strip())
