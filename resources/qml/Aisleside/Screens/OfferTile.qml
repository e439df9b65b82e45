pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A suggestion as a tile to be passed by the thumb. Opens to its evidence.
ListRow {
    id: root

    required property int index
    required property int seed
    required property string picture
    required property string tint
    required property string price
    required property string reason
    required property string shortName
    required property string nearest
    required property bool here
    required property string spoken

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    framed: true
    corner: Theme.radiusCard
    leftPadding: 10
    rightPadding: 10
    topPadding: 10
    bottomPadding: Theme.snug
    hint: root.reason
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken

    contentItem: Column {
        Picture {
            size: 130
            width: parent.width
            height: 130
            name: root.picture
            tint: root.tint
            seed: root.seed
        }
        Item {
            width: 1
            height: 8
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
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
            here: root.here
            lines: 1
            text: root.nearest
        }
    }
}
