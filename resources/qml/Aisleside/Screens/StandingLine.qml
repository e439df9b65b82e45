pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// How something stands: a sign in a disc, one line and one sentence.
Item {
    id: root

    required property string sign
    required property int tone
    required property string title
    required property string text

    implicitWidth: 320
    implicitHeight: Math.max(52, words.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.title
    Accessible.description: root.text

    Rectangle {
        id: disc

        anchors.left: parent.left
        y: Math.max(0, Math.min(8, Math.round((root.height - height) / 2)))
        width: 52
        height: 52
        radius: 26
        color: Theme.soft(root.tone)

        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: 22
            color: Theme.softInk(root.tone)
        }
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 68
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 68

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.title2
            text: root.title
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.text
            Accessible.ignored: true
        }
    }
}
