pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One of the answers she may have given: all of one size and tone, only the sign is coloured.
ActionButton {
    id: root

    required property string mark
    required property int tone
    required property string words

    implicitHeight: Math.max(Theme.sizeButtonLarge, line.height + Theme.gap)
    corner: Theme.radiusInset
    fill: Theme.control
    Accessible.name: root.words

    Row {
        id: line

        anchors.centerIn: parent
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.mark
            size: 22
            color: Theme.strong(root.tone)
        }
        Words {
            width: Math.min(Math.ceil(implicitWidth), root.width - 48)
            kind: Theme.title3
            text: root.words
            Accessible.ignored: true
        }
    }
}
