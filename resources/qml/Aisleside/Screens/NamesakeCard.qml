pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Somebody else has such a name: check before anything private is shown.
Card {
    id: root

    required property ProfileView profile

    tone: Theme.AttentionTone
    padding: 18
    visible: root.profile.check !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.profile.check

    contentItem: Column {
        spacing: Theme.small

        Item {
            width: parent.width
            height: Math.max(sign.size, words.implicitHeight)

            Icon {
                id: sign

                anchors.left: parent.left
                y: 1
                name: "users-round"
                size: 20
                color: Theme.attentionSoftInk
            }
            Words {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: sign.size + 10
                width: parent.width - (sign.size + 10)
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink
                text: root.profile.check
                Accessible.ignored: true
            }
        }
        OutlineButton {
            width: parent.width
            sign: "check"
            text: qsTr("Checked, open all")
            hint: qsTr("Notes, amounts and reasons are shown after this")
            onClicked: root.profile.confirm()
        }
    }
}
