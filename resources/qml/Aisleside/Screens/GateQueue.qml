pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Who has just come, who stands here, who comes next by seat; in a lounge who is expected.
Card {
    id: root

    required property GateView gate
    signal askedList(int which)
    // As many rows as there is room for, whole ones.
    readonly property int rows: Math.max(3, Math.floor((root.height - head.height - foot.height - root.topPadding - root.bottomPadding - Theme.small) / 48))

    implicitHeight: head.height + Math.max(1, Math.min(7, root.gate.queue.count)) * 48 + foot.height + root.topPadding + root.bottomPadding + Theme.small
    leftPadding: Theme.small
    rightPadding: Theme.small
    topPadding: Theme.snug
    bottomPadding: Theme.small
    Accessible.name: title.text

    background: Rectangle {
        radius: Theme.radiusPanel
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.line
    }
    contentItem: Item {
        Item {
            id: head

            width: parent.width
            height: Math.max(Theme.sizeTouch, title.height)

            Words {
                id: title

                anchors.left: parent.left
                anchors.leftMargin: Theme.snug
                anchors.verticalCenter: parent.verticalCenter
                kind: Theme.title3
                text: root.gate.lounge ? qsTr("Not on board yet") : qsTr("Queue")
            }
            Words {
                anchors.right: parent.right
                anchors.rightMargin: Theme.snug
                anchors.verticalCenter: parent.verticalCenter
                visible: root.gate.changeWords === "" && implicitWidth + title.implicitWidth + Theme.margin + Theme.gap <= head.width
                kind: Theme.caption
                color: Theme.ink2
                text: root.gate.lounge ? qsTr("By seat") : qsTr("Next by seat")
            }
            TextButton {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: root.gate.changeWords
                hint: qsTr("What the list says otherwise than before")
                onClicked: root.askedList(2)
            }
        }
        Words {
            anchors.top: head.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.snug
            width: parent.width - 2 * Theme.snug
            visible: root.gate.covered
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("Names are hidden.")
        }
        Column {
            anchors.top: head.bottom
            width: parent.width

            Repeater {
                model: root.gate.queue

                ListRow {
                    id: row

                    required property int index
                    required property string customerId
                    required property string seat
                    required property string sign
                    required property int tone
                    required property bool done
                    required property bool here
                    required property string spoken
                    required name
                    // The name alone; what is read aloud is longer.
                    readonly property string who: row.name

                    width: parent.width
                    implicitHeight: 48
                    visible: row.index < root.rows
                    leftPadding: Theme.snug
                    rightPadding: Theme.snug
                    topPadding: 0
                    bottomPadding: 0
                    selected: row.here
                    Accessible.name: row.spoken
                    onClicked: root.gate.pick(row.customerId)

                    contentItem: Item {
                        Words {
                            id: place

                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.round(46 * Theme.textScale)
                            kind: Theme.body
                            code: true
                            text: row.seat
                            Accessible.ignored: true
                        }
                        Words {
                            anchors.left: place.right
                            anchors.right: mark.left
                            anchors.rightMargin: Theme.small
                            anchors.verticalCenter: parent.verticalCenter
                            kind: Theme.body
                            color: row.done ? Theme.ink3 : Theme.ink
                            text: row.who
                            Accessible.ignored: true
                        }
                        Icon {
                            id: mark

                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            name: row.sign
                            color: Theme.strong(row.tone)
                        }
                    }
                }
            }
        }
        Item {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(Theme.sizeTouch, missing.height)

            Words {
                id: missing

                anchors.left: parent.left
                anchors.leftMargin: Theme.snug
                anchors.right: all.left
                anchors.verticalCenter: parent.verticalCenter
                kind: Theme.caption
                figures: true
                color: Theme.ink2
                wrapMode: Text.Wrap
                text: root.gate.foot
            }
            TextButton {
                id: all

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Show all")
                onClicked: root.askedList(0)
            }
        }
    }
}
