"""What the checks share: versions compared over all languages, the odd one out, spans, wording.

The checks themselves lie one folder up, one file each.
"""
