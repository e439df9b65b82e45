pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// Somebody in a list of the gate: the seat on its colour, the name, the line that matters.
ListRow {
    id: root

    required property string seat
    required property string who
    required property string line
    required property int tone
    required property string spoken

    name: root.spoken
    leftPadding: Theme.small
    rightPadding: Theme.small
    topPadding: Theme.snug
    bottomPadding: Theme.snug

    contentItem: Item {
        implicitHeight: Math.max(tile.height, words.height)

        Rectangle {
            id: tile

            anchors.left: parent.left
            width: Math.max(56, Math.ceil(seat.implicitWidth) + Theme.gap)
            height: Math.max(44, seat.height + Theme.small)
            radius: Theme.radiusButton
            color: Theme.soft(root.tone)

            Words {
                id: seat

                anchors.centerIn: parent
                kind: Theme.title3
                code: true
                color: Theme.softInk(root.tone)
                text: root.seat
                Accessible.ignored: true
            }
        }
        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.snug
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                kind: Theme.bodyStrong
                wrapMode: Text.Wrap
                text: root.who
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: root.line !== ""
                kind: Theme.label
                color: Theme.ink2
                wrapMode: Text.Wrap
                text: root.line
                Accessible.ignored: true
            }
        }
    }
}
