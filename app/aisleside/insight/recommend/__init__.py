"""What to suggest to one customer, each with evidence that can be counted again.

``scoring`` ranks by what the hub learned (``model``); ``suggest`` asks the shop what may be
said of it (``filters``, ``rules``) and lays it out in rows (``candidates``, ``rows``).
"""
