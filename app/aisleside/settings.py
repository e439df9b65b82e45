"""Every option once: name, type, unit, default, meaning.

A TOML file with these names is read with ``load``; the command line overrides
single values. May import ``domain`` only.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

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
    flight_kept_seconds: Annotated[
        int, Meta(description="How long a flight's people are kept after it arrives, seconds.")
    ] = 86_400
    health_kept_seconds: Annotated[
        int, Meta(description="The same of what they need for their health, in seconds.")
    ] = 7_200
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


class Use(StrEnum):
    """Whose hands a tablet is in."""

    SHOP = "shop"
    CREW = "crew"
    KIOSK = "kiosk"


class Times(NamedTuple):
    """How long passing things stand, in seconds; 0: until somebody ends them."""

    why: float
    toast: float
    peek: float
    cover: float  # untouched time before shoulder-safe comes on; 0: never


ON_A_KIOSK = Times(why=8, toast=6, peek=8, cover=20)  # instead of 0: nobody may be there to end it
KIOSK_SCALE = 1.5  # read and touched at arm's length: 48 pixels become 72


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
    use: Annotated[
        Use,
        Meta(
            description="Where it is used: shop, crew or kiosk. Chooses when it locks; a kiosk "
            "also shows everything half as large again, fills its screen and forgets by itself."
        ),
    ] = Use.SHOP
    shop_lock_seconds: Annotated[
        float, Meta(description="Untouched time before it locks in a shop; 0: never.", ge=0)
    ] = 120
    crew_lock_seconds: Annotated[
        float, Meta(description="The same in the hands of a cabin crew; 0: never.", ge=0)
    ] = 300
    kiosk_lock_seconds: Annotated[
        float, Meta(description="The same on a kiosk, which always locks.", ge=10)
    ] = 60
    lock_notice_seconds: Annotated[
        float, Meta(description="How long before it locks it says so, seconds.", ge=0)
    ] = 10
    recent_days: Annotated[
        int, Meta(description="How long a person stays on the sign-in screen.")
    ] = 14
    pin_tries: Annotated[int, Meta(description="Wrong PINs before a connection is needed.")] = 5
    badge_prefix: Annotated[
        str,
        Meta(
            description="What a staff badge's code begins with, before the staff number; empty: "
            "no badges. S, T and F are the same key on most keyboards, A, M, Q, W, Y, Z are not."
        ),
    ] = "STF"
    badge_alone: Annotated[
        bool,
        Meta(
            description="Let a badge open the tablet without the PIN. Off: whoever finds a badge, "
            "or copies its code, would read every customer. What its owner had not sent stays "
            "sealed until she gives her PIN."
        ),
    ] = False
    scan_characters: Annotated[
        int, Meta(description="Fewest characters that a scanner types in a burst.", ge=2)
    ] = 6
    scan_gap_ms: Annotated[
        int,
        Meta(description="Longest time between two keys of a burst, milliseconds.", ge=1, le=60),
    ] = 30
    scan_prefix: Annotated[
        str,
        Meta(description="What the scanner types before each code; then it needs no Enter or Tab."),
    ] = ""
    scan_again_seconds: Annotated[
        float, Meta(description="Time in which the same code counts once, seconds.", ge=0)
    ] = 2.0
    camera: Annotated[
        str,
        Meta(
            description="The camera that reads codes: part of its name; empty: the first; none: "
            "no camera; folder:PATH: the pictures of a folder in its place. Needs the extra camera."
        ),
    ] = ""
    shift_hours: Annotated[
        float, Meta(description="Length of a shift that must work without a network, hours.", gt=0)
    ] = 9.0
    cover_seconds: Annotated[
        float,
        Meta(description="Untouched time before shoulder-safe comes on, seconds; 0: never.", ge=0),
    ] = 0
    peek_seconds: Annotated[
        float, Meta(description="How long a peek without holding lasts, seconds; 0: no end.", ge=0)
    ] = 8
    why_seconds: Annotated[
        float, Meta(description="How long a value's reasons stay open, seconds; 0: no end.", ge=0)
    ] = 8
    toast_seconds: Annotated[
        float,
        Meta(description="How long passing news stands, seconds; 0: until it is closed.", ge=0),
    ] = 6
    search_limit: Annotated[int, Meta(description="Most people in a result list.", ge=1)] = 40
    language: Annotated[
        str,
        Meta(description="Locale of words, numbers and dates, as de_CH; empty: the system's."),
    ] = ""

    @property
    def lock_seconds(self) -> float:
        """Untouched time before the tablet locks, where it is used; 0: never."""
        return {
            Use.SHOP: self.shop_lock_seconds,
            Use.CREW: self.crew_lock_seconds,
            Use.KIOSK: self.kiosk_lock_seconds,
        }[self.use]

    @property
    def times(self) -> Times:
        """How long passing things stand, where it is used."""
        own = Times(self.why_seconds, self.toast_seconds, self.peek_seconds, self.cover_seconds)
        if self.use is not Use.KIOSK:
            return own
        return Times(*(mine or limit for mine, limit in zip(own, ON_A_KIOSK, strict=True)))

    @property
    def ui_scale(self) -> float:
        """How much larger than designed everything is shown, where it is used."""
        return KIOSK_SCALE if self.use is Use.KIOSK else 1


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
