pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A part of a skeleton: where words, a tag, a picture or a face will be.
Rectangle {
    implicitWidth: 120
    implicitHeight: 12
    radius: Math.min(height / 2, Theme.radiusButton)
    color: Theme.control
}
