pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A small line with a sign before it, as many lines high as it needs.
Item {
    id: root

    required property string text
    property string sign: ""
    property color color: Theme.ink3
    property TypeStyle kind: Theme.caption

    implicitWidth: words.anchors.leftMargin + words.implicitWidth
    implicitHeight: words.implicitHeight
    Accessible.ignored: true

    Icon {
        anchors.left: parent.left
        y: Math.round((root.kind.line * Theme.textScale - height) / 2)
        visible: root.sign !== ""
        name: root.sign
        size: root.kind === Theme.caption ? 15 : 18
        color: root.color
    }
    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.sign === "" ? 0 : root.kind === Theme.caption ? 21 : 24
        width: root.width - (root.sign === "" ? 0 : root.kind === Theme.caption ? 21 : 24)
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        kind: root.kind
        color: root.color
        text: root.text
        Accessible.ignored: true
    }
}
