pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Shows where one is in a long list while one moves in it; gone when everything fits.
T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.08
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        opacity: root.active ? 1 : 0
        color: root.pressed || root.hovered ? Theme.lineStrong : Theme.line
    }
}
