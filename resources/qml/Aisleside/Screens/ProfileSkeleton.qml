pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// The shape of a profile that is on its way: who, then the panes below.
Skeleton {
    id: root

    property int panes: 3
    readonly property int face: root.panes === 1 ? 64 : 80

    Row {
        spacing: Theme.pad

        Bone {
            width: root.face
            height: root.face
            radius: root.face / 2
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.snug

            Bone {
                anchors.left: parent.left
                width: Math.min(300, Math.round(root.width * 0.5))
                height: 24
            }
            Bone {
                anchors.left: parent.left
                width: Math.min(420, Math.round(root.width * 0.6))
            }
        }
    }
    Row {
        spacing: Theme.gap

        Repeater {
            model: root.panes

            Card {
                id: pane

                required property int index

                width: Math.floor((root.width - (root.panes - 1) * Theme.gap) / root.panes)
                Accessible.ignored: true

                contentItem: Column {
                    spacing: Theme.pad

                    Bone {
                        anchors.left: parent.left
                        width: 110
                        height: 14
                    }
                    Repeater {
                        model: 6

                        Column {
                            id: line

                            required property int index

                            anchors.left: parent ? parent.left : undefined
                            spacing: 10

                            Bone {
                                anchors.left: parent.left
                                width: Math.round((pane.width - 2 * Theme.pad) * (0.6 + 0.1 * ((line.index + pane.index) % 3)))
                            }
                            Bone {
                                anchors.left: parent.left
                                width: Math.round((pane.width - 2 * Theme.pad) * (0.36 + 0.08 * (line.index % 3)))
                                height: 10
                            }
                        }
                    }
                }
            }
        }
    }
}
