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

    Column {
        id: small

        anchors.horizontalCenter: parent.horizontalCenter
        y: 4

        Repeater {
            model: root.seats.lines

            Item {
                id: line

                required property int number
                required property bool opens
                required property int index
                required property Listing seats

                width: row.width
                height: root.step + (line.opens && line.index > 0 ? root.step : 0)

                Row {
                    id: row

                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 2
                    spacing: 1

                    Repeater {
                        model: line.seats

                        Rectangle {
                            required property bool aisle
                            required property bool free
                            required property bool handled
                            required property string mark
                            required property int tone

                            width: aisle ? 3 : root.wide
                            height: Math.max(2, root.step - Math.round(root.step / 2.6))
                            radius: 1
                            opacity: free ? 0.45 : 1
                            color: aisle ? "transparent" : mark !== "" ? Theme.strong(tone) : handled ? Theme.positive : Theme.line
                        }
                    }
                }
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
