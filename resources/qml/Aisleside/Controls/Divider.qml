pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A hairline between things; says nothing.
Rectangle {
    property bool upright: false

    implicitWidth: upright ? 1 : 48
    implicitHeight: upright ? 48 : 1
    color: Theme.line
    Accessible.ignored: true
}
