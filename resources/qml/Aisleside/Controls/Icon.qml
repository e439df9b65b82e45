pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A drawn sign in any colour. Says nothing by itself: words stand beside it.
Image {
    id: root

    required property string name
    property color color: Theme.ink2
    property int size: 20

    // What points along the line points the other way where lines run to the left.
    mirror: root.LayoutMirroring.enabled && ["arrow-left", "chevron-left", "chevron-right", "undo-2", "delete", "history"].includes(root.name)
    width: root.size
    height: root.size
    sourceSize: Qt.size(root.size, root.size)
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + String(root.color).replace("#", "") + "/" + (root.size > 18 ? "1.75" : "2")
    Accessible.ignored: true
}
