pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// What went wrong and was not made good: read before anything is offered. Where it can
// be answered, the title is the thing to do: it is claimed with one tap, so that nobody
// else says it too, and a second tap records how it went.
Card {
    id: root

    required property string title
    required property string text
    property bool small: false
    // What may be done: see ApologyStep. Nothing, claim it, say how it went, take it over.
    property int step: 0
    property string say: ""
    property string busy: ""
    property bool explained: false
    signal claimed
    signal concluded(int outcome)
    signal putOff
    signal whyAsked

    tone: Theme.CriticalTone
    padding: root.small ? Theme.gap : 18
    bottomPadding: root.explained && !root.small ? 4 : root.padding
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
            Words {
                width: parent.width
                visible: root.say !== ""
                topPadding: 4
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.bodyStrong
                text: qsTr("“%1”").arg(root.say)
            }
            Words {
                width: parent.width
                visible: text !== ""
                topPadding: 4
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.label
                weight: Font.Medium
                text: root.busy
            }
            Loader {
                width: parent.width
                active: root.step !== 0
                visible: active
                sourceComponent: answers
            }
            TextButton {
                anchors.left: parent.left
                anchors.leftMargin: -leftPadding
                visible: root.explained && !root.small
                ink: Theme.criticalSoftInk
                text: qsTr("See why")
                hint: qsTr("The rule, what it rests on, and what makes it go away")
                onClicked: root.whyAsked()
            }
        }
    }

    Component {
        id: answers

        Item {
            id: row

            // Side by side where they fit, else the one that does it above the others.
            readonly property int others: (declined.visible ? declined.implicitWidth + Theme.small : 0) + (later.visible ? later.implicitWidth + Theme.small : 0)
            readonly property bool together: done.implicitWidth + row.others <= row.width
            readonly property int half: Math.floor((row.width - Theme.small) / 2)
            readonly property bool stacked: !row.together && (!declined.visible || Math.max(declined.implicitWidth, later.implicitWidth) > row.half)
            readonly property int rows: row.others === 0 || row.together ? 1 : row.stacked && declined.visible ? 3 : 2
            readonly property int beside: row.together ? done.y : done.y + done.height + Theme.small

            implicitHeight: row.rows * (Theme.small + done.height)

            InkButton {
                id: done

                anchors.left: parent.left
                y: Theme.small
                width: row.together ? row.width - row.others : row.width
                sign: root.step === 2 ? "check" : ""
                text: root.step === 2 ? qsTr("I’ve apologised") : root.step === 3 ? qsTr("Take it over") : qsTr("I’ll say it")
                hint: root.step === 2 ? "" : qsTr("Everybody else sees that you are about to")
                onClicked: root.step === 2 ? root.concluded(0) : root.claimed()
            }
            ActionButton {
                id: declined

                anchors.left: parent.left
                anchors.leftMargin: row.together ? done.width + Theme.small : 0
                y: row.beside
                width: row.together ? implicitWidth : row.stacked ? row.width : row.half
                visible: root.step === 2
                fill: Theme.surface
                text: qsTr("Not welcome")
                hint: qsTr("Nobody says it again")
                onClicked: root.concluded(1)
            }
            ActionButton {
                id: later

                anchors.right: parent.right
                y: row.beside + (row.rows === 3 ? Theme.small + done.height : 0)
                width: row.together ? implicitWidth : row.stacked ? row.width : row.half
                visible: root.step !== 3
                fill: Theme.surface
                text: qsTr("Not now")
                hint: root.step === 2 ? qsTr("Anybody may say it then") : qsTr("Comes back tomorrow")
                onClicked: root.step === 2 ? root.concluded(2) : root.putOff()
            }
        }
    }
}
