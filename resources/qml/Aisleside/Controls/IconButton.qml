pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A sign alone. Only search, back, close, plus, minus, more, scan and eye may
// stand without a word; the name is for those who cannot see it.
ActionButton {
    id: root

    required property string name

    implicitWidth: Theme.sizeTouch
    fill: Theme.control
    ink: Theme.ink
    Accessible.name: root.name
}
