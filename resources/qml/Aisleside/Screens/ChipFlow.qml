pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Chips to choose from, under what they are about; as many lines as it takes.
Column {
    id: root

    required property Listing chips
    property string title: ""
    signal taken(string key)

    spacing: 2
    visible: root.chips.count > 0

    Words {
        width: root.width
        visible: root.title !== ""
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        kind: Theme.caption
        weight: Font.Medium
        text: root.title
    }
    Flow {
        width: root.width
        spacing: Theme.small

        Repeater {
            model: root.chips

            FilterPill {
                id: chip

                required property string key
                required property bool chosen
                required property string spoken
                required text

                width: Math.min(implicitWidth, root.width)
                checkable: false
                checked: chip.chosen
                Accessible.name: chip.spoken
                onClicked: root.taken(chip.key)
            }
        }
    }
}
