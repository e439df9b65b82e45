pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A value one moves step by step: what it is, less, more.
Item {
    id: root

    required property string label
    required property string value
    required property string less
    required property string more
    signal moved(int by)

    implicitHeight: caption.implicitHeight + 6 + Math.max(Theme.sizeTouch, shown.implicitHeight)

    Words {
        id: caption

        anchors.left: parent.left
        width: parent.width
        horizontalAlignment: Text.AlignLeft
        kind: Theme.caption
        weight: Font.Medium
        text: root.label
        Accessible.ignored: true
    }
    IconButton {
        id: back

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        sign: "minus"
        name: root.less
        onClicked: root.moved(-1)
    }
    Words {
        id: shown

        anchors.left: back.right
        anchors.right: forth.left
        anchors.margins: Theme.small
        anchors.verticalCenter: back.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        kind: Theme.bodyStrong
        figures: true
        text: root.value
        Accessible.name: root.label + ": " + root.value
    }
    IconButton {
        id: forth

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        sign: "plus"
        name: root.more
        onClicked: root.moved(1)
    }
}
