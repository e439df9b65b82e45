pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// The shape of a preview that is on its way.
Skeleton {
    id: root

    Row {
        spacing: Theme.gap

        Bone {
            width: 64
            height: 64
            radius: 32
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.snug

            Bone {
                anchors.left: parent.left
                width: Math.round(root.width * 0.46)
                height: 20
            }
            Bone {
                anchors.left: parent.left
                width: Math.round(root.width * 0.34)
            }
        }
    }
    Row {
        spacing: Theme.small

        Bone {
            height: Theme.sizeTag
            radius: Theme.radiusTag
        }
        Bone {
            height: Theme.sizeTag
            radius: Theme.radiusTag
        }
    }
    Grid {
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.margin

        Repeater {
            model: 4

            Column {
                id: pair

                required property int index

                width: Math.floor((root.width - Theme.gap) / 2)
                spacing: 10

                Bone {
                    anchors.left: parent.left
                    width: Math.round(parent.width * 0.36)
                    height: 10
                }
                Bone {
                    anchors.left: parent.left
                    width: Math.round(parent.width * (0.52 + 0.1 * (pair.index % 3)))
                }
            }
        }
    }
    Row {
        id: bought

        readonly property int tile: Math.min(196, Math.floor((root.width - 30) / 4))

        spacing: 10

        Repeater {
            model: 4

            Bone {
                width: bought.tile
                height: bought.tile
            }
        }
    }
}
