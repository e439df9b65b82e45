pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A seat's number on the colour of what it is about.
Rectangle {
    id: root

    required property string seat
    property int tone: Theme.NeutralTone
    property bool large: false

    implicitWidth: Math.max(root.large ? 84 : 60, words.implicitWidth + Theme.gap)
    implicitHeight: root.large ? 84 : 44
    radius: root.large ? Theme.radiusCard : Theme.radiusSmall
    color: Theme.soft(root.tone)
    Accessible.ignored: true

    Words {
        id: words

        anchors.centerIn: parent
        kind: root.large ? Theme.display : Theme.title2
        figures: true
        color: root.tone === Theme.NeutralTone ? Theme.ink : Theme.softInk(root.tone)
        text: root.seat === "" ? "–" : root.seat
        Accessible.ignored: true
    }
}
