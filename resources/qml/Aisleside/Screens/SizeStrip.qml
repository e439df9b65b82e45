pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Sizes side by side, where the window is narrow.
Card {
    id: root

    required property Listing sizes

    leftPadding: 0
    rightPadding: 0
    topPadding: 14
    bottomPadding: 14
    visible: root.sizes.count > 0
    Accessible.name: qsTr("Sizes")

    contentItem: Row {
        id: line

        Repeater {
            model: root.sizes

            Item {
                id: size

                required property int index
                required property string label
                required property string value

                width: Math.floor(line.width / Math.max(1, root.sizes.count))
                height: words.implicitHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: size.label + ": " + size.value

                Divider {
                    anchors.left: parent.left
                    visible: size.index > 0
                    upright: true
                    height: line.implicitHeight
                }
                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 6
                    width: parent.width - 12

                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                        maximumLineCount: 2
                        kind: Theme.caption
                        color: Theme.ink3
                        text: size.label
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                        maximumLineCount: 2
                        kind: Theme.labelStrong
                        text: size.value
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
