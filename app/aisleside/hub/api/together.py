"""Answer what many ask at the same time in one go.

After a hub was away everybody comes in a moment. One query for five hundred tokens
takes little more than one for one, and one thread that works is faster than eight
that take turns. Nobody is kept waiting for others to come: while one lot is being
answered, the next one gathers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Generic, TypeVar

from aisleside.hub.api.refusals import RefusedError

Q = TypeVar("Q")
A = TypeVar("A")

AT_ONCE = 500  # questions in one lot


class Together(Generic[Q, A]):
    """Ask *work*, which runs in a thread and blocks, for all who wait. On the event loop."""

    def __init__(self, work: Callable[[list[Q]], list[A | RefusedError]]) -> None:
        """*work* gives an answer or a refusal to each question, in their order."""
        self._work = work
        self._waiting: dict[asyncio.Future[A], Q] = {}
        self._working: asyncio.Task[None] | None = None

    async def ask(self, question: Q) -> A:
        """The answer to one question.

        Raises:
            RefusedError: that is the answer; or what *work* raised.
        """
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[A] = loop.create_future()
        self._waiting[answer] = question
        if self._working is None or self._working.done():
            self._working = loop.create_task(self._run(loop))
        return await answer

    async def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        while self._waiting:
            lot = dict(islice(self._waiting.items(), AT_ONCE))
            for answer in lot:
                del self._waiting[answer]
            found: Sequence[A | Exception]
            try:
                found = await loop.run_in_executor(None, self._work, list(lot.values()))
            except Exception as error:  # noqa: BLE001  # each of them is told, by ``explain``
                found = [error] * len(lot)
            for answer, verdict in zip(lot, found, strict=True):
                if answer.done():  # whoever asked has gone meanwhile
                    continue
                if isinstance(verdict, Exception):
                    answer.set_exception(verdict)
                else:
                    answer.set_result(verdict)
