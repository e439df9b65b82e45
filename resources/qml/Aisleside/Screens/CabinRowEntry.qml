pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One person of a list: seat, name, what it is about, and a ring for what is to be done.
ListRow {
    id: root

    required property string customerId
    required property string seat
    required property string person
    required selected
    required property string sign
    required property int tone
    required property string tag
    required property string reason
    required property bool done
    required property bool undone
    required property string spoken
    required property bool last
    property bool compact: false
    signal ticked

    name: root.spoken
    corner: Theme.radiusInset
    readonly property int ringRoom: root.undone || root.done ? 66 : 14

    leftPadding: root.mirrored ? root.ringRoom : 14
    rightPadding: root.mirrored ? 14 : root.ringRoom
    implicitHeight: Math.max(root.reason === "" && root.tag === "" ? 64 : Theme.sizeRowRich, words.implicitHeight + 32)

    contentItem: Item {
        SeatTile {
            id: tile

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            seat: root.seat
            tone: root.tone
        }
        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4

            Flow {
                width: parent.width
                spacing: 10

                Words {
                    width: Math.min(implicitWidth, words.width)
                    height: Math.max(implicitHeight, Math.round(Theme.sizeTag * Theme.textScale))
                    kind: Theme.title3
                    text: root.person
                    Accessible.ignored: true
                }
                Tag {
                    visible: root.tag !== ""
                    width: Math.min(implicitWidth, words.width)
                    sign: root.sign
                    tone: root.tone
                    text: root.tag
                    Accessible.ignored: true
                }
            }
            Words {
                width: parent.width
                visible: root.reason !== ""
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: root.reason
                Accessible.ignored: true
            }
        }
    }

    TodoCircle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root.undone
        name: qsTr("Take care of %1").arg(root.person)
        onClicked: root.ticked()
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 30
        anchors.verticalCenter: parent.verticalCenter
        visible: root.done
        name: "check"
        color: Theme.positive
    }
    Divider {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width - 2 * Theme.gap
        visible: !root.last && !root.selected
    }
}
