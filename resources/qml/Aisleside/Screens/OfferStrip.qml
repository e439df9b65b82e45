pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What to suggest where the window is narrow: the best row side by side, and the others
// below it when one asks for all.
Column {
    id: root

    required property OffersView offers
    property int inset: Theme.gap
    readonly property int wide: Math.round(152 * Math.min(1.35, Theme.textScale))
    // A tile with two lines of a name: what stands below stays where it is while tiles come.
    readonly property int tall: 160 + 2 * Math.round(Theme.labelStrong.line * Theme.textScale) + 2 * Math.round(Theme.caption.line * Theme.textScale)
    signal asked(string product)
    signal declined(string product, Item beside)

    Item {
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        width: root.width - 2 * root.inset
        height: Math.max(Theme.sizeTouch, title.implicitHeight)

        Words {
            id: title

            anchors.left: parent.left
            anchors.leftMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 4 - (all.visible ? all.width : 0)
            wrapMode: Text.Wrap
            kind: Theme.title3
            text: root.offers.forWhom
            Accessible.role: Accessible.Heading
        }
        TextButton {
            id: all

            anchors.right: parent.right
            anchors.rightMargin: -8
            anchors.verticalCenter: parent.verticalCenter
            visible: root.offers.more !== ""
            signAfter: "chevron-down"
            text: root.offers.more
            hint: qsTr("Shows the other suggestions too, or the first row alone")
            onClicked: root.offers.unfold()
        }
    }
    Words {
        anchors.left: parent.left
        anchors.leftMargin: root.inset + 4
        width: root.width - 2 * root.inset - 4
        visible: text !== ""
        bottomPadding: Theme.small
        wrapMode: Text.Wrap
        kind: Theme.label
        color: Theme.ink2
        text: root.offers.said
    }
    Repeater {
        model: root.offers.strips

        Column {
            id: strip

            required property int index
            required property string title
            required property Listing goods

            width: root.width

            Words {
                anchors.left: parent.left
                anchors.leftMargin: root.inset + 4
                width: root.width - 2 * root.inset - 4
                topPadding: strip.index > 0 ? Theme.gap : 0
                bottomPadding: Theme.small
                wrapMode: Text.Wrap
                kind: Theme.label
                weight: Font.Medium
                color: Theme.ink2
                text: strip.title
                Accessible.role: Accessible.Heading
            }
            ListView {
                id: tiles

                width: root.width
                height: root.tall
                orientation: ListView.Horizontal
                leftMargin: root.inset
                rightMargin: root.inset
                spacing: Theme.snug
                boundsBehavior: Flickable.StopAtBounds
                // Rows made ahead would be cancelled, with a complaint, when a list empties.
                cacheBuffer: 0
                model: strip.goods
                Accessible.role: Accessible.List
                Accessible.name: strip.title

                InSight {
                    place: tiles
                }
                delegate: OfferTile {
                    id: tile

                    required name

                    width: root.wide
                    height: root.tall
                    onClicked: root.asked(productId)
                    onDeclined: root.declined(productId, tile)
                    onAdded: root.offers.add(productId)
                    onTakenOut: root.offers.takeOut(productId)
                }
            }
        }
    }
    Item {
        width: root.width
        height: visible ? hint.height + Theme.snug : 0
        visible: root.offers.rows.count > 0

        SignedLine {
            id: hint

            anchors.left: parent.left
            anchors.leftMargin: root.inset + 4
            anchors.bottom: parent.bottom
            width: root.width - 2 * root.inset - 4
            sign: "thumbs-down"
            color: Theme.ink3
            text: qsTr("Not right? Hold it to say why.")
        }
    }
    Item {
        width: root.width
        height: root.tall + Math.round(Theme.label.line * Theme.textScale) + Theme.small + hint.implicitHeight + Theme.snug
        visible: root.offers.choosing

        Skeleton {
            anchors.left: parent.left
            anchors.leftMargin: root.inset
            width: root.width - root.inset
            loading: root.offers.choosing

            Column {
                Item {
                    width: root.width
                    height: Math.round(Theme.label.line * Theme.textScale) + Theme.small

                    Bone {
                        x: 4
                        y: 4
                        width: Math.round(root.wide * 1.4)
                        height: 12
                    }
                }
                Row {
                    spacing: Theme.snug

                    Repeater {
                        model: Math.ceil(root.width / root.wide)

                        Card {
                            id: bones

                            width: root.wide
                            height: root.tall
                            padding: 10
                            Accessible.ignored: true

                            contentItem: Column {
                                spacing: Theme.snug

                                Bone {
                                    anchors.left: parent.left
                                    width: bones.width - 20
                                    height: 130
                                }
                                Bone {
                                    anchors.left: parent.left
                                    width: Math.round(bones.width * 0.7)
                                }
                                Bone {
                                    anchors.left: parent.left
                                    width: Math.round(bones.width * 0.4)
                                    height: 10
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
