"""Lists that the end of a page has cut in two."""

from __future__ import annotations

import re

from translate.documents.counting import counted

_ITEM = r"(?m)^( {0,3})([-*+]|(\d{1,9})[.)])[ \t]+(?=\S)"


def list_goes_on(first: str, second: str, at_rule: bool) -> bool:
    """Whether the second block is the rest of the list, without blank lines, that ends the first.

    Numbers have to go on counting. Where nothing but a rule (`at_rule`) parts them, the last of
    items without numbers has to end as one that others follow.
    """
    items = list(re.finditer(_ITEM, first))
    following = re.match(_ITEM, second)
    if not following or not items or items[0].start() or "\n\n" in first:
        return False
    if len(items) == len(re.findall(_ITEM, second)) == 1:
        return False  # nothing says that there are no blank lines in it
    last = items[-1]
    if last[2][-1] != following[2][-1] or last[1] != following[1]:
        return False
    if last[3]:
        return counted(following[3], -1) == counted(last[3]) + 1
    return not at_rule or first.rstrip()[-1:] in (";", ",")
