pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One thing on its way to the hub, or arrived there.
Item {
    id: root

    required property string sign
    required property string title
    required property string detail
    required property string progress
    required property bool done
    required property int index
    property bool below: false

    implicitHeight: Math.max(61, words.implicitHeight + 20)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title + ", " + root.progress
    Accessible.description: root.detail

    Divider {
        visible: root.index > 0
        anchors.left: parent.left
        anchors.leftMargin: 54
        width: parent.width - 54
    }
    Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 40
        height: 40
        radius: Theme.radiusSmall
        color: root.done ? Theme.positiveSoft : Theme.control

        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: 20
            color: root.done ? Theme.positiveSoftInk : Theme.ink2
        }
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 54
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 54 - (state.visible ? state.implicitWidth + Theme.snug : 0)

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.labelStrong
            text: root.title
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.caption
            figures: true
            color: Theme.ink3
            text: root.below ? root.detail + " · " + root.progress : root.detail
            Accessible.ignored: true
        }
    }
    Words {
        id: state

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.below
        kind: Theme.caption
        figures: true
        color: Theme.ink3
        text: root.progress
        Accessible.ignored: true
    }
}
