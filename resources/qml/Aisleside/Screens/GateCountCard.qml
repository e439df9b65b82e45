pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// How many are on board, of how many, and how much time is left.
Card {
    id: root

    required property GateView gate

    Accessible.name: qsTr("%1 %2 on board").arg(root.gate.boarded).arg(root.gate.expected)

    background: Rectangle {
        radius: Theme.radiusPanel
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.line
    }
    contentItem: Column {
        spacing: Theme.snug

        Item {
            width: parent.width
            height: Math.max(label.height, number.height)

            Words {
                id: label

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                kind: Theme.title3
                text: qsTr("Boarded")
                Accessible.ignored: true
            }
            Row {
                anchors.right: parent.right
                spacing: 6

                Words {
                    id: number

                    kind: Theme.title1
                    figures: true
                    text: root.gate.boarded
                    Accessible.ignored: true
                }
                Words {
                    anchors.baseline: number.baseline
                    kind: Theme.body
                    figures: true
                    color: Theme.ink2
                    text: root.gate.expected
                    Accessible.ignored: true
                }
            }
        }
        ProgressLine {
            width: parent.width
            height: 10
            share: root.gate.share
            name: qsTr("Boarded")
        }
        Item {
            id: times

            readonly property bool roomy: whole.width + left.implicitWidth + Theme.small <= width

            width: parent.width
            height: closes.height

            TextMetrics {
                id: whole

                font: closes.font
                text: root.gate.closes
            }
            Words {
                id: closes

                anchors.left: parent.left
                width: parent.width - (times.roomy ? left.implicitWidth : 0)
                kind: Theme.caption
                figures: true
                color: Theme.ink2
                wrapMode: Text.Wrap
                text: times.roomy ? root.gate.closes : root.gate.closes + "\n" + root.gate.left
            }
            Words {
                id: left

                anchors.right: parent.right
                visible: times.roomy
                kind: Theme.caption
                figures: true
                color: Theme.ink2
                text: root.gate.left
            }
        }
        Words {
            width: parent.width
            visible: text !== ""
            kind: Theme.caption
            color: Theme.attention
            wrapMode: Text.Wrap
            text: root.gate.warning
        }
    }
}
