pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// One row of a list; the whole row is the target. What it shows goes inside.
T.AbstractButton {
    id: root

    // What a reader of the screen hears; the visible words first.
    required property string name
    property string hint: ""
    property bool selected: false
    property bool framed: false
    property int corner: Theme.radiusInset

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.sizeRow, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 14
    rightPadding: 14
    topPadding: 10
    bottomPadding: 10
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name
    Accessible.description: root.hint
    Accessible.selectable: true
    Accessible.selected: root.selected
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: root.corner
        color: root.selected ? Theme.accentSoft : root.down ? Theme.line : root.hovered ? Theme.control : root.framed ? Theme.surface : "transparent"
        border.width: root.framed && !root.selected ? 1 : 0
        border.color: Theme.line

        FocusRing {
            shown: root.visualFocus
            around: root.corner
        }
    }
}
