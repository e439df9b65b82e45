"""What must not stand in a note about a customer, found while it is typed.

Nobody should read about themselves what they never gave us: illness, faith, origin, a
card, a document, an insult. The words are ours, from general knowledge, a module a
language; all languages are looked for together, because staff mix them. What says what
to do ("Offer a chair", "Wheelchair to the gate") is welcome; what says why is not.
Pure: text in, concerns out. May import ``domain``.

A list of words finds what it lists. A model that reads whole sentences would miss less,
but it cannot say which word it minds, nor run at every keystroke on a tablet.
"""
