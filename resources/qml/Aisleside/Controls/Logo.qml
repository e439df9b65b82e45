pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// The sign of the house.
Image {
    id: root

    property int size: 40

    width: root.size
    height: root.size
    sourceSize: Qt.size(root.size, root.size)
    source: "image://icon/logo/" + String(Theme.accent).replace("#", "") + "/" + String(Theme.accentInk).replace("#", "")
    Accessible.ignored: true
}
