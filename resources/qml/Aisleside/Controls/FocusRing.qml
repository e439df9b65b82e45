pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// The ring around what the keyboard is on: outside, with a gap.
Rectangle {
    id: root

    required property bool shown
    property int around: Theme.radiusButton

    anchors.fill: parent
    anchors.margins: -(Theme.strokeFocusGap + Theme.strokeFocus)
    visible: root.shown
    radius: root.around + Theme.strokeFocusGap + Theme.strokeFocus
    color: "transparent"
    border.width: Theme.strokeFocus
    border.color: Theme.focus
}
