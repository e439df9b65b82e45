"""The hub's tables, its engine and the journal of changes.

SQLAlchemy Core throughout; ``contract`` says what a store promises, ``sqlite`` and
``postgres`` keep it, and what they want in different words is in ``dialect``.
May import ``domain``, ``wire`` and ``settings``. Kept decision: state lives in
ordinary tables with a ``version``; the ``feed`` table names only which row of
which stream changed, and bodies are read from state when a page is made. The
alternative, bodies in the feed, makes erasing a person a rewrite of history.
"""
