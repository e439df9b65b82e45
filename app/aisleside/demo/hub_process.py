"""The demo's hub, in a process of its own, so that it can go away and come back."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

from aisleside.domain.errors import ExpectedError

START_SECONDS = 60
STOP_SECONDS = 15


class HubDidNotStartError(ExpectedError):
    """The hub's process ended, or did not answer in time."""

    def __init__(self, *, log: Path) -> None:
        super().__init__(
            "The demo's hub did not start, so the demo ends here. Nothing is lost. "
            f"What it said is in {log}."
        )
        self.log = log


class HubProcess:
    """Run ``aisleside hub serve`` on a port that stays the same between starts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log = folder / "serve.log"
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it is, or will be."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def process_id(self) -> int:
        """The id of its process; 0 while there is none."""
        return self._process.pid if self._process is not None else 0

    def runs(self) -> bool:
        """Whether its process is there."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it and wait until it answers.

        Raises:
            HubDidNotStartError
        """
        if self.runs():
            return
        command = [sys.executable, "-m", "aisleside", "hub", "serve"]
        command += ["--data", str(self._folder), "--port", str(self._port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        patience = time.monotonic() + START_SECONDS
        while not self._answers():
            if not self.runs() or time.monotonic() > patience:
                self.stop()
                raise HubDidNotStartError(log=self._log)
            time.sleep(0.05)

    def stop(self) -> None:
        """End it, as pulling its plug would but politely."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def kill(self) -> None:
        """End it as a power cut would."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def __enter__(self) -> HubProcess:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _answers(self) -> bool:
        with socket.socket() as knock:
            knock.settimeout(0.5)
            return knock.connect_ex(("127.0.0.1", self._port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
