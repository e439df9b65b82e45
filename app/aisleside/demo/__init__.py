"""A hub and a tablet on one machine, on real or generated data.

``shop`` fills the hub, ``hub_process`` runs it beside us, ``play`` puts both
together and opens the window, ``story`` plays the thin path by itself and keeps
its pictures. May import ``device`` and ``hub``; nothing imports it but the
command line. Everything it does goes through the doors that a real shop uses:
an enrolment code, a PIN set at the hub, taps in the window.
"""
