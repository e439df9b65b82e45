pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Why a product is suggested: everything the suggestion rests on, what would change it, and
// what one may say to it.
Sheet {
    id: root

    required property OffersView offers
    signal declined(string product, Item beside)
    signal pictured(string product)

    title: qsTr("Why this?")

    Item {
        anchors.fill: parent
        implicitHeight: scroll.contentHeight + foot.height + Theme.gap

        ScrollArea {
            id: scroll

            anchors.left: parent.left
            width: parent.width + gutter
            anchors.top: parent.top
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.gap
            gutter: Theme.gap
            spacing: Theme.gap

            ListRow {
                width: scroll.inner
                padding: 0
                leftPadding: 0
                rightPadding: 0
                topPadding: 0
                bottomPadding: 0
                name: qsTr("Open %1").arg(root.offers.whyName)
                hint: root.offers.whyPrice
                Accessible.role: Accessible.Button
                onClicked: {
                    const product = root.offers.whyProduct;
                    root.close();
                    root.pictured(product);
                }

                contentItem: Item {
                    implicitHeight: Math.max(tile.height, what.implicitHeight)

                    Picture {
                        id: tile

                        anchors.left: parent.left
                        size: 88
                        name: root.offers.whyPicture
                        tint: root.offers.whyTint
                        seed: root.offers.whySeed
                    }
                    Column {
                        id: what

                        anchors.left: tile.right
                        anchors.leftMargin: Theme.gap
                        anchors.right: open.left
                        anchors.verticalCenter: parent.verticalCenter

                        Words {
                            width: parent.width
                            wrapMode: Text.Wrap
                            kind: Theme.title3
                            text: root.offers.whyName
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            visible: text !== ""
                            kind: Theme.label
                            figures: true
                            color: Theme.ink2
                            text: root.offers.whyPrice
                            Accessible.ignored: true
                        }
                    }
                    Icon {
                        id: open

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        name: "chevron-right"
                        size: 18
                        color: Theme.ink3
                    }
                }
            }
            Divider {
                width: scroll.inner
            }
            Repeater {
                model: root.offers.evidence

                EvidenceEntry {
                    width: scroll.inner
                }
            }
            Divider {
                width: scroll.inner
                visible: root.offers.whyChange !== ""
            }
            Words {
                width: scroll.inner
                visible: root.offers.whyChange !== ""
                kind: Theme.title3
                text: qsTr("What would change it")
                Accessible.role: Accessible.Heading
            }
            Words {
                width: scroll.inner
                visible: text !== ""
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: root.offers.whyChange
            }
        }
        Flow {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.small

            PrimaryButton {
                visible: !root.offers.whyTaken
                width: Math.min(implicitWidth, foot.width)
                sign: "shopping-bag"
                text: qsTr("Put it into the basket")
                onClicked: {
                    root.close();
                    root.offers.add(root.offers.whyProduct);
                }
            }
            TonalButton {
                visible: root.offers.whyTaken
                width: Math.min(implicitWidth, foot.width)
                sign: "check"
                text: qsTr("In the basket. Take it out")
                onClicked: {
                    root.close();
                    root.offers.takeOut(root.offers.whyProduct);
                }
            }
            TonalButton {
                id: against

                visible: !root.offers.whyTaken
                width: Math.min(implicitWidth, foot.width)
                sign: "thumbs-down"
                text: qsTr("Not right, because")
                hint: qsTr("Asks why, and takes it away")
                onClicked: root.declined(root.offers.whyProduct, against)
            }
        }
    }
}
