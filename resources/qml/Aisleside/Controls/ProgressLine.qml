pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// How far a long work has come; the numbers stand beside it.
Rectangle {
    id: root

    required property real share
    required property string name

    implicitWidth: 240
    implicitHeight: 12
    radius: 6
    color: Theme.control
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.name

    Rectangle {
        anchors.left: parent.left
        width: Math.round(Math.max(root.share > 0 ? 12 : 0, Math.min(1, root.share) * root.width))
        height: parent.height
        radius: 6
        color: Theme.accent
    }
}
