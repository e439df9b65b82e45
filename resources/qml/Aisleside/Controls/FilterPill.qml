pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Chooses what a list shows; with a count where one is known.
T.AbstractButton {
    id: root

    property int count: -1
    property string sign: ""

    checkable: true
    implicitHeight: Theme.sizeTouch
    implicitWidth: Math.max(Theme.sizeTouch, line.implicitWidth + 30)
    topInset: (Theme.sizeTouch - Theme.sizeChip) / 2
    bottomInset: root.topInset
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.ink : root.down || root.hovered ? Theme.control : Theme.surface
        border.width: root.checked ? 0 : 1
        border.color: Theme.line

        FocusRing {
            shown: root.visualFocus
            around: parent.height / 2
        }
    }

    contentItem: Item {
        Row {
            id: line

            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.sign !== ""
                name: root.sign
                size: 18
                color: root.checked ? Theme.canvas : Theme.ink2
            }
            Words {
                kind: Theme.label
                weight: Font.Medium
                color: root.checked ? Theme.canvas : Theme.ink
                text: root.text
                Accessible.ignored: true
            }
            Words {
                visible: root.count >= 0
                kind: Theme.label
                figures: true
                color: root.checked ? Theme.canvas : Theme.ink3
                text: root.count
                Accessible.ignored: true
            }
        }
    }
}
