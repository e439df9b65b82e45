pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One thing that was looked at: how it is, and what to do.
Item {
    id: root

    required property string sign
    required property int tone
    required property string title
    required property string text
    required property int index

    implicitHeight: Math.max(56, words.implicitHeight + 18)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: root.text

    Divider {
        visible: root.index > 0
        anchors.left: parent.left
        anchors.leftMargin: 36
        width: parent.width - 36
    }
    Icon {
        anchors.left: parent.left
        y: 10
        name: root.sign
        size: 20
        color: Theme.strong(root.tone)
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 36

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
            color: Theme.ink2
            text: root.text
            Accessible.ignored: true
        }
    }
}
