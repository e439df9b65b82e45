"""The words of a supermarket's till, and what we say instead: tables, no rules.

``grocery.py`` reads them. A name is what a grocer would print on a shelf label:
neutral English, sentence case, no abbreviations, at most some 40 letters.
"""
