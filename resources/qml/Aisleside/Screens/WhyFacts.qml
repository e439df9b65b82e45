pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The facts an alert rests on, each with its value, where it came from and how old it is.
Column {
    id: root

    required property Listing facts

    spacing: Theme.gap

    Repeater {
        model: root.facts

        Column {
            id: line

            required property string label
            required property string value
            required property string source

            width: root.width

            Words {
                width: parent.width
                kind: Theme.label
                color: Theme.ink2
                wrapMode: Text.Wrap
                text: line.label
            }
            Words {
                width: parent.width
                kind: Theme.bodyStrong
                wrapMode: Text.Wrap
                text: line.value
            }
            Words {
                width: parent.width
                kind: Theme.caption
                color: Theme.ink3
                wrapMode: Text.Wrap
                text: line.source
            }
        }
    }
}
