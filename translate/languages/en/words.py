"""English words that carry grammar rather than content, with their inflected forms."""

FUNCTION_WORDS = frozenset(
    """
    the a an this that these those such what which who whom whose whoever whatever whichever
    i you he she it we they me him her us them my your his its our their mine yours hers ours
    theirs myself yourself himself herself itself ourselves themselves one's each every everyone
    everybody everything someone somebody something anyone anybody anything nobody nothing none
    all both any some many much more most few fewer little less least several other others another
    own same either neither
    about above across after against along amid among around as at before behind below beneath
    beside besides between beyond by despite down during except for from in inside into like near
    of off on onto out outside over past per since through throughout to toward towards under
    underneath until unlike unto up upon via with within without
    and or but nor so yet if because although though while whereas unless whether than when whenever
    where wherever how why once
    am is are was were be been being have has had having do does did done doing will would shall
    should can could may might must ought let lets isn't aren't wasn't weren't don't doesn't didn't
    can't cannot couldn't won't wouldn't shouldn't hasn't haven't hadn't i'm it's that's there's
    we're they're you're he's she's i've we've they've i'd we'd i'll we'll they'll you'll
    not no never ever always often sometimes already still again also too very quite rather just
    only even else then thus hence therefore however moreover furthermore meanwhile there here now
    perhaps maybe almost nearly indeed instead otherwise yes according due
    """.split()
)

SPELLINGS = "th|sh|wh|ough|igh|tion|ing$|[^aeio]ed$|ly$|ness|ment|ous$|ity$|[^aeiou]y$|ea|ck|ow"
"""A pattern that is typical of lower-case words."""

ALIEN_SPELLINGS = "[äößøå]"
"""Letters of the same script that no word has."""

TELLING_LETTERS = ""
"""Letters that tell it from its neighbours, if none of `ALIEN_SPELLINGS` is there."""
