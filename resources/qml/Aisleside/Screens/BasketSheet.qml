pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What is put aside for the customer: the goods, what goes with them, and where they are paid.
Sheet {
    id: root

    required property OffersView offers
    signal pictured(string product)

    function take(product: string) {
        root.close();
        root.pictured(product);
    }

    title: qsTr("Basket")
    subtitle: root.offers.forWhom

    Item {
        anchors.fill: parent
        implicitHeight: list.contentHeight + beside.height + foot.height + 2 * Theme.gap

        ListView {
            id: list

            anchors.top: parent.top
            anchors.bottom: beside.top
            anchors.bottomMargin: Theme.gap
            x: -Theme.small
            width: parent.width + 2 * Theme.small
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0
            model: root.offers.basket.rows
            Accessible.role: Accessible.List
            Accessible.name: root.title

            T.ScrollBar.vertical: ThinScrollBar {}

            InSight {
                place: list
            }
            delegate: Item {
                id: goods

                required property string productId
                required property int seed
                required property string picture
                required property string tint
                required property string name
                required property string price
                required property string spoken

                width: list.width
                height: row.height

                ListRow {
                    id: row

                    anchors.left: parent.left
                    width: parent.width - out.width
                    leftPadding: Theme.small
                    rightPadding: Theme.small
                    topPadding: Theme.small
                    bottomPadding: Theme.small
                    name: goods.spoken
                    hint: qsTr("Opens this product")
                    onClicked: root.take(goods.productId)

                    contentItem: Item {
                        implicitHeight: Math.max(tile.height, words.implicitHeight)

                        Picture {
                            id: tile

                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            size: 64
                            name: goods.picture
                            tint: goods.tint
                            seed: goods.seed
                        }
                        Column {
                            id: words

                            anchors.left: tile.right
                            anchors.leftMargin: Theme.snug
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter

                            Words {
                                width: parent.width
                                wrapMode: Text.Wrap
                                kind: Theme.labelStrong
                                text: goods.name
                                Accessible.ignored: true
                            }
                            Words {
                                width: parent.width
                                visible: text !== ""
                                kind: Theme.label
                                figures: true
                                color: Theme.ink2
                                text: goods.price
                                Accessible.ignored: true
                            }
                        }
                    }
                }
                IconButton {
                    id: out

                    anchors.right: parent.right
                    anchors.verticalCenter: row.verticalCenter
                    fill: "transparent"
                    sign: "x"
                    name: qsTr("Remove %1").arg(goods.name)
                    onClicked: root.offers.takeOut(goods.productId)
                }
            }
        }
        Words {
            anchors.left: parent.left
            width: parent.width
            visible: root.offers.basket.count === 0
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("Nothing lies in it. Put something in with the plus beside a suggestion, or scan it.")
        }
        Column {
            id: beside

            anchors.left: parent.left
            anchors.bottom: foot.top
            anchors.bottomMargin: height > 0 ? Theme.gap : 0
            width: parent.width

            Repeater {
                model: root.offers.beside

                Column {
                    id: entry

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
                    required property string spoken

                    width: beside.width

                    Words {
                        width: parent.width
                        topPadding: entry.index > 0 ? Theme.gap : 0
                        bottomPadding: Theme.small
                        visible: text !== ""
                        wrapMode: Text.Wrap
                        kind: Theme.title3
                        text: entry.title
                        Accessible.role: Accessible.Heading
                    }
                    OfferEntry {
                        x: -8
                        width: entry.width + 16
                        index: entry.index
                        seed: entry.seed
                        picture: entry.picture
                        tint: entry.tint
                        name: entry.name
                        price: entry.price
                        reason: entry.reason
                        availability: entry.availability
                        here: entry.here
                        spoken: entry.spoken
                        offered: true
                        hint: qsTr("Takes this product in hand")
                        onClicked: root.take(entry.productId)
                        onPictured: root.take(entry.productId)
                        onAdded: root.offers.add(entry.productId)
                    }
                }
            }
        }
        Column {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.snug

            Divider {
                width: parent.width
            }
            SignedLine {
                width: parent.width
                sign: "receipt"
                kind: Theme.label
                color: Theme.ink2
                text: qsTr("Ring it up at the till. What lies here is put aside and not sold, and is not sent anywhere.")
            }
            TonalButton {
                anchors.left: parent.left
                visible: root.offers.basket.count > 0
                width: Math.min(implicitWidth, foot.width)
                text: qsTr("Empty the basket")
                hint: qsTr("When everything is paid, or the customer has left")
                onClicked: {
                    root.close();
                    root.offers.empty();
                }
            }
        }
    }
}
