"""What a customer is found by, decided once for both machines.

A hub folds the words of a whole store before it sends them, a tablet folds those
of a page and of whatever is typed: a word folded differently would not be found.
"""
