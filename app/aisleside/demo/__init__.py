"""A hub and a tablet on one machine, on real or generated data.

``shop`` fills the hub, ``hub_process`` runs it beside us, ``play`` puts both
together and opens the window, ``story`` walks through every screen and keeps its
pictures, ``walk`` does so at a gate and in a cabin. ``associate``, ``gate`` and ``cabin`` tell
some minutes of work in ``scenes``, which ``hands`` play on an ``afternoon`` that is always the
same; for the last two it is an evening at an ``airport``, with a ``cast`` found among whoever
flies. ``stories`` says which there are, ``album`` keeps what was seen. May import
``device`` and ``hub``; nothing imports it but the command line. Everything it does
goes through the doors that a real shop uses: an enrolment code, a PIN set at the
hub, taps in the window.
"""
