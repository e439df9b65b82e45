"""Whom to turn to today, and why: see ``ranking``.

What each kind of reason weighs and in which row it stands is data (``Rules``), read
from ``resources/today.toml`` by whoever starts the tablet. Not chosen: one list by a
single score, because an appointment and somebody gone quiet are different work.
"""
