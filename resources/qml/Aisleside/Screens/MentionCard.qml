pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What may be mentioned, what may be offered, of service and from the trolley, and when she
// came on board.
Card {
    id: root

    required property PassengerView passenger
    readonly property int offered: offers.count + goods.count
    readonly property bool says: mention.count + root.offered > 0

    visible: root.says || root.passenger.lastText !== ""
    padding: 22

    contentItem: Column {
        spacing: Theme.snug

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, whence.implicitHeight)
            visible: mention.count > 0

            Words {
                id: title

                anchors.left: parent.left
                kind: Theme.title3
                text: qsTr("Worth mentioning")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Words {
                id: whence

                anchors.right: parent.right
                width: Math.max(0, Math.min(implicitWidth, parent.width - title.implicitWidth - Theme.gap))
                anchors.baseline: title.baseline
                kind: Theme.caption
                color: Theme.ink3
                text: root.passenger.whence
            }
        }
        Repeater {
            id: mention

            model: root.passenger.mention

            Words {
                required text

                width: parent.width
                wrapMode: Text.Wrap
                kind: Theme.body
            }
        }
        Divider {
            width: parent.width
            visible: mention.count > 0 && root.offered > 0
        }
        Words {
            width: parent.width
            visible: root.offered > 0
            kind: Theme.title3
            text: qsTr("You could offer")
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            id: offers

            model: root.passenger.gestures

            Item {
                id: offer

                required property string sign
                required property string title
                required property string reason
                required property string spoken

                width: parent.width
                height: Math.max(48, words.implicitHeight)
                Accessible.role: Accessible.StaticText
                Accessible.name: offer.spoken

                Rectangle {
                    id: plate

                    anchors.left: parent.left
                    width: 48
                    height: 48
                    radius: Theme.radiusSmall
                    color: Theme.control

                    Icon {
                        anchors.centerIn: parent
                        name: offer.sign
                        size: 22
                    }
                }
                Column {
                    id: words

                    anchors.left: plate.right
                    anchors.leftMargin: 14
                    anchors.right: parent.right
                    y: Math.max(0, Math.round((plate.height - height) / 2))

                    Words {
                        width: parent.width
                        wrapMode: Text.Wrap
                        kind: Theme.bodyStrong
                        text: offer.title
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink3
                        text: offer.reason
                        Accessible.ignored: true
                    }
                }
            }
        }
        Words {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink3
            text: root.passenger.trolley.said
        }
        Repeater {
            id: goods

            model: root.passenger.trolley.rows

            TrolleyEntry {
                id: good

                required name

                x: -8
                width: parent.width + 16
                onClicked: root.passenger.trolley.ask(good.productId)
            }
        }
        Divider {
            width: parent.width
            visible: root.passenger.lastText !== "" && root.says
        }
        Row {
            visible: root.passenger.lastText !== ""
            spacing: Theme.gap

            Words {
                kind: Theme.label
                figures: true
                color: Theme.ink3
                text: root.passenger.lastTime
            }
            Words {
                kind: Theme.label
                text: root.passenger.lastText
            }
        }
    }
}
