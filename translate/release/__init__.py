"""The release: whether a letter may go out, and what goes out."""
