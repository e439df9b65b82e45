// Written by packaging/make_theme.py from resources/design/tokens.json; edit those.
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every colour, text style, space, corner, size and time of the window.
QtObject {
    id: root

    enum Scheme {
        Light,
        Dark,
        Night
    }
    enum Tone {
        NeutralTone,
        AccentTone,
        CriticalTone,
        AttentionTone,
        PositiveTone,
        CelebrateTone,
        GoldTone
    }

    // What a person or a device chooses; all else follows.
    property int scheme: Theme.Light
    property real textScale: 1
    property bool calm: false
    property int toastTime: 6000 // 0: until it is closed

    readonly property color canvas: root.scheme === Theme.Light ? "#F6F5F1" : root.scheme === Theme.Dark ? "#111315" : "#0B0907"
    readonly property color surface: root.scheme === Theme.Light ? "#FFFFFF" : root.scheme === Theme.Dark ? "#191C1F" : "#14100C"
    readonly property color sunk: root.scheme === Theme.Light ? "#EDEBE5" : root.scheme === Theme.Dark ? "#0B0D0E" : "#060504"
    readonly property color raised: root.scheme === Theme.Light ? "#FFFFFF" : root.scheme === Theme.Dark ? "#22262A" : "#1D1711"
    readonly property color line: root.scheme === Theme.Light ? "#E4E1D9" : root.scheme === Theme.Dark ? "#2D3237" : "#2E251B"
    readonly property color lineStrong: root.scheme === Theme.Light ? "#85827A" : root.scheme === Theme.Dark ? "#737A82" : "#75614A"
    readonly property color ink: root.scheme === Theme.Light ? "#1A1C1E" : root.scheme === Theme.Dark ? "#ECEDEE" : "#D6BC94"
    readonly property color ink2: root.scheme === Theme.Light ? "#4B4F55" : root.scheme === Theme.Dark ? "#B7BBC0" : "#AA9170"
    readonly property color ink3: root.scheme === Theme.Light ? "#63666C" : root.scheme === Theme.Dark ? "#959AA1" : "#9A8365"
    readonly property color accent: root.scheme === Theme.Light ? "#0A5C6A" : root.scheme === Theme.Dark ? "#62BDCD" : "#D4964B"
    readonly property color accentInk: root.scheme === Theme.Light ? "#FFFFFF" : root.scheme === Theme.Dark ? "#062429" : "#1A0F03"
    readonly property color accentSoft: root.scheme === Theme.Light ? "#DDECEE" : root.scheme === Theme.Dark ? "#13333A" : "#2C1E0E"
    readonly property color accentSoftInk: root.scheme === Theme.Light ? "#07424D" : root.scheme === Theme.Dark ? "#A4DFEA" : "#DDB078"
    readonly property color critical: root.scheme === Theme.Light ? "#B3261E" : root.scheme === Theme.Dark ? "#FF8A7B" : "#DE735C"
    readonly property color criticalInk: root.scheme === Theme.Light ? "#FFFFFF" : root.scheme === Theme.Dark ? "#2B0805" : "#1C0602"
    readonly property color criticalSoft: root.scheme === Theme.Light ? "#FBE6E2" : root.scheme === Theme.Dark ? "#331D1A" : "#30150F"
    readonly property color criticalSoftInk: root.scheme === Theme.Light ? "#861B14" : root.scheme === Theme.Dark ? "#FFB9AF" : "#E59C89"
    readonly property color attention: root.scheme === Theme.Light ? "#8A5200" : root.scheme === Theme.Dark ? "#EDB34A" : "#C79B3B"
    readonly property color attentionSoft: root.scheme === Theme.Light ? "#FBEDD0" : root.scheme === Theme.Dark ? "#372A10" : "#2A200B"
    readonly property color attentionSoftInk: root.scheme === Theme.Light ? "#6B3F00" : root.scheme === Theme.Dark ? "#F4CE86" : "#D2B06A"
    readonly property color positive: root.scheme === Theme.Light ? "#1B6B43" : root.scheme === Theme.Dark ? "#6CCB94" : "#97A062"
    readonly property color positiveSoft: root.scheme === Theme.Light ? "#DFF0E5" : root.scheme === Theme.Dark ? "#14301F" : "#1C1F0E"
    readonly property color positiveSoftInk: root.scheme === Theme.Light ? "#12502F" : root.scheme === Theme.Dark ? "#A3E2BE" : "#AEB682"
    readonly property color celebrate: root.scheme === Theme.Light ? "#7A3B8A" : root.scheme === Theme.Dark ? "#D59DE5" : "#BF8797"
    readonly property color celebrateSoft: root.scheme === Theme.Light ? "#F2E6F5" : root.scheme === Theme.Dark ? "#351F3C" : "#2A181D"
    readonly property color celebrateSoftInk: root.scheme === Theme.Light ? "#5A2768" : root.scheme === Theme.Dark ? "#E6C2F0" : "#CFA1AE"
    readonly property color gold: root.scheme === Theme.Light ? "#7E5F14" : root.scheme === Theme.Dark ? "#DBB963" : "#C4A158"
    readonly property color goldSoft: root.scheme === Theme.Light ? "#F4EBD3" : root.scheme === Theme.Dark ? "#332A15" : "#271F0D"
    readonly property color goldSoftInk: root.scheme === Theme.Light ? "#5E460C" : root.scheme === Theme.Dark ? "#EBD49A" : "#D0B57B"
    readonly property color scrim: root.scheme === Theme.Light ? "#661A1C1E" : root.scheme === Theme.Dark ? "#A6000000" : "#B3000000"
    readonly property color focus: root.scheme === Theme.Light ? "#0A5C6A" : root.scheme === Theme.Dark ? "#A4DFEA" : "#E3B67D"
    readonly property color mark: root.scheme === Theme.Light ? "#FFE29A" : root.scheme === Theme.Dark ? "#6B5413" : "#4A3510"
    readonly property color markInk: root.scheme === Theme.Light ? "#1A1C1E" : root.scheme === Theme.Dark ? "#FFF3D1" : "#E6CFA8"
    readonly property color control: root.scheme === Theme.Light ? "#EDEBE5" : root.scheme === Theme.Dark ? "#2A2F34" : "#241C14"
    readonly property color tileA: root.scheme === Theme.Light ? "#E9E5DB" : root.scheme === Theme.Dark ? "#35312A" : "#2B2218"
    readonly property color tileB: root.scheme === Theme.Light ? "#E2E8E6" : root.scheme === Theme.Dark ? "#2A3533" : "#27221A"
    readonly property color tileC: root.scheme === Theme.Light ? "#EAE3E6" : root.scheme === Theme.Dark ? "#372E31" : "#2D2018"
    readonly property color tileD: root.scheme === Theme.Light ? "#E3E5EC" : root.scheme === Theme.Dark ? "#2E313A" : "#272019"
    readonly property color photoA: root.scheme === Theme.Light ? "#E9E5DB" : root.scheme === Theme.Dark ? "#76726A" : "#4A3B2A"
    readonly property color photoB: root.scheme === Theme.Light ? "#E2E8E6" : root.scheme === Theme.Dark ? "#6B7472" : "#42382A"
    readonly property color photoC: root.scheme === Theme.Light ? "#EAE3E6" : root.scheme === Theme.Dark ? "#776E71" : "#4B372A"
    readonly property color photoD: root.scheme === Theme.Light ? "#E3E5EC" : root.scheme === Theme.Dark ? "#6D7079" : "#40362B"

    readonly property TypeStyle display: TypeStyle {
        family: "Inter Display"
        line: 40
        px: 34
        tracking: -0.2
        weight: Font.DemiBold
    }
    readonly property TypeStyle title1: TypeStyle {
        family: "Inter Display"
        line: 32
        px: 26
        tracking: 0
        weight: Font.DemiBold
    }
    readonly property TypeStyle title2: TypeStyle {
        family: "Inter"
        line: 26
        px: 19
        tracking: -0.3
        weight: Font.DemiBold
    }
    readonly property TypeStyle title3: TypeStyle {
        family: "Inter"
        line: 22
        px: 16
        tracking: -0.18
        weight: Font.DemiBold
    }
    readonly property TypeStyle body: TypeStyle {
        family: "Inter"
        line: 22
        px: 15
        tracking: -0.09
        weight: Font.Normal
    }
    readonly property TypeStyle bodyStrong: TypeStyle {
        family: "Inter"
        line: 22
        px: 15
        tracking: -0.09
        weight: Font.DemiBold
    }
    readonly property TypeStyle label: TypeStyle {
        family: "Inter"
        line: 20
        px: 14
        tracking: -0.08
        weight: Font.Normal
    }
    readonly property TypeStyle labelStrong: TypeStyle {
        family: "Inter"
        line: 20
        px: 14
        tracking: -0.08
        weight: Font.DemiBold
    }
    readonly property TypeStyle caption: TypeStyle {
        family: "Inter"
        line: 18
        px: 13
        tracking: 0
        weight: Font.Normal
    }
    readonly property TypeStyle micro: TypeStyle {
        family: "Inter"
        line: 16
        px: 12
        tracking: 0
        weight: Font.Medium
    }

    readonly property int tiny: 4
    readonly property int small: 8
    readonly property int snug: 12
    readonly property int gap: 16
    readonly property int pad: 20
    readonly property int margin: 24
    readonly property int space32: 32
    readonly property int space40: 40
    readonly property int space56: 56
    readonly property int radiusMark: 3
    readonly property int radiusTag: 8
    readonly property int radiusSmall: 10
    readonly property int radiusButton: 12
    readonly property int radiusInset: 14
    readonly property int radiusCard: 16
    readonly property int radiusPanel: 20
    readonly property int radiusSheet: 24
    readonly property int radiusPill: 999
    readonly property int strokeHairline: 1
    readonly property int strokeControl: 1
    readonly property int strokeSelected: 2
    readonly property int strokeFocus: 2
    readonly property int strokeFocusGap: 3
    readonly property int sizeTouch: 48
    readonly property int sizeTouchKiosk: 72
    readonly property int sizeTouchGap: 8
    readonly property int sizeButton: 48
    readonly property int sizeButtonSmallVisual: 40
    readonly property int sizeButtonLarge: 60
    readonly property int sizeField: 48
    readonly property int sizeFieldSearch: 60
    readonly property int sizeRowMin: 56
    readonly property int sizeRow: 64
    readonly property int sizeRowRich: 88
    readonly property int sizeRail: 88
    readonly property int sizeTopBar: 76
    readonly property int sizeBottomBar: 76
    readonly property int sizeHubSidebar: 208
    readonly property int sizeSheet: 532
    readonly property int sizeSeatPitch: 49
    readonly property int sizeTag: 26
    readonly property int sizeChip: 40
    readonly property int pressTime: 0
    readonly property int fastTime: root.calm ? 0 : 120
    readonly property int baseTime: root.calm ? 0 : 180
    readonly property int slowTime: root.calm ? 0 : 260
    readonly property int skeletonAfter: 150
    readonly property int peekTime: 8000
    readonly property int easing: Easing.OutCubic
    readonly property int mediumFrom: 600
    readonly property int expandedFrom: 840
    readonly property int largeFrom: 1200
    readonly property int extraLargeFrom: 1600

    function soft(tone: int): color {
        switch (tone) {
        case Theme.AccentTone:
            return root.accentSoft;
        case Theme.CriticalTone:
            return root.criticalSoft;
        case Theme.AttentionTone:
            return root.attentionSoft;
        case Theme.PositiveTone:
            return root.positiveSoft;
        case Theme.CelebrateTone:
            return root.celebrateSoft;
        case Theme.GoldTone:
            return root.goldSoft;
        default:
            return root.control;
        }
    }
    function softInk(tone: int): color {
        switch (tone) {
        case Theme.AccentTone:
            return root.accentSoftInk;
        case Theme.CriticalTone:
            return root.criticalSoftInk;
        case Theme.AttentionTone:
            return root.attentionSoftInk;
        case Theme.PositiveTone:
            return root.positiveSoftInk;
        case Theme.CelebrateTone:
            return root.celebrateSoftInk;
        case Theme.GoldTone:
            return root.goldSoftInk;
        default:
            return root.ink2;
        }
    }
    function strong(tone: int): color {
        switch (tone) {
        case Theme.AccentTone:
            return root.accent;
        case Theme.CriticalTone:
            return root.critical;
        case Theme.AttentionTone:
            return root.attention;
        case Theme.PositiveTone:
            return root.positive;
        case Theme.CelebrateTone:
            return root.celebrate;
        case Theme.GoldTone:
            return root.gold;
        default:
            return root.ink2;
        }
    }
    function tile(seed: int): color {
        return [root.tileA, root.tileB, root.tileC, root.tileD][Math.abs(seed) % 4];
    }
    function photo(seed: int): color {
        return [root.photoA, root.photoB, root.photoC, root.photoD][Math.abs(seed) % 4];
    }
}
