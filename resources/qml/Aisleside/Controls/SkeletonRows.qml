pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// The still shape of a list that is on its way.
Skeleton {
    id: root

    property int rows: 4
    property bool discs: true

    Repeater {
        model: root.rows

        Row {
            id: row

            required property int index

            spacing: Theme.gap

            Bone {
                visible: root.discs
                width: 44
                height: 44
                radius: 22
            }
            Column {
                y: 6
                spacing: 10

                Bone {
                    anchors.left: parent.left
                    width: Math.round(root.width * (0.44 + 0.06 * (row.index % 3)))
                }
                Bone {
                    anchors.left: parent.left
                    width: Math.round(root.width * (0.3 + 0.07 * ((row.index + 1) % 3)))
                    height: 10
                }
            }
        }
    }
}
