"""The one kind of error that a user is meant to read.

Whatever can't be read, parsed, aligned or decided raises a `TranslateError`; one place in `cli`
turns it into a line of text on stderr and exit code 2.
"""


class TranslateError(Exception):
    """Work that could not be done, with the place and the remedy.

    `str(error)` is the line a user sees: `path:line:column: what is wrong; what to do`.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        remedy: str | None = None,
        argument: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        """As the user named the file, for messages."""
        self.line = line
        """Counted from 1."""
        self.column = column
        """Counted from 1, in characters."""
        self.remedy = remedy
        """What to do about it, an imperative."""
        self.argument = argument
        """The argument of the failed call whose value would settle it, such as `despite`; "" for
        none. What people type or fill in for it is the front end's to say."""

    def __str__(self) -> str:
        return self.line_of(self.message, self.remedy)

    def line_of(self, message: str, remedy: str | None) -> str:
        """The line, with the message and the remedy as they are in the reader's language."""
        place = [str(part) for part in (self.path, self.line, self.column) if part is not None]
        text = f"{':'.join(place)}: {message}" if place else message
        return f"{text}; {remedy}" if remedy else text
