pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls

// One thing that happened: its sign on the line of time, what, where, how much. Where goods
// are named it opens them.
Item {
    id: root

    required property int index
    required property string sign
    required property bool critical
    required property string title
    required property string detail
    required property string amount
    required property list<string> pictureNames
    required property list<string> pictureTints
    required property list<int> pictureSeeds
    required property string more
    required property string spoken
    required property list<string> goods
    property bool last: false
    readonly property bool opens: root.goods.length > 0
    signal opened

    implicitHeight: Math.max(disc.height, lines.implicitHeight) + Theme.snug
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.ignored: root.opens

    T.AbstractButton {
        id: opener

        anchors.left: parent.left
        anchors.leftMargin: 32
        anchors.right: parent.right
        anchors.rightMargin: -8
        y: -6
        height: Math.max(Theme.sizeTouch, root.height)
        visible: root.opens
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.spoken
        Accessible.description: qsTr("Opens what was bought")
        Accessible.onPressAction: opener.click()
        Keys.onReturnPressed: opener.click()
        Keys.onEnterPressed: opener.click()
        onClicked: root.opened()

        background: Rectangle {
            radius: Theme.radiusSmall
            color: opener.down ? Theme.line : opener.hovered ? Theme.control : "transparent"

            FocusRing {
                shown: opener.visualFocus
                around: Theme.radiusSmall
            }
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: 13
        y: disc.height + 4
        width: 2
        height: root.height - disc.height - 8
        visible: !root.last && height > 4
        color: Theme.line
    }
    Rectangle {
        id: disc

        anchors.left: parent.left
        width: 28
        height: 28
        radius: 14
        color: root.critical ? Theme.criticalSoft : Theme.control

        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: 15
            color: root.critical ? Theme.critical : Theme.ink2
        }
    }
    Column {
        id: lines

        anchors.left: parent.left
        anchors.leftMargin: 40
        y: -1
        width: root.width - 40

        Item {
            width: parent.width
            height: Math.max(what.implicitHeight, paid.implicitHeight)

            Words {
                id: what

                anchors.left: parent.left
                width: parent.width - (paid.text === "" ? 0 : paid.width + Theme.snug)
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                maximumLineCount: 2
                kind: Theme.labelStrong
                text: root.title
                Accessible.ignored: true
            }
            Words {
                id: paid

                anchors.right: parent.right
                width: implicitWidth
                kind: Theme.label
                weight: Font.Medium
                figures: true
                color: Theme.ink2
                text: root.amount
                Accessible.ignored: true
            }
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 3
            kind: Theme.caption
            color: root.critical ? Theme.critical : Theme.ink3
            text: root.detail
            Accessible.ignored: true
        }
        Item {
            width: 1
            height: 6
            visible: root.pictureNames.length > 0
        }
        Row {
            anchors.left: parent.left
            visible: root.pictureNames.length > 0
            spacing: 8

            Repeater {
                model: root.pictureNames.length

                Picture {
                    required property int index

                    size: 52
                    // The lists change one after the other when the row becomes another's.
                    name: root.pictureNames[index] ?? ""
                    tint: root.pictureTints[index] ?? ""
                    seed: root.pictureSeeds[index] ?? 0
                }
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.more !== ""
                kind: Theme.caption
                weight: Font.Medium
                color: Theme.ink3
                text: root.more
                Accessible.ignored: true
            }
        }
    }
}
