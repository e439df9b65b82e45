pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Device
import Aisleside.Controls

// Tags about a person, one after another, as many lines as it takes.
Flow {
    id: root

    required property Listing tags

    spacing: 8

    Repeater {
        model: root.tags

        Tag {
            required sign
            required tone

            width: Math.min(implicitWidth, root.width)
        }
    }
}
