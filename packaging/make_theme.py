"""Write the Theme module of the window from the design tokens.

Colours, type, spaces, corners, sizes and motion are decided once, in the token
file. This program turns them into a typed QML singleton, so that the QML checker
knows every one by name. Run it after a change of the tokens:

    python packaging/make_theme.py [TOKENS.json]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TOKENS = ROOT / "resources/design/tokens.json"
TARGET = ROOT / "resources/qml/Aisleside/Theme/Theme.qml"

SCHEMES = ("light", "dark", "night")
WEIGHTS = {400: "Font.Normal", 500: "Font.Medium", 600: "Font.DemiBold"}
SPACE_NAMES = {4: "tiny", 8: "small", 12: "snug", 16: "gap", 20: "pad", 24: "margin"}
TONES = {  # a tone is a soft tile, the ink on it, and a strong colour on paper
    "neutral": ("control", "ink2", "ink2"),
    "accent": ("accentSoft", "accentSoftInk", "accent"),
    "critical": ("criticalSoft", "criticalSoftInk", "critical"),
    "attention": ("attentionSoft", "attentionSoftInk", "attention"),
    "positive": ("positiveSoft", "positiveSoftInk", "positive"),
    "celebrate": ("celebrateSoft", "celebrateSoftInk", "celebrate"),
    "gold": ("goldSoft", "goldSoftInk", "gold"),
}


def capital(name: str) -> str:
    """Return *name* with its first letter as a capital: names join in camel case."""
    return name[0].upper() + name[1:]


def qt_colour(value: str) -> str:
    """Turn ``#RRGGBBAA`` into Qt's ``#AARRGGBB``; other colours stay as they are."""
    return f"#{value[7:9]}{value[1:7]}" if len(value) == 9 else value


def enum_lines(name: str, values: list[str]) -> list[str]:
    """An enumeration, laid out as qmlformat lays it out."""
    return [
        f"    enum {name} {{",
        *(f"        {value}," for value in values[:-1]),
        f"        {values[-1]}",
        "    }",
    ]


def colour_lines(colours: dict[str, dict[str, str]]) -> list[str]:
    """One typed property a colour, chosen by the scheme."""
    return [
        f"    readonly property color {name}: root.scheme === Theme.Light ? "
        f'"{qt_colour(colours["light"][name])}" : root.scheme === Theme.Dark ? '
        f'"{qt_colour(colours["dark"][name])}" : "{qt_colour(colours["night"][name])}"'
        for name in colours["light"]
    ]


def type_lines(tokens: dict[str, Any]) -> list[str]:
    """One ``TypeStyle`` a text style, in the bundled families."""
    families = {"text": tokens["font"]["family"], "display": tokens["font"]["display_family"]}
    lines = []
    for name, style in tokens["type"].items():
        family = families[style.get("family", "text")]
        lines += [
            f"    readonly property TypeStyle {name}: TypeStyle {{",
            f'        family: "{family}"',
            f"        line: {style['line']}",
            f"        px: {style['px']}",
            f"        tracking: {style['tracking']}",
            f"        weight: {WEIGHTS[style['weight']]}",
            "    }",
        ]
    return lines


def number_lines(tokens: dict[str, Any]) -> list[str]:
    """Spaces, corners, strokes, sizes, times and window classes as whole numbers."""
    lines = [
        f"    readonly property int {SPACE_NAMES.get(step, f'space{step}')}: {step}"
        for step in tokens["space"]
    ]
    lines += [
        f"    readonly property int radius{capital(n)}: {v}" for n, v in tokens["radius"].items()
    ]
    lines += [
        f"    readonly property int stroke{capital(n)}: {v}" for n, v in tokens["stroke"].items()
    ]
    lines += [
        f"    readonly property int size{capital(name)}: {value}"
        for name, value in tokens["size"].items()
        if isinstance(value, int)
    ]
    motion = tokens["motion"]
    for name in ("press", "fast", "base", "slow"):
        milliseconds = motion[f"{name}_ms"]
        lines.append(
            f"    readonly property int {name}Time: root.calm ? 0 : {milliseconds}"
            if milliseconds
            else f"    readonly property int {name}Time: 0"
        )
    lines += [
        f"    readonly property int skeletonAfter: {motion['skeleton_after_ms']}",
        f"    readonly property int peekTime: {motion['peek_ms']}",
        f"    readonly property int easing: Easing.{motion['easing']}",
    ]
    lines += [
        f"    readonly property int {name}From: {limits[0]}"
        for name, limits in tokens["breakpoint"].items()
        if isinstance(limits, list) and name != "compact"
    ]
    return lines


def tone_functions() -> list[str]:
    """How a tone looks: its soft tile, the ink on that, and the strong colour."""
    lines = []
    meanings = ("soft", "softInk", "strong")
    for index, meaning in enumerate(meanings):
        lines += [f"    function {meaning}(tone: int): color {{", "        switch (tone) {"]
        for tone, colours in TONES.items():
            if tone != "neutral":
                lines += [
                    f"        case Theme.{capital(tone)}Tone:",
                    f"            return root.{colours[index]};",
                ]
        neutral = TONES["neutral"][index]
        lines += ["        default:", f"            return root.{neutral};", "        }", "    }"]
    return lines


def tile_functions() -> list[str]:
    """The tile behind initials or a drawing: the same seed has the same tile for ever."""
    lines = []
    for kind in ("tile", "photo"):
        lines += [
            f"    function {kind}(seed: int): color {{",
            f"        return [root.{kind}A, root.{kind}B, root.{kind}C, root.{kind}D]"
            "[Math.abs(seed) % 4];",
            "    }",
        ]
    return lines


def theme(tokens: dict[str, Any]) -> str:
    """Return the whole text of ``Theme.qml``."""
    body = [
        "// Written by packaging/make_theme.py from resources/design/tokens.json; edit those.",
        "pragma Singleton",
        "pragma ComponentBehavior: Bound",
        "",
        "import QtQuick",
        "",
        "// Every colour, text style, space, corner, size and time of the window.",
        "QtObject {",
        "    id: root",
        "",
        *enum_lines("Scheme", [capital(scheme) for scheme in SCHEMES]),
        *enum_lines("Tone", [f"{capital(tone)}Tone" for tone in TONES]),
        "",
        "    // What a person or a device chooses; all else follows.",
        "    property int scheme: Theme.Light",
        "    property real textScale: 1",
        "    property bool calm: false",
        f"    property int toastTime: {tokens['motion']['toast_ms']} // 0: until it is closed",
        "",
        *colour_lines(tokens["color"]),
        "",
        *type_lines(tokens),
        "",
        *number_lines(tokens),
        "",
        *tone_functions(),
        *tile_functions(),
        "}",
        "",
    ]
    return "\n".join(body)


def main(arguments: list[str]) -> int:
    """Write the theme; the exit code says whether the file changed is of no interest."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("tokens", nargs="?", type=Path, default=TOKENS)
    chosen = parser.parse_args(arguments)
    TARGET.write_text(theme(json.loads(chosen.tokens.read_text("utf-8"))), "utf-8")
    print(f"{TARGET.relative_to(ROOT)} is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
