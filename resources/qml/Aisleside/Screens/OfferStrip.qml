pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What to suggest, side by side, where the window is narrow.
Column {
    id: root

    required property ProfileView profile
    property int inset: Theme.gap
    readonly property int wide: Math.round(152 * Math.min(1.35, Theme.textScale))
    // A tile with two lines of a name: what stands below stays where it is while tiles come.
    readonly property int tall: 160 + 2 * Math.round(Theme.labelStrong.line * Theme.textScale) + 2 * Math.round(Theme.caption.line * Theme.textScale)
    signal asked(offer: int)

    visible: root.profile.offers.count > 0 || root.profile.choosing

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
            width: parent.width - 4
            horizontalAlignment: Text.AlignLeft
            kind: Theme.title3
            text: root.profile.forWhom
            Accessible.role: Accessible.Heading
        }
    }
    Item {
        width: root.width
        height: root.tall

        ListView {
            id: tiles

            anchors.fill: parent
            orientation: ListView.Horizontal
            leftMargin: root.inset
            rightMargin: root.inset
            spacing: Theme.snug
            boundsBehavior: Flickable.StopAtBounds
            // Rows made ahead would be cancelled, with a complaint, when a list empties.
            cacheBuffer: 0
            model: root.profile.offers
            Accessible.role: Accessible.List
            Accessible.name: root.profile.forWhom

            delegate: OfferTile {
                required name

                width: root.wide
                height: root.tall
                onClicked: root.asked(index)
            }
        }
        Skeleton {
            anchors.left: parent.left
            anchors.leftMargin: root.inset
            width: root.width - root.inset
            loading: root.profile.choosing

            Row {
                spacing: Theme.snug

                Repeater {
                    model: Math.ceil(root.width / root.wide)

                    Card {
                        id: tile

                        width: root.wide
                        height: root.tall
                        padding: 10
                        Accessible.ignored: true

                        contentItem: Column {
                            spacing: Theme.snug

                            Bone {
                                anchors.left: parent.left
                                width: tile.width - 20
                                height: 130
                            }
                            Bone {
                                anchors.left: parent.left
                                width: Math.round(tile.width * 0.7)
                            }
                            Bone {
                                anchors.left: parent.left
                                width: Math.round(tile.width * 0.4)
                                height: 10
                            }
                        }
                    }
                }
            }
        }
    }
}
