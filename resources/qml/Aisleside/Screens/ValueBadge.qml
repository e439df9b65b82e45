pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What to do for her, as four bars and a word. Opens why.
Item {
    id: root

    required property ValueView value
    // A tag is smaller than a finger: what one can tap reaches over its edges.
    readonly property int over: Math.max(0, Math.round((Theme.sizeTouch - Theme.sizeTag * Theme.textScale) / 2))

    implicitWidth: visible ? Math.max(Theme.sizeTouch, line.implicitWidth + 20) : 0
    implicitHeight: Math.round(Theme.sizeTag * Theme.textScale)
    visible: root.value.instruction !== ""
    onVisibleChanged: if (!root.visible)
        why.close()

    T.AbstractButton {
        id: button

        anchors.left: parent.left
        y: -root.over
        width: root.width
        height: root.height + 2 * root.over
        topInset: root.over
        bottomInset: root.over
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.value.instruction
        Accessible.description: qsTr("Opens why")
        Accessible.onPressAction: button.clicked()
        Keys.onReturnPressed: button.click()
        Keys.onEnterPressed: button.click()
        onClicked: why.opened ? why.close() : why.open()

        background: Rectangle {
            radius: Theme.radiusTag
            color: button.down || button.hovered ? Theme.control : Theme.surface
            border.width: 1
            border.color: Theme.line

            FocusRing {
                shown: button.visualFocus
                around: Theme.radiusTag
            }
        }
        contentItem: Item {
            Row {
                id: line

                anchors.centerIn: parent
                spacing: 7

                Row {
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 2

                    Repeater {
                        model: 4

                        Rectangle {
                            required property int index

                            width: 3
                            height: 12
                            radius: 1
                            color: index < root.value.bars ? Theme.gold : Theme.line
                        }
                    }
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: Theme.caption
                    weight: Font.DemiBold
                    text: root.value.instruction
                    Accessible.ignored: true
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "chevron-down"
                    size: 14
                    color: Theme.ink2
                }
            }
        }
    }
    ValueWhy {
        id: why

        value: root.value
        parent: root
    }
}
