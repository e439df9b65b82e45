pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Who is booked today, and where the day stands.
Card {
    id: root

    required property Listing appointments
    required property string more
    signal opened(string customerId)
    signal planned
    signal unfolded

    padding: Theme.snug
    Accessible.name: qsTr("Appointments")

    contentItem: Column {
        id: lines

        Item {
            width: parent.width
            height: Math.max(Theme.sizeTouch, heading.implicitHeight)

            Words {
                id: heading

                anchors.left: parent.left
                anchors.leftMargin: Theme.snug
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - Theme.snug - add.width - (all.visible ? all.width : 0)
                kind: Theme.title3
                text: qsTr("Appointments")
                Accessible.role: Accessible.Heading
            }
            TextButton {
                id: all

                anchors.right: add.left
                visible: root.more !== ""
                text: root.more
                hint: qsTr("Appointments")
                onClicked: root.unfolded()
            }
            IconButton {
                id: add

                anchors.right: parent.right
                fill: "transparent"
                sign: "plus"
                name: qsTr("New appointment")
                onClicked: root.planned()
            }
        }
        Repeater {
            model: root.appointments

            ListRow {
                id: entry

                required property string customerId
                required property string time
                required property string detail
                required property bool present
                required property bool over
                required property string spoken
                required name

                readonly property color strong: entry.present ? Theme.accentSoftInk : entry.over ? Theme.ink3 : Theme.ink

                width: lines.width
                implicitHeight: Math.max(62, implicitContentHeight + topPadding + bottomPadding)
                leftPadding: Theme.snug
                rightPadding: Theme.snug
                selected: entry.present
                Accessible.name: entry.spoken
                onClicked: root.opened(entry.customerId)

                contentItem: Item {
                    implicitHeight: who.implicitHeight

                    Words {
                        id: clock

                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.max(44 * Theme.textScale, Math.ceil(implicitWidth))
                        kind: Theme.label
                        weight: entry.over ? Font.Normal : Font.Medium
                        figures: true
                        color: entry.strong
                        text: entry.time
                        Accessible.ignored: true
                    }
                    Column {
                        id: who

                        anchors.left: clock.right
                        anchors.leftMargin: Theme.snug
                        anchors.right: state.left
                        anchors.rightMargin: Theme.small
                        anchors.verticalCenter: parent.verticalCenter

                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            maximumLineCount: 2
                            kind: Theme.labelStrong
                            color: entry.strong
                            text: entry.name
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            maximumLineCount: 3
                            kind: Theme.caption
                            color: entry.present ? Theme.accentSoftInk : Theme.ink3
                            text: entry.detail
                            Accessible.ignored: true
                        }
                    }
                    Item {
                        id: state

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        width: entry.present ? now.width : entry.over ? 18 : 0
                        height: 20

                        Words {
                            id: now

                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.ceil(implicitWidth)
                            visible: entry.present
                            kind: Theme.caption
                            weight: Font.DemiBold
                            color: Theme.accentSoftInk
                            text: qsTr("Now")
                            Accessible.ignored: true
                        }
                        Icon {
                            anchors.centerIn: parent
                            visible: entry.over
                            name: "check"
                            size: 18
                            color: Theme.positive
                        }
                    }
                }
            }
        }
        Words {
            anchors.left: parent.left
            anchors.leftMargin: Theme.snug
            width: parent.width - 2 * Theme.snug
            visible: root.appointments.count === 0
            bottomPadding: Theme.small
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("Nobody is booked today. Appointments made at a profile stand here.")
        }
    }
}
