pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A person: initials in a circle, never a face; a sign for a name without letters.
// The circle keeps its tile.
Rectangle {
    id: root

    required property string initials
    // Chooses the tile; a number made of the person's id.
    required property int seed
    property int size: 44
    // On a tinted row the circle turns to paper, or it would be lost in it.
    property bool onTint: false

    implicitWidth: root.size
    implicitHeight: root.size
    radius: width / 2
    color: root.onTint ? Theme.surface : Theme.tile(root.seed)

    Words {
        anchors.fill: parent
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        elide: Text.ElideNone
        kind: Theme.labelStrong
        font.pixelSize: Math.round(root.size * 0.36)
        color: Theme.ink2
        text: root.initials
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        visible: root.initials === ""
        name: "user-round"
        size: Math.round(root.size * 0.5)
        color: Theme.ink2
    }
}
