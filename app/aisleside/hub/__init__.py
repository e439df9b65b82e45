"""The back office: joins what the sources know and publishes it to devices.

``main`` puts it together; ``api`` speaks HTTP; ``feed`` serves snapshots and
pages; ``sources`` map what others know; ``training`` learns artefacts;
``events`` takes what staff recorded; ``profiles`` writes the state of customers
and products; ``store`` is the only place with SQL tables. Never imports
``device``.
"""
