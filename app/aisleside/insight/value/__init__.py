"""What a customer is worth to a store, said as what to do for her.

Pure: reads no clock, does no input or output; may import ``domain``. The words are
for staff; there is no score, and no word that makes anybody small.
"""
