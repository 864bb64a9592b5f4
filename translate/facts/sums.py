"""How the words of one number add up: `two thousand five hundred`, `drie miljoen twintig`.

The same in every language of the house: smaller numbers are added to larger ones, and multipliers
multiply what stands before them.
"""

from __future__ import annotations

from fractions import Fraction

from translate.dataclass import dataclass

_NO_LIMIT = 10**2000
"""More than any run of digits that is read as one number."""


def whole(value: int | Fraction) -> int | Fraction:
    """An integer as int."""
    return int(value) if value.denominator == 1 else value


def room_after(value: int | Fraction) -> int:
    """Numbers below this may follow `value` in words: 100 after 300, 10 after 20, none after 7."""
    if value % 1000 == 0:
        return 1000
    if value % 100 == 0:
        return 100
    return 10 if value % 10 == 0 and value % 100 >= 20 else 0


@dataclass(slots=True)
class Sum:
    """What the words read so far add up to: `total` in finished scales, `group` below them."""

    total: int | Fraction = 0
    group: int | Fraction | None = None
    room: int = 0
    """Only less than this may be added to the group."""
    limit: int = _NO_LIMIT
    """Only less than this may be added to the total: the smallest scale so far."""

    @property
    def value(self) -> int | Fraction:
        return whole(self.total + (self.group or 0))

    @property
    def open_to_and(self) -> bool:
        """Whether `and` may lead to a smaller number: after hundreds, thousands, millions."""
        last = self.total if self.group is None else self.group
        return last >= 100 and last % 100 == 0

    def add(self, number: int | Fraction, room: int) -> bool:
        """Adds a number if it fits behind what was read; says whether it did."""
        if self.group is None:
            if number >= self.limit:
                return False
            self.group = number
        elif 0 < number < self.room:
            self.group += number
        else:
            return False
        self.room = room
        return True

    def add_fraction(self, fraction: Fraction) -> None:
        """`two and a half` adds to the group, `a million and a half` to the scale."""
        if self.group is None:
            self.total += fraction * self.limit
        else:
            self.group += fraction
        self.room = 0

    def multiply(self, scale: int) -> bool:
        """Applies a multiplier if it fits behind what was read; says whether it did."""
        if scale < 1000:
            return self._multiply_group(scale)
        if scale < self.limit:
            self.total += (1 if self.group is None else self.group) * scale
        elif self.group is None and scale > self.limit:
            self.total *= scale
        else:
            return False
        self.group, self.limit = None, scale
        return True

    def _multiply_group(self, scale: int) -> bool:
        if self.group is None:
            return self.add(scale, room_after(scale))
        if self.group >= 100:
            return False
        self.group = whole(self.group * scale)
        self.room = room_after(self.group)
        return True
