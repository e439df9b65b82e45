pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Whom something is to be done for before they are on board, the most urgent first; and
// what this screen is not.
Card {
    id: root

    required property GateView gate
    required property Shoulder shoulder

    implicitHeight: head.height + (list.count > 0 ? list.contentHeight : nobody.height + Theme.gap) + foot.height + root.topPadding + root.bottomPadding
    leftPadding: Theme.small
    rightPadding: Theme.small
    topPadding: Theme.snug
    bottomPadding: Theme.small
    Accessible.name: qsTr("Coming up")

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
                text: qsTr("Coming up")
            }
            Words {
                anchors.right: parent.right
                anchors.rightMargin: Theme.snug
                anchors.verticalCenter: parent.verticalCenter
                visible: list.count > 0
                kind: Theme.caption
                figures: true
                color: Theme.ink2
                text: head.width > title.width + Math.round(160 * Theme.textScale) ? qsTr("%1, most urgent first").arg(list.count) : list.count
            }
        }
        Words {
            id: nobody

            anchors.top: head.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.snug
            width: parent.width - 2 * Theme.snug
            visible: list.count === 0
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.gate.covered ? qsTr("Names are hidden.") : qsTr("Nobody needs anything before the door.")
        }
        ListView {
            id: list

            anchors.top: head.bottom
            anchors.bottom: foot.top
            width: parent.width
            clip: true
            interactive: list.contentHeight > list.height
            boundsBehavior: Flickable.StopAtBounds
            model: root.gate.coming
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Coming up")

            delegate: Column {
                id: entry

                required property int index
                required property string customerId
                required property string seat
                required property string name
                required property string text
                required property int tone
                required property string spoken

                width: ListView.view.width

                Divider {
                    x: Theme.small
                    width: parent.width - 2 * Theme.small
                    visible: entry.index > 0
                }
                GateEntry {
                    width: parent.width
                    seat: entry.seat
                    who: entry.name
                    line: entry.text
                    tone: entry.tone
                    spoken: entry.spoken
                    onClicked: root.gate.pick(entry.customerId)
                }
            }

            T.ScrollBar.vertical: ThinScrollBar {}
        }
        Column {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width

            Divider {
                width: parent.width
            }
            ListRow {
                id: hiding

                width: parent.width
                implicitHeight: Math.max(Theme.sizeTouch, hint.height + Theme.small)
                leftPadding: Theme.snug
                rightPadding: Theme.snug
                topPadding: 0
                bottomPadding: 0
                name: hint.text
                Accessible.role: Accessible.Button
                Accessible.checkable: true
                Accessible.checked: root.shoulder.on
                onClicked: root.shoulder.toggle()

                contentItem: Item {
                    Icon {
                        id: eye

                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        name: root.gate.covered ? "eye" : "eye-off"
                        color: root.gate.covered ? Theme.accent : Theme.ink3
                    }
                    Words {
                        id: hint

                        anchors.left: eye.right
                        anchors.leftMargin: Theme.snug
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        kind: root.gate.covered ? Theme.labelStrong : Theme.caption
                        color: root.gate.covered ? Theme.accent : Theme.ink2
                        wrapMode: Text.Wrap
                        text: root.gate.covered ? qsTr("Show names") : root.shoulder.hides
                        Accessible.ignored: true
                    }
                }
            }
            Item {
                width: parent.width
                height: plain.height + Theme.small

                Icon {
                    id: shield

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.snug
                    y: 0
                    size: 18
                    name: "shield-check"
                    color: Theme.ink3
                }
                Words {
                    id: plain

                    anchors.left: shield.right
                    anchors.leftMargin: Theme.snug
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.snug
                    kind: Theme.caption
                    color: Theme.ink3
                    wrapMode: Text.Wrap
                    text: qsTr("Not a boarding authority: the departure system decides who flies.")
                }
            }
        }
    }
}
