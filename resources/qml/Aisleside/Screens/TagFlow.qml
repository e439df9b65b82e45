pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Device
import Aisleside.Controls

// Tags about a person, one after another, as many lines as it takes. One that opens
// something is as large as a finger needs, however small it looks.
Flow {
    id: root

    required property Listing tags
    property bool opening: false
    signal opened(string what)

    spacing: 8

    Repeater {
        model: root.tags

        Item {
            id: cell

            required property string sign
            required property int tone
            required property string text
            required property string opens
            readonly property bool acts: root.opening && cell.opens !== ""

            implicitWidth: tag.implicitWidth
            implicitHeight: tag.implicitHeight
            width: Math.min(implicitWidth, root.width)

            Tag {
                id: tag

                anchors.left: parent.left
                width: parent.width
                sign: cell.sign
                tone: cell.tone
                text: cell.text
                outlined: cell.acts
                Accessible.ignored: cell.acts
            }
            Loader {
                anchors.centerIn: parent
                active: cell.acts
                sourceComponent: T.AbstractButton {
                    id: area

                    implicitWidth: Math.max(Theme.sizeTouch, cell.width)
                    implicitHeight: Math.max(Theme.sizeTouch, cell.height)
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.Button
                    Accessible.name: cell.text
                    Accessible.onPressAction: area.click()
                    Keys.onReturnPressed: area.click()
                    Keys.onEnterPressed: area.click()
                    onClicked: root.opened(cell.opens)

                    Item {
                        anchors.centerIn: parent
                        width: tag.width
                        height: tag.height

                        FocusRing {
                            shown: area.visualFocus
                            around: Theme.radiusTag
                        }
                    }
                }
            }
        }
    }
}
