pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A suggestion as a tile to be passed by the thumb. Opens to its evidence; held, it asks what
// is wrong with it.
ListRow {
    id: root

    required property string productId
    required property int seed
    required property string picture
    required property string tint
    required property string price
    required property string reason
    required property string shortName
    required property string nearest
    required property bool here
    required property bool taken
    required property string spoken
    signal added
    signal takenOut
    signal declined

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    framed: true
    corner: Theme.radiusCard
    leftPadding: 10
    rightPadding: 10
    topPadding: 10
    bottomPadding: Theme.snug
    hint: qsTr("Opens why this is suggested. Held, or with Delete, it asks why it is not right.")
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    onPressAndHold: root.declined()
    Keys.onDeletePressed: root.declined()
    Keys.onMenuPressed: root.declined()

    contentItem: Column {
        Picture {
            id: tile

            size: 130
            width: parent.width
            height: 130
            name: root.picture
            tint: root.tint
            seed: root.seed

            IconButton {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                height: Theme.sizeTouch
                compact: true
                leftInset: 4
                rightInset: 4
                corner: 20
                fill: root.taken ? Theme.accentSoft : Theme.surface
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
        Item {
            width: 1
            height: 8
        }
        Words {
            width: parent.width
            wrapMode: Text.Wrap
            maximumLineCount: 2
            kind: Theme.labelStrong
            text: root.shortName
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            visible: root.price !== ""
            kind: Theme.caption
            figures: true
            color: Theme.ink2
            text: root.price
            Accessible.ignored: true
        }
        DottedLine {
            width: parent.width
            here: root.here || root.taken
            lines: 1
            text: root.taken ? qsTr("In the basket") : root.nearest
        }
    }
}
