"""What is handed out for kiosks: settings that are read, a unit that starts what there is."""

from __future__ import annotations

import configparser
from pathlib import Path

from click.testing import CliRunner

from aisleside.__main__ import main
from aisleside.settings import Use, load

KIOSK = Path(__file__).resolve().parents[2] / "packaging/kiosk"


def test_the_settings_of_a_kiosk_lock_it_and_hide_names():
    device = load(KIOSK / "kiosk.toml").device

    assert device.use is Use.KIOSK
    assert device.times.cover == 20
    assert device.lock_seconds == 60


def test_the_unit_starts_again_after_a_crash_and_names_options_that_exist():
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(KIOSK / "aisleside-kiosk.service", "utf-8")
    service = unit["Service"]
    _, *words = service["ExecStart"].split()
    said = CliRunner().invoke(main, ["device", "--help"]).output

    assert service["Restart"] == "on-failure"  # leaving by a PIN is none
    assert words[0] == "--settings"
    assert words[2] == "device"
    assert [word for word in words[3:] if word.startswith("--") and word not in said] == []
    assert service["LoadCredentialEncrypted"] == "aisleside-root"
