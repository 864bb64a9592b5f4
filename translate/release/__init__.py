"""The release: whether a letter may go out, and what goes out."""

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
"""The files of a bundle that no version gives."""
