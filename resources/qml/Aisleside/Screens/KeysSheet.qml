pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The keys that save a way. Those without Ctrl or Alt can be turned off, since a voice that is
// typed would press them.
Sheet {
    id: root

    enum Where {
        Shop,
        Cabin,
        Gate
    }

    required property Shell shell
    property int where: KeysSheet.Shop
    readonly property bool letters: root.shell.letterKeys
    // Where Alt and a number lead; a gate has one screen.
    readonly property list<string> places: root.where === KeysSheet.Shop ? [qsTr("Today"), qsTr("Customers")] : root.where === KeysSheet.Cabin ? [qsTr("Flight"), qsTr("People"), qsTr("Galley"), qsTr("Report")] : []

    title: qsTr("Keys")
    subtitle: qsTr("Tab reaches everything, Enter presses it.")

    component Line: Item {
        id: line

        required property list<string> caps
        required property string does

        width: scroll.inner
        implicitHeight: Math.max(keys.implicitHeight, words.implicitHeight) + 8
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(line.caps.join(", ")).arg(line.does)

        Flow {
            id: keys

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(line.width * 0.5)
            spacing: 6

            Repeater {
                model: line.caps

                Rectangle {
                    required property string modelData

                    width: cap.width + 20
                    height: cap.height + 10
                    radius: Theme.radiusTag
                    color: Theme.control

                    Words {
                        id: cap

                        anchors.centerIn: parent
                        width: Math.ceil(implicitWidth)
                        kind: Theme.caption
                        weight: Font.Medium
                        text: parent.modelData
                        Accessible.ignored: true
                    }
                }
            }
        }
        Words {
            id: words

            anchors.left: keys.right
            anchors.leftMargin: Theme.snug
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            text: line.does
            Accessible.ignored: true
        }
    }

    ScrollArea {
        id: scroll

        width: parent.width + gutter
        height: parent.height
        gutter: Theme.gap
        implicitHeight: contentHeight
        spacing: 2

        Line {
            caps: root.letters && root.where !== KeysSheet.Gate ? ["Ctrl+K", "/"] : ["Ctrl+K"]
            does: root.where === KeysSheet.Gate ? qsTr("Find passenger") : qsTr("Search")
        }
        Repeater {
            model: root.places

            Line {
                required property int index
                required property string modelData

                caps: ["Alt+%1".arg(index + 1)]
                does: modelData
            }
        }
        Line {
            caps: ["↑", "↓"]
            does: qsTr("Move in a list")
        }
        Line {
            caps: ["Esc"]
            does: root.where === KeysSheet.Gate ? qsTr("Close, then ready for the next pass") : qsTr("Close, then back")
        }
        Line {
            caps: ["Ctrl+Shift+Space"]
            does: qsTr("Peek while shoulder-safe, as long as it is held")
        }
        Line {
            caps: root.letters && root.where !== KeysSheet.Gate ? ["F1", "?"] : ["F1"]
            does: qsTr("This list")
        }
        Words {
            width: scroll.inner
            visible: root.where === KeysSheet.Shop
            topPadding: Theme.gap
            bottomPadding: Theme.tiny
            kind: Theme.title3
            text: qsTr("With a customer open")
            Accessible.role: Accessible.Heading
        }
        Line {
            visible: root.where === KeysSheet.Shop
            caps: ["Ctrl+N"]
            does: qsTr("Write a note")
        }
        Line {
            visible: root.where === KeysSheet.Shop
            caps: ["Ctrl+Enter"]
            does: qsTr("Save the note")
        }
        Line {
            visible: root.where === KeysSheet.Shop
            caps: ["Ctrl+Shift+F"]
            does: qsTr("Follow up")
        }
        Line {
            visible: root.where === KeysSheet.Shop
            caps: ["Ctrl+B"]
            does: qsTr("Basket")
        }
        Line {
            visible: root.where === KeysSheet.Shop
            caps: ["Delete"]
            does: qsTr("On a suggestion: not right, because")
        }
        Line {
            visible: root.where === KeysSheet.Shop
            caps: ["Alt+P"]
            does: qsTr("Why you see this")
        }
        Words {
            width: scroll.inner
            visible: root.where !== KeysSheet.Gate
            topPadding: Theme.gap
            kind: Theme.title3
            text: qsTr("Keys without Ctrl or Alt")
            Accessible.role: Accessible.Heading
        }
        Flow {
            width: scroll.inner
            visible: root.where !== KeysSheet.Gate
            spacing: Theme.small

            FilterPill {
                autoExclusive: true
                text: qsTr("On")
                checked: root.shell.letterKeys
                onClicked: root.shell.letterKeys = true
            }
            FilterPill {
                autoExclusive: true
                text: qsTr("Off")
                checked: !root.shell.letterKeys
                onClicked: root.shell.letterKeys = false
            }
        }
    }
}
