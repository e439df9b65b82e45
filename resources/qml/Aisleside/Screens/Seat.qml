pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls

// One seat: tint and sign for what it is about, a dot for status, dashes when free.
T.AbstractButton {
    id: root

    required property string seat
    required property bool free
    required property bool tiered
    required property string mark
    required property int tone
    required property bool handled
    required property bool selected
    required property string spoken

    hoverEnabled: true
    focusPolicy: root.free ? Qt.NoFocus : Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.selectable: true
    Accessible.selected: root.selected
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()

    background: Rectangle {
        radius: Theme.radiusTag
        color: root.selected ? Theme.accentSoft : root.free ? "transparent" : root.down ? Theme.line : root.mark !== "" ? Theme.soft(root.tone) : Theme.control
        border.width: root.selected ? Theme.strokeSelected : 0
        border.color: Theme.accent

        Loader {
            anchors.fill: parent
            active: root.visualFocus
            sourceComponent: FocusRing {
                shown: true
                around: Theme.radiusTag
            }
        }
        Loader {
            anchors.fill: parent
            active: root.free && !root.selected
            // A picture and not a Shape, which the software renderer draws over what clips it.
            sourceComponent: Image {
                id: dashes

                sourceSize: Qt.size(dashes.width, dashes.height)
                source: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='%1' height='%2'><rect x='0.5' y='0.5' width='%3' height='%4' rx='8' fill='none' stroke='%5' stroke-dasharray='3 3'/></svg>".arg(dashes.width).arg(dashes.height).arg(dashes.width - 1).arg(dashes.height - 1).arg(String(Theme.lineStrong).replace("#", "%23"))
            }
        }
    }

    // Most seats have nothing on them; what they do not have is not made.
    contentItem: Loader {
        active: root.mark !== "" || root.handled || root.tiered
        sourceComponent: Item {
            Icon {
                anchors.centerIn: parent
                visible: root.mark !== "" || root.handled
                name: root.mark !== "" ? root.mark : root.handled ? "check" : ""
                size: 20
                color: root.mark === "" ? Theme.positive : root.selected ? Theme.accentSoftInk : Theme.softInk(root.tone)
            }
            Rectangle {
                anchors.right: parent.right
                anchors.rightMargin: 6
                y: 6
                visible: root.tiered
                width: 6
                height: 6
                radius: 3
                color: Theme.gold
            }
        }
    }
}
