pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One person found: who, how to tell her apart, and why she is in the list.
ListRow {
    id: root

    required property int index
    required property string customerId
    required property int seed
    required property string letters
    required property string tier
    required property string detail
    required property list<int> nameMarks
    required property list<int> soundMarks
    required property list<int> detailMarks
    required property string reason
    required property string reasonIcon
    required property string twin
    required property string twinId
    required property string spoken
    property bool plain: false
    signal compared

    text: root.name
    leftPadding: root.plain ? 0 : 14
    rightPadding: root.plain ? 0 : 14
    topPadding: 12
    bottomPadding: 12
    focusPolicy: Qt.NoFocus
    Accessible.name: root.spoken

    contentItem: Item {
        implicitHeight: Math.max(face.height, lines.implicitHeight)

        Avatar {
            id: face

            anchors.left: parent.left
            initials: root.letters
            seed: root.seed
            size: 44
            onTint: root.selected || root.hovered || root.down
        }
        Column {
            id: lines

            anchors.left: face.right
            anchors.leftMargin: Theme.snug
            anchors.right: parent.right

            Item {
                width: parent.width
                height: Math.max(called.implicitHeight, status.visible ? status.implicitHeight - 4 : 0)

                MarkedWords {
                    id: called

                    anchors.left: parent.left
                    width: Math.min(implicitWidth, parent.width - (status.visible ? status.width + Theme.small : 0))
                    text: root.name
                    spans: root.nameMarks
                    guesses: root.soundMarks
                    kind: Theme.bodyStrong
                }
                Tag {
                    id: status

                    anchors.right: parent.right
                    visible: root.tier !== ""
                    width: Math.min(implicitWidth, parent.width / 2)
                    tone: Theme.GoldTone
                    text: root.tier
                    Accessible.ignored: true
                }
            }
            MarkedWords {
                anchors.left: parent.left
                width: Math.min(implicitWidth, parent.width)
                visible: root.detail !== ""
                text: root.detail
                spans: root.detailMarks
                kind: Theme.label
                color: Theme.ink2
            }
            Row {
                anchors.left: parent.left
                visible: root.reason !== ""
                topPadding: 4
                spacing: 6

                Icon {
                    anchors.verticalCenter: why.verticalCenter
                    name: root.reasonIcon
                    size: 15
                    color: why.color
                }
                Words {
                    id: why

                    width: Math.min(Math.ceil(implicitWidth), lines.width - 21)
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    kind: Theme.caption
                    color: root.selected ? Theme.accentSoftInk : Theme.ink3
                    text: root.reason
                }
            }
            Item {
                width: 1
                height: 8
                visible: root.twin !== ""
            }
            Rectangle {
                width: parent.width
                height: Math.max(Theme.sizeTouch, same.implicitHeight + 20)
                visible: root.twin !== ""
                radius: Theme.radiusButton
                color: root.selected || root.hovered || root.down ? Theme.surface : Theme.control

                Icon {
                    id: two

                    anchors.left: parent.left
                    anchors.leftMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    name: "users-round"
                    size: 18
                    color: Theme.attention
                }
                Words {
                    id: same

                    anchors.left: two.right
                    anchors.leftMargin: 8
                    anchors.right: compare.left
                    anchors.rightMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    kind: Theme.caption
                    text: root.twin
                }
                TextButton {
                    id: compare

                    anchors.right: parent.right
                    anchors.rightMargin: 6
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.twin !== ""
                    text: qsTr("Compare")
                    Accessible.name: qsTr("Compare, %1").arg(root.name)
                    onClicked: root.compared()
                }
            }
        }
        Divider {
            anchors.left: lines.left
            anchors.right: parent.right
            y: parent.height + root.bottomPadding - 1
            visible: root.plain
        }
    }
}
