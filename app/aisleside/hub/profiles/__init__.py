"""The state of customers and products: the only writer of what travels.

May import ``store``, and ``wire`` and ``domain`` below it. Kept decision: a source
hands over whole rows and the database itself decides which of them differ, so
that loading the same input again changes no row, no version and no feed entry.
The alternative, comparing in Python, reads everything before it writes anything.
"""
