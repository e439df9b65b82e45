"""Aisleside: who is before you, and what to do, in three seconds and without a network."""

__version__ = "0.1.0"
