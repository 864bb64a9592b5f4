"""What companies are in law, as it stands behind their names: translated, left out or kept."""

LEGAL_FORMS = frozenset(
    """
    inc incorporated ltd limited llc llp plc corp corporation pty gmbh ohg sarl sàrl srl
    bv nv vof oü ооо зао оао пао
    """.split()
)
"""Folded, without full stops. Those that are also words or other acronyms (AG, SA, Co) are left
out."""
