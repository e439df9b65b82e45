pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// Something from the trolley that she may like: what, why, how much and how many are left.
// Opens to its evidence and to what she may say.
ListRow {
    id: root

    required property string productId
    required property int seed
    required property string picture
    required property string tint
    required property string price
    required property string reason
    required property string nearest
    required property string spoken

    implicitHeight: Math.max(Theme.sizeTouch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 8
    rightPadding: 8
    topPadding: 4
    bottomPadding: 4
    hint: qsTr("Opens why this is suggested")
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken

    contentItem: Item {
        implicitHeight: Math.max(tile.height, words.implicitHeight)

        Picture {
            id: tile

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            size: 48
            name: root.picture
            tint: root.tint
            seed: root.seed
        }
        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: 14
            anchors.right: sums.left
            anchors.rightMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                wrapMode: Text.Wrap
                kind: Theme.bodyStrong
                text: root.name
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink3
                text: root.reason
                Accessible.ignored: true
            }
        }
        Column {
            id: sums

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.ceil(Math.max(price.implicitWidth, rest.implicitWidth))

            Words {
                id: price

                width: parent.width
                horizontalAlignment: Text.AlignRight
                kind: Theme.label
                weight: Font.Medium
                figures: true
                text: root.price
                Accessible.ignored: true
            }
            Words {
                id: rest

                width: parent.width
                horizontalAlignment: Text.AlignRight
                kind: Theme.caption
                color: Theme.ink3
                figures: true
                text: root.nearest
                Accessible.ignored: true
            }
        }
    }
}
