pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// How many digits are in, never which.
Row {
    id: root

    required property int length
    required property int filled

    spacing: 16
    LayoutMirroring.enabled: false
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of %2 digits").arg(root.filled).arg(root.length)

    Repeater {
        model: root.length

        Rectangle {
            required property int index

            width: 16
            height: 16
            radius: 8
            color: index < root.filled ? Theme.ink : "transparent"
            border.width: index < root.filled ? 0 : 2
            border.color: Theme.lineStrong
        }
    }
}
