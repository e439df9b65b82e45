"""Benchmarks: `python3 packaging/develop.py bench [NAME …] --json FILE`.

Each module here is one subject with a function ``measure(folder, size)`` that
yields ``Figure`` values. No test asserts a time; a figure says whether its goal
was met on this machine, now.
"""
