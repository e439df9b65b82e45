"""Whom to turn to about what, by rules that the business writes, each with its evidence.

``asked`` is what is known of somebody and where one stands with her; ``facts`` are the
words a rule may use for it, ``expressions`` its conditions, ``rules`` the file. ``evaluate``
asks the rules about one person, ``arbitrate`` puts alerts in order, ``replay`` runs a draft
over days that are past. ``ledger`` settles who apologised. The same code on hub and tablet.
"""
