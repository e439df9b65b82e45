pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// What went wrong and was not made good: read before anything is offered.
Card {
    id: root

    required property string title
    required property string text
    property int titleKind: 0
    property bool small: false

    tone: Theme.CriticalTone
    padding: root.small ? Theme.gap : 18
    visible: root.title !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.text

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Icon {
            id: sign

            readonly property int indent: size + (root.small ? Theme.snug : 10)

            y: 1
            name: "heart-handshake"
            size: root.small ? 20 : 22
            color: Theme.criticalSoftInk
        }
        Column {
            id: words

            width: parent.width
            spacing: root.small ? 0 : 4

            Words {
                x: sign.indent
                width: parent.width - x
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: root.small ? Theme.labelStrong : Theme.title3
                color: Theme.criticalSoftInk
                text: root.title
                Accessible.ignored: true
            }
            Words {
                x: root.small ? sign.indent : 0
                width: parent.width - x
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: root.small ? Theme.caption : Theme.label
                color: Theme.ink2
                text: root.text
                Accessible.ignored: true
            }
        }
    }
}
