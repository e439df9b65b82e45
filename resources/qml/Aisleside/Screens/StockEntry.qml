pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// What one place has of a product, and from when that is known.
Item {
    id: root

    required property int index
    required property string sign
    required property string name
    required property string detail
    required property string held
    required property bool here
    required property bool old
    required property string spoken

    implicitHeight: Math.max(Theme.sizeRow, words.implicitHeight + 2 * Theme.snug)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken

    Divider {
        anchors.left: parent.left
        width: parent.width
        visible: root.index > 0
    }
    Rectangle {
        id: tile

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        height: 44
        radius: Theme.radiusButton
        color: root.here ? Theme.positiveSoft : Theme.control

        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: 20
            color: root.here ? Theme.positiveSoftInk : Theme.ink2
        }
    }
    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: Theme.snug
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - tile.width - 2 * Theme.snug - count.width

        Words {
            width: parent.width
            wrapMode: Text.Wrap
            kind: Theme.labelStrong
            text: root.name
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: aged.implicitHeight

            Icon {
                id: clock

                anchors.left: parent.left
                y: Math.round((Theme.caption.line * Theme.textScale - height) / 2)
                visible: root.old
                name: "clock"
                size: 14
                color: Theme.attention
            }
            Words {
                id: aged

                anchors.left: parent.left
                anchors.leftMargin: root.old ? 20 : 0
                width: parent.width - (root.old ? 20 : 0)
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: root.old ? Theme.attention : Theme.ink3
                text: root.detail
                Accessible.ignored: true
            }
        }
    }
    Words {
        id: count

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.ceil(implicitWidth)
        kind: Theme.title2
        figures: true
        color: root.old || root.held === "" ? Theme.ink3 : Theme.ink
        text: root.held
        Accessible.ignored: true
    }
}
