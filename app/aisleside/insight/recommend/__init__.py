"""What to suggest to one customer, each with evidence that can be counted again.

First version: her own repeat purchases, and what other customers put into one
basket with something she bought. No guess without a count.
"""
