"""The formats of a release by name, apart from what writes them: every command reads settings."""

from __future__ import annotations

FORMATS = ("md", "html", "txt", "pdf", "docx", "odt")
"""All of them, by the ending of their files."""
DEFAULT_FORMATS = ("md", "html")
