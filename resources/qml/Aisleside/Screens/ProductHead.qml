pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What a product is: its picture, name, numbers and price, and when it was bought.
Item {
    id: root

    required property ProductView product
    // Beside the picture where there is room for a name, else under it.
    readonly property bool stacked: root.width < 300 * Theme.textScale

    implicitHeight: root.stacked ? tile.height + Theme.gap + words.implicitHeight : Math.max(tile.height, words.implicitHeight)

    Picture {
        id: tile

        anchors.left: parent.left
        size: root.width < 440 ? 112 : 148
        name: root.product.picture
        tint: root.product.tint
        seed: root.product.seed
    }
    Column {
        id: words

        anchors.right: parent.right
        y: root.stacked ? tile.height + Theme.gap : Math.max(0, Math.round((tile.height - implicitHeight) / 2))
        width: root.stacked ? root.width : root.width - tile.width - Theme.gap
        spacing: 2

        Words {
            width: parent.width
            wrapMode: Text.Wrap
            kind: Theme.title2
            text: root.product.name
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.product.detail
        }
        Words {
            width: parent.width
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink3
            code: true
            text: root.product.numbers
        }
        Words {
            width: parent.width
            visible: text !== ""
            topPadding: Theme.tiny
            kind: Theme.title2
            figures: true
            text: root.product.price
        }
        Item {
            width: parent.width
            height: hers.implicitHeight + Theme.tiny
            visible: hers.text !== ""

            Icon {
                anchors.left: parent.left
                y: Theme.tiny + 1
                name: "history"
                size: 16
                color: Theme.ink2
            }
            Words {
                id: hers

                anchors.left: parent.left
                anchors.leftMargin: 22
                y: Theme.tiny
                width: parent.width - 22
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink2
                text: root.product.hers
            }
        }
    }
}
