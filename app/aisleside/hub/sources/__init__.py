"""Mapping: what a till, a web shop or a data set calls things, into our nouns.

A source is repeatable: the same input twice changes nothing. May import
``profiles`` and ``store``, and ``domain`` below them.
"""
