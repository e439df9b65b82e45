pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Stands where notes and reasons would: what the mode does, and a way to peek for
// those who cannot hold.
Card {
    id: root

    required property Shoulder shoulder

    tone: Theme.AccentTone
    padding: 18
    bottomPadding: Theme.small
    visible: root.shoulder.on
    Accessible.name: qsTr("Safe to show")

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Icon {
            id: sign

            anchors.left: parent.left
            name: "eye-off"
            size: 22
            color: Theme.accentSoftInk
        }
        Column {
            id: words

            anchors.left: parent.left
            width: parent.width
            spacing: 4

            Words {
                anchors.left: parent.left
                anchors.leftMargin: sign.size + 10
                width: parent.width - (sign.size + 10)
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.title3
                color: Theme.accentSoftInk
                text: root.shoulder.peeking ? qsTr("Peeking") : qsTr("Safe to show")
                Accessible.role: Accessible.Heading
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: root.shoulder.peeking ? qsTr("Everything is shown until you let go.") : qsTr("Notes and past amounts are hidden. Hold the button above to peek.")
            }
            TextButton {
                anchors.left: parent.left
                anchors.leftMargin: -8
                text: root.shoulder.peeking ? qsTr("Hide again") : root.shoulder.peekWords
                hint: qsTr("Shows everything without holding the button")
                onClicked: root.shoulder.peeking ? root.shoulder.release() : root.shoulder.peek()
            }
        }
    }
}
