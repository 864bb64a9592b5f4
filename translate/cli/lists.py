"""Lists as options have them: `--lang en,ru`, `--select number-drift,date-drift`."""

from __future__ import annotations


def codes(listed: str | None) -> tuple[str, ...]:
    """What stands between the commas, without the space around it."""
    return tuple(code.strip() for code in (listed or "").split(",") if code.strip())
