"""`translate schema`: the schema of the JSON reports."""

from __future__ import annotations


def command() -> None:
    """Print the JSON schema of the reports."""
    from translate.reports.machine import schema_json

    print(schema_json().rstrip("\n"))
