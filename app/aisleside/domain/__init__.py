"""The nouns of the trade: customer, fact, purchase, product, place, staff, event, money.

Standard library only; every layer may import this and it imports none. Values
are frozen dataclasses with aware UTC times and money in minor units, so that a
rule written here means the same on a tablet and on the hub.
"""
