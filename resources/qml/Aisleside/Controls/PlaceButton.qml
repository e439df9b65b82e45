pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// One place of the rail or the bottom bar: a sign in a pill, its word below.
T.AbstractButton {
    id: root

    required property string sign
    property bool here: false

    implicitWidth: 80
    implicitHeight: Math.max(60, pill.height + word.implicitHeight + 10)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.selected: root.here
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()

    contentItem: Item {
        Rectangle {
            id: pill

            anchors.horizontalCenter: parent.horizontalCenter
            y: 2
            width: 52
            height: 32
            radius: 16
            color: root.here ? Theme.accentSoft : root.hovered ? Theme.control : "transparent"

            FocusRing {
                shown: root.visualFocus
                around: 16
            }
            Icon {
                anchors.centerIn: parent
                name: root.sign
                size: 22
                color: root.here ? Theme.accentSoftInk : Theme.ink2
            }
        }
        Words {
            id: word

            anchors.left: parent.left
            anchors.top: pill.bottom
            anchors.topMargin: 3
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            // The rail does not grow with its letters, so a long word stops growing first.
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.micro.px
            kind: Theme.micro
            weight: root.here ? Font.DemiBold : Font.Medium
            color: root.here ? Theme.ink : Theme.ink2
            text: root.text
            Accessible.ignored: true
        }
    }
}
