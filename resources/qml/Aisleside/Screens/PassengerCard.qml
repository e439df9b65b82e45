pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Who sits there, how to say the name, and where the journey goes.
Card {
    id: root

    required property PassengerView passenger

    padding: 22

    contentItem: Column {
        spacing: Theme.gap

        Item {
            width: parent.width
            height: Math.max(tile.height, names.height)

            SeatTile {
                id: tile

                anchors.left: parent.left
                large: true
                tone: Theme.AccentTone
                seat: root.passenger.seat
            }
            Column {
                id: names

                anchors.left: tile.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    width: parent.width
                    wrapMode: Text.Wrap
                    kind: Theme.title1
                    text: root.passenger.name
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Words {
                    width: parent.width
                    visible: text !== ""
                    wrapMode: Text.Wrap
                    kind: Theme.label
                    color: Theme.ink3
                    text: root.passenger.sounds
                }
            }
        }
        Flow {
            width: parent.width
            visible: tags.count > 0
            spacing: Theme.small

            Repeater {
                id: tags

                model: root.passenger.tags

                Tag {
                    required sign
                    required tone
                }
            }
        }
        Divider {
            width: parent.width
        }
        Column {
            width: parent.width
            spacing: 10

            Repeater {
                model: root.passenger.pairs

                Item {
                    id: pair

                    required property string label
                    required property string value

                    width: parent.width
                    height: Math.max(label.implicitHeight, value.implicitHeight)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: pair.label + ": " + pair.value

                    Words {
                        id: label

                        anchors.left: parent.left
                        width: Math.min(implicitWidth, parent.width / 2)
                        kind: Theme.label
                        color: Theme.ink3
                        text: pair.label
                        Accessible.ignored: true
                    }
                    Words {
                        id: value

                        anchors.left: label.right
                        anchors.leftMargin: Theme.gap
                        anchors.right: parent.right
                        horizontalAlignment: Text.AlignRight
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        weight: Font.Medium
                        figures: true
                        text: pair.value
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
