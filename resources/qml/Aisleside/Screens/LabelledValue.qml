pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A small label with its value under it.
Column {
    id: root

    required property string label
    required property string value

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.value

    Words {
        width: root.width
        horizontalAlignment: Text.AlignLeft
        kind: Theme.caption
        color: Theme.ink3
        text: root.label
        Accessible.ignored: true
    }
    Words {
        width: root.width
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        kind: Theme.label
        weight: Font.Medium
        text: root.value
        Accessible.ignored: true
    }
}
