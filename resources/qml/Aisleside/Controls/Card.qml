pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Paper on the canvas: a hairline, no shadow. Tinted when it carries a tone.
T.Pane {
    id: root

    property int tone: Theme.NeutralTone
    readonly property bool tinted: root.tone !== Theme.NeutralTone

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, 48)
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, 48)
    padding: Theme.pad
    Accessible.role: Accessible.Grouping

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.tinted ? Theme.soft(root.tone) : Theme.surface
        border.width: root.tinted ? 0 : Theme.strokeHairline
        border.color: Theme.line
    }
}
