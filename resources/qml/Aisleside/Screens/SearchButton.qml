pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls

// Looks like the field it leads to: where search is, on every screen.
T.AbstractButton {
    id: root

    implicitHeight: Math.max(Theme.sizeTouch, Math.round(Theme.sizeTouch * Theme.textScale))
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: Theme.radiusButton
        color: root.down || root.hovered ? Theme.line : Theme.control

        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            anchors.left: parent.left
            anchors.leftMargin: 15
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
        }
        Words {
            anchors.left: parent.left
            anchors.leftMargin: 44
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 44 - Theme.snug
            color: Theme.ink3
            text: root.text
            Accessible.ignored: true
        }
    }
}
