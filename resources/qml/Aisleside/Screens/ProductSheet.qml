pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The item in hand: what it is, where it lies, and what to say with it.
Sheet {
    id: root

    required property ProductView product
    readonly property string shown: root.product.productId

    title: qsTr("In hand")
    subtitle: root.product.forWhom
    onClosed: root.product.close()
    onShownChanged: scroll.contentY = 0

    Item {
        anchors.fill: parent
        implicitHeight: Math.max(320, scroll.contentHeight + foot.height)

        ScrollArea {
            id: scroll

            anchors.left: parent.left
            width: parent.width + gutter
            height: parent.height - foot.height
            gutter: Theme.gap
            spacing: Theme.pad
            visible: root.product.ready

            TextButton {
                anchors.left: parent.left
                visible: root.product.cameFrom !== ""
                width: Math.min(implicitWidth, scroll.inner)
                leftPadding: 0
                sign: "arrow-left"
                text: root.product.cameFrom
                hint: qsTr("Back to the product before")
                onClicked: root.product.back()
            }
            BesideStrip {
                width: scroll.inner
                product: root.product
            }
            ProductHead {
                width: scroll.inner
                product: root.product
            }
            ChipFlow {
                width: scroll.inner
                title: root.product.sizeWords
                chips: root.product.sizes
                onTaken: size => root.product.swap(size)
            }
            Divider {
                width: scroll.inner
            }
            Column {
                width: scroll.inner

                Words {
                    width: parent.width
                    bottomPadding: Theme.tiny
                    kind: Theme.title3
                    text: qsTr("Where to find it")
                    Accessible.role: Accessible.Heading
                }
                Words {
                    width: parent.width
                    topPadding: Theme.small
                    visible: text !== ""
                    wrapMode: Text.Wrap
                    kind: Theme.label
                    color: Theme.ink2
                    text: root.product.unplaced
                }
                Repeater {
                    model: root.product.stock

                    StockEntry {
                        width: scroll.inner
                    }
                }
            }
            Words {
                width: scroll.inner
                visible: text !== ""
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: root.product.alone
            }
            Column {
                width: scroll.inner
                visible: root.product.goods.count > 0
                spacing: Theme.small

                Repeater {
                    model: root.product.goods

                    Column {
                        id: group

                        required property int index
                        required property string title
                        required property string productId
                        required property int seed
                        required property string picture
                        required property string tint
                        required property string name
                        required property string price
                        required property string reason
                        required property string availability
                        required property bool here
                        required property bool taken
                        required property string spoken

                        width: scroll.inner

                        Words {
                            width: parent.width
                            topPadding: group.index > 0 ? Theme.gap : 0
                            bottomPadding: Theme.small
                            visible: text !== ""
                            wrapMode: Text.Wrap
                            kind: Theme.title3
                            text: group.title
                            Accessible.role: Accessible.Heading
                        }
                        OfferEntry {
                            x: -8
                            width: group.width + 16
                            index: group.index
                            seed: group.seed
                            picture: group.picture
                            tint: group.tint
                            name: group.name
                            price: group.price
                            reason: group.reason
                            availability: group.availability
                            here: group.here
                            spoken: group.spoken
                            offered: root.product.hasBasket
                            taken: group.taken
                            hint: qsTr("Takes this product in hand")
                            onClicked: root.product.choose(group.productId)
                            onPictured: root.product.choose(group.productId)
                            onAdded: root.product.toggle(group.productId)
                            onTakenOut: root.product.toggle(group.productId)
                        }
                    }
                }
            }
        }
        Skeleton {
            anchors.left: parent.left
            width: parent.width
            loading: root.product.loading

            Row {
                spacing: Theme.gap

                Bone {
                    width: 132
                    height: 132
                    radius: Theme.radiusInset
                }
                Column {
                    spacing: Theme.snug

                    Bone {
                        width: 220
                        height: 18
                    }
                    Bone {
                        width: 160
                    }
                    Bone {
                        width: 90
                        height: 22
                    }
                }
            }
            Repeater {
                model: 3

                Bone {
                    width: parent ? parent.width : 0
                    height: 48
                }
            }
        }
        StateMessage {
            anchors.centerIn: parent
            width: parent.width
            visible: root.product.notice.title !== ""
            title: root.product.notice.title
            text: root.product.notice.text
            sign: root.product.notice.sign
            tone: root.product.notice.tone
            action: root.product.notice.action
            onChosen: root.product.refresh()
        }
        Item {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.product.hasBasket ? add.height + Theme.gap : 0
            visible: root.product.hasBasket

            PrimaryButton {
                id: add

                anchors.left: parent.left
                anchors.bottom: parent.bottom
                width: parent.width
                visible: !root.product.inBasket
                sign: "shopping-bag"
                text: qsTr("Add to basket")
                onClicked: root.product.toggle(root.product.productId)
            }
            TonalButton {
                anchors.left: parent.left
                anchors.bottom: parent.bottom
                width: parent.width
                visible: root.product.inBasket
                sign: "check"
                text: qsTr("In the basket. Take it out")
                onClicked: root.product.toggle(root.product.productId)
            }
        }
    }
}
