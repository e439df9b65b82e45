pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls

// A suggestion: what, how much, why, and where it lies. Opens to its evidence; held, it asks
// what is wrong with it. One that is *offered* can be put into the basket.
ListRow {
    id: root

    required property int index
    required property int seed
    required property string picture
    required property string tint
    required property string price
    required property string reason
    required property string availability
    required property bool here
    required property string spoken
    property bool offered: false
    property bool taken: false
    signal added
    signal takenOut
    signal declined
    signal pictured

    leftPadding: 8
    rightPadding: 8
    topPadding: 8
    bottomPadding: 8
    hint: root.offered ? qsTr("Opens why this is suggested. Held, or with Delete, it asks why it is not right.") : qsTr("Opens why this is suggested")
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    onPressAndHold: root.declined()
    Keys.onDeletePressed: root.declined()
    Keys.onMenuPressed: root.declined()

    contentItem: Item {
        implicitHeight: Math.max(tile.height, lines.implicitHeight)

        Picture {
            id: tile

            anchors.left: parent.left
            size: 88
            name: root.picture
            tint: root.tint
            seed: root.seed

            T.AbstractButton {
                id: look

                anchors.fill: parent
                visible: root.offered
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Open %1").arg(root.name)
                Accessible.onPressAction: look.clicked()
                Keys.onReturnPressed: look.click()
                Keys.onEnterPressed: look.click()
                onClicked: root.pictured()
                onPressAndHold: root.declined()

                background: Item {
                    FocusRing {
                        shown: look.visualFocus
                        around: Theme.radiusInset
                    }
                }
            }
        }
        Column {
            id: lines

            anchors.left: tile.right
            anchors.leftMargin: Theme.snug
            width: parent.width - tile.width - Theme.snug - (root.offered ? basket.width + Theme.snug : 0)
            spacing: 2

            Item {
                id: head

                // Side by side where a name leaves room for the price, else below each other.
                readonly property bool beside: paid.text !== "" && (named.advanceWidth + paid.width + Theme.small + 2 <= width || width >= 200 * Theme.textScale)

                width: parent.width
                height: what.implicitHeight

                TextMetrics {
                    id: named

                    font: what.font
                    text: what.text
                }
                Words {
                    id: what

                    anchors.left: parent.left
                    width: parent.width - (head.beside ? paid.width + Theme.small : 0)
                    wrapMode: Text.Wrap
                    maximumLineCount: 5
                    kind: Theme.labelStrong
                    text: root.name
                    Accessible.ignored: true
                }
                Words {
                    id: paid

                    anchors.right: parent.right
                    width: Math.ceil(implicitWidth)
                    visible: head.beside
                    kind: Theme.label
                    weight: Font.Medium
                    figures: true
                    text: root.price
                    Accessible.ignored: true
                }
            }
            Words {
                width: parent.width
                visible: !head.beside && text !== ""
                kind: Theme.label
                weight: Font.Medium
                figures: true
                text: root.price
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: text !== ""
                wrapMode: Text.Wrap
                maximumLineCount: 6
                kind: Theme.caption
                color: Theme.ink2
                text: root.reason
                Accessible.ignored: true
            }
            DottedLine {
                width: parent.width
                here: root.here || root.taken
                lines: 3
                text: root.taken ? qsTr("In the basket") : root.availability
            }
        }
        IconButton {
            id: basket

            anchors.right: parent.right
            anchors.verticalCenter: tile.verticalCenter
            visible: root.offered
            fill: root.taken ? Theme.accentSoft : Theme.control
            ink: root.taken ? Theme.accentSoftInk : Theme.ink
            sign: root.taken ? "check" : "plus"
            name: root.taken ? qsTr("Take %1 out of the basket").arg(root.name) : qsTr("Put %1 into the basket").arg(root.name)
            onClicked: {
                if (root.taken)
                    root.takenOut();
                else
                    root.added();
            }
        }
    }
}
