pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Device

// The whole aircraft in small: where signs are, and which part the large map shows. A tap
// goes there.
Item {
    id: root

    required property SeatMap seats
    required property real from
    required property real share
    signal moved(at: real)

    readonly property int step: Math.max(4, Math.min(18, Math.floor((root.height - 8) / Math.max(1, root.seats.rows + root.seats.cabins))))
    readonly property real wide: Math.max(2, (root.width - 8 - root.seats.aisles * 4) / Math.max(1, root.seats.across) - 1)

    implicitHeight: (root.seats.rows + root.seats.cabins) * 18 + 8
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The whole aircraft; tap to go there")

    // One picture: some five hundred items would take longer than all else on the screen.
    Canvas {
        id: small

        readonly property string seats: root.seats.small
        readonly property color free: Qt.alpha(Theme.line, 0.45)
        readonly property int cell: Math.max(2, root.step - Math.round(root.step / 2.6))

        x: Math.floor((root.width - small.width) / 2)
        y: 4
        width: Math.ceil(root.seats.across * (root.wide + 1) + root.seats.aisles * 4 - 1)
        height: root.step * (root.seats.rows + Math.max(0, root.seats.cabins - 1))
        onSeatsChanged: small.requestPaint()
        onFreeChanged: small.requestPaint()
        onPaint: small.draw()

        function draw(): void {
            const pen = small.getContext("2d");
            pen.clearRect(0, 0, small.width, small.height);
            let y = 0;
            for (const line of small.seats.split("\n")) {
                const opens = line.startsWith("^");
                y += root.step * (opens && y > 0 ? 2 : 1);
                let x = 0;
                for (const sign of opens ? line.slice(1) : line) {
                    if (sign !== "-") {
                        pen.fillStyle = small.ink(sign);
                        pen.beginPath();
                        pen.roundedRect(x, y - 2 - small.cell, root.wide, small.cell, 1, 1);
                        pen.fill();
                    }
                    x += sign === "-" ? 4 : root.wide + 1;
                }
            }
        }
        function ink(sign: string): color {
            switch (sign) {
            case ".":
                return small.free;
            case "o":
                return Theme.line;
            case "h":
                return Theme.positive;
            default:
                return Theme.strong(Number(sign));
            }
        }
    }
    Rectangle {
        visible: root.share < 1
        y: small.y - 4 + Math.round(root.from * small.height)
        width: parent.width
        height: Math.max(24, Math.round(root.share * small.height) + 6)
        radius: Theme.radiusTag
        color: "transparent"
        border.width: Theme.strokeSelected
        border.color: Theme.accent
    }
    TapHandler {
        onTapped: point => root.moved(point.position.y / small.height - root.share / 2)
    }
    DragHandler {
        target: null
        onCentroidChanged: if (active)
            root.moved(centroid.position.y / small.height - root.share / 2)
    }
}
