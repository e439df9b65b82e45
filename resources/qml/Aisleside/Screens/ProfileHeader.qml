pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Who stands before us: name, how to say it, how to serve her, what holds.
Item {
    id: root

    required property ProfileView profile
    property bool compact: false
    // From the side where lines begin, whatever letters its first part has.
    readonly property string line: (Application.layoutDirection === Qt.RightToLeft ? "\u200f" : "") + [root.profile.sounds, root.profile.line].filter(part => part !== "").join(" · ")
    signal noted
    signal planned
    signal more
    signal tagged(string what)

    implicitHeight: Math.max(face.height, lines.implicitHeight)
    Accessible.role: Accessible.Grouping
    Accessible.name: root.profile.name

    Avatar {
        id: face

        anchors.left: parent.left
        initials: root.profile.letters
        seed: root.profile.seed
        size: root.compact ? 64 : 80
    }
    Column {
        id: lines

        anchors.left: root.compact ? parent.left : face.right
        anchors.leftMargin: root.compact ? 0 : 20
        anchors.right: root.compact ? parent.right : actions.left
        anchors.rightMargin: root.compact ? 0 : Theme.margin

        Item {
            width: parent.width
            height: root.compact ? Math.max(face.height, names.implicitHeight) : names.implicitHeight

            Column {
                id: names

                anchors.left: parent.left
                anchors.leftMargin: root.compact ? face.width + Theme.gap : 0
                width: parent.width - (root.compact ? face.width + Theme.gap : 0)
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    kind: root.compact ? Theme.title1 : Theme.display
                    text: root.profile.name
                    Accessible.role: Accessible.Heading
                }
                SignedLine {
                    width: parent.width
                    visible: root.compact && root.profile.sounds !== ""
                    sign: "volume-2"
                    text: root.profile.sounds
                }
            }
        }
        Item {
            width: 1
            height: 4
        }
        SignedLine {
            width: parent.width
            visible: text !== ""
            sign: !root.compact && root.profile.sounds !== "" ? "volume-2" : ""
            kind: Theme.label
            color: Theme.ink2
            text: root.compact ? root.profile.line : root.line
        }
        SignedLine {
            width: parent.width
            visible: root.profile.toldText !== ""
            sign: root.profile.toldSign
            color: root.profile.toldTone === Theme.NeutralTone ? Theme.ink3 : Theme.strong(root.profile.toldTone)
            text: root.profile.toldText
        }
        Item {
            width: 1
            height: 10
        }
        TagFlow {
            width: parent.width
            tags: root.profile.tags
            opening: true
            onOpened: what => root.tagged(what)

            ValueBadge {
                value: root.profile.value
            }
        }
    }
    Row {
        id: actions

        anchors.right: parent.right
        width: root.compact ? 0 : implicitWidth
        visible: !root.compact
        spacing: Theme.small

        IconButton {
            fill: Theme.surface
            outline: Theme.line
            sign: "ellipsis"
            name: qsTr("More to record")
            onClicked: root.more()
        }
        IconButton {
            fill: Theme.surface
            outline: Theme.line
            sign: "calendar-plus"
            name: qsTr("Follow up")
            onClicked: root.planned()
        }
        PrimaryButton {
            sign: "pencil"
            text: qsTr("Write a note")
            onClicked: root.noted()
        }
    }
}
