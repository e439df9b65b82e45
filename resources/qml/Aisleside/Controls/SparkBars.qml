pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A word-sized picture of amounts over time; the last one stands out. The newest stands on
// the right in every language: time has no mirror here, as on printed tables of months.
Item {
    id: root

    required property list<real> values
    property string name: ""
    readonly property real highest: Math.max(1, ...root.values)

    implicitWidth: 176
    implicitHeight: 40
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name

    Repeater {
        model: root.values.length

        Rectangle {
            id: bar

            required property int index
            readonly property real pitch: root.width / root.values.length
            readonly property real value: root.values[bar.index]

            x: Math.round(bar.index * bar.pitch)
            width: Math.max(2, Math.round(bar.pitch) - 4)
            height: Math.max(2, Math.round(root.height * Math.max(0, bar.value) / root.highest))
            y: root.height - bar.height
            radius: bar.height > 4 ? 3 : 1
            color: bar.index === root.values.length - 1 ? Theme.accent : bar.height > 2 ? Theme.accentSoft : Theme.line
        }
    }
}
