pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A suggestion: what, how much, why, and where it lies. Opens to its evidence.
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

    leftPadding: 8
    rightPadding: 8
    topPadding: 8
    bottomPadding: 8
    hint: qsTr("Opens why this is suggested")
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken

    contentItem: Item {
        implicitHeight: Math.max(tile.height, lines.implicitHeight)

        Picture {
            id: tile

            anchors.left: parent.left
            size: 88
            name: root.picture
            tint: root.tint
            seed: root.seed
        }
        Column {
            id: lines

            anchors.left: tile.right
            anchors.leftMargin: Theme.snug
            anchors.right: parent.right
            spacing: 2

            Item {
                width: parent.width
                height: Math.max(what.implicitHeight, paid.implicitHeight)

                Words {
                    id: what

                    anchors.left: parent.left
                    width: parent.width - (paid.text === "" ? 0 : paid.width + Theme.small)
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    kind: Theme.labelStrong
                    text: root.name
                    Accessible.ignored: true
                }
                Words {
                    id: paid

                    anchors.right: parent.right
                    width: implicitWidth
                    kind: Theme.label
                    weight: Font.Medium
                    figures: true
                    text: root.price
                    Accessible.ignored: true
                }
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                maximumLineCount: 3
                kind: Theme.caption
                color: Theme.ink2
                text: root.reason
                Accessible.ignored: true
            }
            DottedLine {
                width: parent.width
                here: root.here
                text: root.availability
            }
        }
    }
}
