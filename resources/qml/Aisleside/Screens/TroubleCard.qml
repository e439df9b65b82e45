pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// What went wrong and was not made good: read before anything is offered. Where it can
// be answered, the title is the thing to do and the button records that it was done.
Card {
    id: root

    required property string title
    required property string text
    property bool small: false
    property bool answerable: false
    signal apologised
    signal putOff

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

            anchors.left: parent.left
            y: 1
            name: "heart-handshake"
            size: root.small ? 20 : 22
            color: Theme.criticalSoftInk
        }
        Column {
            id: words

            anchors.left: parent.left
            width: parent.width
            spacing: root.small ? 0 : 4

            Words {
                anchors.left: parent.left
                anchors.leftMargin: sign.indent
                width: parent.width - sign.indent
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: root.small ? Theme.labelStrong : Theme.title3
                color: Theme.criticalSoftInk
                text: root.title
                Accessible.ignored: true
            }
            Words {
                anchors.left: parent.left
                anchors.leftMargin: root.small ? sign.indent : 0
                width: parent.width - (root.small ? sign.indent : 0)
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: root.small ? Theme.caption : Theme.label
                color: Theme.ink2
                text: root.text
                Accessible.ignored: true
            }
            Loader {
                width: parent.width
                active: root.answerable
                visible: active
                sourceComponent: answers
            }
        }
    }

    Component {
        id: answers

        Item {
            id: row

            // Side by side where both fit, else the one that does it above the other.
            readonly property bool together: done.implicitWidth + later.implicitWidth + Theme.small <= row.width

            implicitHeight: Theme.small + done.height + (row.together ? 0 : Theme.small + later.height)

            InkButton {
                id: done

                anchors.left: parent.left
                y: Theme.small
                width: row.together ? row.width - later.implicitWidth - Theme.small : row.width
                sign: "check"
                text: qsTr("I’ve apologised")
                onClicked: root.apologised()
            }
            ActionButton {
                id: later

                anchors.left: parent.left
                anchors.leftMargin: row.together ? done.width + Theme.small : 0
                y: row.together ? done.y : done.y + done.height + Theme.small
                width: row.together ? implicitWidth : row.width
                fill: Theme.surface
                text: qsTr("Not now")
                hint: qsTr("Comes back tomorrow")
                onClicked: root.putOff()
            }
        }
    }
}
