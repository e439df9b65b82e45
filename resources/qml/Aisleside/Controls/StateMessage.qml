pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// Stands where a list would: nothing there, offline, went wrong, not your part.
// Says what is so and offers at most one thing to do.
Item {
    id: root

    required property string title
    property string text: ""
    property string sign: "search"
    property int tone: Theme.AccentTone
    property string action: ""
    signal chosen

    implicitWidth: 240
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.title
    Accessible.description: root.text

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(root.width, 320)
        spacing: 0

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 52
            height: 52
            radius: 26
            color: Theme.soft(root.tone)

            Icon {
                anchors.centerIn: parent
                name: root.sign
                size: 24
                color: Theme.softInk(root.tone)
            }
        }
        Item {
            width: 1
            height: Theme.gap
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            kind: Theme.bodyStrong
            text: root.title
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            visible: root.text !== ""
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.text
            Accessible.ignored: true
        }
        Item {
            width: 1
            height: Theme.snug
            visible: root.action !== ""
        }
        TonalButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.action !== ""
            compact: true
            text: root.action
            onClicked: root.chosen()
        }
    }
}
