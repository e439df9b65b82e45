pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Something to do: an empty ring that a tap fills.
T.AbstractButton {
    id: root

    required property string name

    implicitWidth: Theme.sizeTouch
    implicitHeight: Theme.sizeTouch
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.name
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.click()
    Accessible.onToggleAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: 24
            height: 24
            radius: 12
            color: root.checked ? Theme.positive : root.down ? Theme.positiveSoft : root.hovered ? Theme.control : "transparent"
            border.width: root.checked ? 0 : 2
            border.color: Theme.lineStrong

            FocusRing {
                shown: root.visualFocus
                around: 12
            }
            Icon {
                anchors.centerIn: parent
                visible: root.checked
                name: "check"
                size: 15
                color: Theme.surface
            }
        }
    }
}
