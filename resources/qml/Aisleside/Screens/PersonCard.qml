pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls

// One person on Today: who, why now, and what to do. The card itself opens her.
T.AbstractButton {
    id: root

    required property int index
    required property string customerId
    required property string moment
    required property int seed
    required property string name
    required property string letters
    required property string relation
    required property string sign
    required property int tone
    required property string tag
    required property string reason
    required property string act
    required property string actSign
    required property bool first
    required property string spoken
    // Told in a line, without an action.
    property bool brief: false
    signal acted
    signal asked(Item beside)

    readonly property int inner: root.width - root.leftPadding - root.rightPadding

    text: root.name
    implicitWidth: 228
    implicitHeight: topPadding + implicitContentHeight + bottomPadding
    padding: Theme.gap
    bottomPadding: root.brief ? Theme.gap : Theme.snug
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.description: root.relation
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()
    Keys.onMenuPressed: root.asked(root)
    onPressAndHold: root.asked(root)

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.control : Theme.surface
        border.width: Theme.strokeHairline
        border.color: root.hovered ? Theme.lineStrong : Theme.line

        FocusRing {
            shown: root.visualFocus
            around: Theme.radiusCard
        }
    }
    contentItem: Item {
        implicitHeight: root.brief ? who.height : lines.implicitHeight + Theme.small + buttons.height

        Column {
            id: lines

            anchors.left: parent.left
            anchors.verticalCenter: root.brief ? parent.verticalCenter : undefined
            width: root.inner
            spacing: Theme.small

            Item {
                id: who

                width: parent.width
                height: Math.max(face.height, titles.implicitHeight)

                Avatar {
                    id: face

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    initials: root.letters
                    seed: root.seed
                    size: root.brief ? 40 : 44
                }
                Column {
                    id: titles

                    anchors.left: face.right
                    anchors.leftMargin: Theme.snug
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        maximumLineCount: 2
                        kind: Theme.bodyStrong
                        text: root.name
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        maximumLineCount: 2
                        kind: Theme.label
                        color: Theme.ink3
                        text: root.relation
                        Accessible.ignored: true
                    }
                }
            }
            Item {
                width: parent.width
                height: tag.height + 4
                visible: !root.brief && root.tag !== ""

                Tag {
                    id: tag

                    anchors.left: parent.left
                    y: 4
                    width: Math.min(implicitWidth, parent.width)
                    sign: root.sign
                    tone: root.tone
                    text: root.tag
                    Accessible.ignored: true
                }
            }
            Words {
                width: parent.width
                visible: !root.brief && root.reason !== ""
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignTop
                wrapMode: Text.Wrap
                maximumLineCount: 4
                kind: Theme.label
                color: Theme.ink2
                text: root.reason
                Accessible.ignored: true
            }
        }
        Row {
            id: buttons

            anchors.left: parent.left
            visible: !root.brief
            anchors.bottom: parent.bottom
            width: root.inner
            spacing: 4

            ActionButton {
                id: does

                width: parent.width - more.width - parent.spacing
                compact: true
                leftPadding: Theme.small
                rightPadding: Theme.small
                fill: root.first ? Theme.accent : Theme.control
                ink: root.first ? Theme.accentInk : Theme.ink
                sign: root.actSign
                text: root.act
                Accessible.name: root.act + ", " + root.name
                onClicked: root.acted()
            }
            IconButton {
                id: more

                width: Theme.sizeTouch
                compact: true
                leftInset: 4
                rightInset: 4
                sign: "ellipsis"
                name: qsTr("More, %1").arg(root.name)
                onClicked: root.asked(more)
            }
        }
    }
}
