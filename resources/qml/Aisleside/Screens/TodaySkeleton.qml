pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// The still shape of rows of cards.
Skeleton {
    id: root

    property bool stacked: false
    readonly property int across: root.stacked ? root.width : 228

    Repeater {
        model: 2

        Column {
            spacing: Theme.gap

            Bone {
                anchors.left: parent.left
                width: 180
                height: 18
            }
            Row {
                anchors.left: parent.left
                spacing: Theme.snug

                Repeater {
                    model: Math.max(1, Math.floor((root.width + Theme.snug) / (root.across + Theme.snug)))

                    Card {
                        id: card

                        width: root.across
                        height: 216
                        padding: Theme.gap

                        contentItem: Column {
                            spacing: Theme.gap

                            Bone {
                                anchors.left: parent.left
                                width: 44
                                height: 44
                                radius: 22
                            }
                            Bone {
                                anchors.left: parent.left
                                width: Math.round(card.width * 0.5)
                            }
                            Bone {
                                anchors.left: parent.left
                                width: Math.round(card.width * 0.8)
                                height: 10
                            }
                            Bone {
                                anchors.left: parent.left
                                width: Math.round(card.width * 0.7)
                                height: 10
                            }
                        }
                    }
                }
            }
        }
    }
}
