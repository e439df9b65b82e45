"""Learning what to suggest: past purchases in, an artefact for every tablet out.

``reading`` brings ``histories`` in from a store or a file, ``fitting`` learns from them,
``judging`` measures on customers who were not learned from, ``publishing`` lets out only
what is not worse than what is in use, and ``experiments`` remembers what was tried.
"""
