"""What the screens show: view-models, and the window they live in.

A state is a frozen value decided by plain functions; a QObject shows it and hands
taps on to ``tasks``, so nothing here waits. May import ``cache``, ``outbox``,
``sync`` and ``session`` for their values and calls, and ``domain``; never SQL,
network, key store or wire. Kept decision: words for people are made here and not
in QML, because they can be tested here.
"""
