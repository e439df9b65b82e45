pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Which of the lists is shown, with how many are in each.
Rectangle {
    id: root

    required property CabinList people
    // On a handheld the map is a tab of its own.
    property bool withMap: false
    property bool onMap: false
    // Four tabs of large letters have no room for counts.
    readonly property bool tight: root.withMap && Theme.textScale > 1.1
    signal mapAsked
    signal listAsked

    implicitWidth: line.implicitWidth + 8
    implicitHeight: Theme.sizeTouch
    radius: Theme.radiusInset
    color: Theme.sunk
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Lists")

    component Tab: T.AbstractButton {
        id: tab

        property int count: -1
        property bool here: false

        implicitWidth: words.implicitWidth + (root.tight ? 20 : 32)
        implicitHeight: Theme.sizeTouch
        leftPadding: 0
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.PageTab
        Accessible.name: tab.text
        Accessible.selected: tab.here
        Accessible.onPressAction: tab.click()
        Keys.onReturnPressed: tab.click()

        background: Item {
            Rectangle {
                anchors.fill: parent
                anchors.topMargin: 4
                anchors.bottomMargin: 4
                radius: Theme.radiusSmall
                color: tab.here ? Theme.surface : tab.hovered ? Theme.control : "transparent"

                FocusRing {
                    shown: tab.visualFocus
                    around: Theme.radiusSmall
                }
            }
        }
        contentItem: Item {
            Row {
                id: words

                anchors.centerIn: parent
                spacing: 7

                Words {
                    kind: Theme.labelStrong
                    color: tab.here ? Theme.ink : Theme.ink2
                    text: tab.text
                    Accessible.ignored: true
                }
                Words {
                    visible: tab.count >= 0 && !root.tight
                    kind: Theme.label
                    figures: true
                    color: Theme.ink2
                    text: tab.count
                    Accessible.ignored: true
                }
            }
        }
    }

    Row {
        id: line

        anchors.centerIn: parent

        Tab {
            visible: !root.people.covered
            text: qsTr("To do")
            count: root.people.toDo
            here: !root.onMap && root.people.part === 0
            onClicked: {
                root.people.choose(0);
                root.listAsked();
            }
        }
        Tab {
            visible: !root.people.covered
            text: qsTr("Done")
            count: root.people.done
            here: !root.onMap && root.people.part === 1
            onClicked: {
                root.people.choose(1);
                root.listAsked();
            }
        }
        Tab {
            text: qsTr("Everyone")
            count: root.people.everyone
            here: !root.onMap && root.people.part === 2
            onClicked: {
                root.people.choose(2);
                root.listAsked();
            }
        }
        Tab {
            visible: root.withMap
            text: qsTr("Map")
            here: root.onMap
            onClicked: root.mapAsked()
        }
    }
}
