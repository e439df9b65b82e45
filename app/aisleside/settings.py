"""Every option once: name, type, unit, default, meaning.

A TOML file with these names is read with ``load``; the command line overrides
single values. May import ``domain`` only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from aisleside.domain.errors import ExpectedError


class HubSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of the hub."""

    database: Annotated[
        str,
        Meta(description="Address of its database (postgresql://…); empty: a file in its folder."),
    ] = ""
    host: Annotated[str, Meta(description="Address to listen on.")] = "127.0.0.1"
    port: Annotated[int, Meta(description="Port to listen on.", ge=0, le=65535)] = 8470
    token_seconds: Annotated[int, Meta(description="Life of a device's token, in seconds.")] = 900
    enrolment_seconds: Annotated[
        int, Meta(description="Life of an enrolment code, in seconds.")
    ] = 600
    lease_seconds: Annotated[
        int, Meta(description="Longest time a tablet shows people without contact.", ge=60)
    ] = 86_400
    pulls_per_second: Annotated[
        int, Meta(description="Looks of devices this hub answers in a second.", ge=1)
    ] = 400
    openapi: Annotated[
        bool, Meta(description="Describe the hub's addresses at /v1/openapi.json.")
    ] = False
    live_devices: Annotated[
        int, Meta(description="Most devices that wait for pokes at once.", ge=0)
    ] = 20_000
    page_rows: Annotated[int, Meta(description="Most rows in a feed page.", ge=1, le=2000)] = 2000
    segment_rows: Annotated[int, Meta(description="Rows in a snapshot segment.", ge=100)] = 150_000


class DeviceSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of a tablet."""

    hub: Annotated[str, Meta(description="Address of the hub.")] = "http://127.0.0.1:8470"
    pull_seconds: Annotated[
        float, Meta(description="Pause between two looks at the hub, seconds.")
    ] = 15.0
    quiet_seconds: Annotated[
        float, Meta(description="The same pause while the hub's pokes arrive, seconds.")
    ] = 120.0
    live_seconds: Annotated[
        float, Meta(description="Silence after which a live connection is dead, seconds.")
    ] = 40.0
    stuck_seconds: Annotated[
        float, Meta(description="No progress for so long: begin again, seconds.")
    ] = 60.0
    connect_seconds: Annotated[float, Meta(description="Patience for a connection, seconds.")] = 5.0
    read_seconds: Annotated[float, Meta(description="Patience for an answer, seconds.")] = 30.0
    backoff_seconds: Annotated[
        float, Meta(description="Longest pause after failures, seconds.")
    ] = 40.0
    idle_lock_seconds: Annotated[
        int, Meta(description="Untouched time before the tablet locks.")
    ] = 300
    recent_days: Annotated[
        int, Meta(description="How long a person stays on the sign-in screen.")
    ] = 14
    pin_tries: Annotated[int, Meta(description="Wrong PINs before a connection is needed.")] = 5
    shift_hours: Annotated[
        float, Meta(description="Length of a shift that must work without a network, hours.", gt=0)
    ] = 9.0
    search_limit: Annotated[int, Meta(description="Most people in a result list.", ge=1)] = 40
    language: Annotated[str, Meta(description="Locale of numbers and dates.")] = "en_GB"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole configuration file."""

    hub: HubSettings = HubSettings()
    device: DeviceSettings = DeviceSettings()


class UnreadableSettingsError(ExpectedError):
    """The settings file is not TOML, or names an option that does not exist."""

    def __init__(self, *, path: Path, why: str) -> None:
        super().__init__(
            f"The settings file {path} could not be used: {why}. "
            "Nothing was started. Mend the line or take the file away."
        )
        self.path = path


def load(path: Path | None) -> Settings:
    """Read a settings file; the defaults where there is none.

    Raises:
        UnreadableSettingsError: the file is not what this version understands.
    """
    if path is None:
        return Settings()
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise UnreadableSettingsError(path=path, why=str(error)) from error
