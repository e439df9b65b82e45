pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// Where a product lies: green where it is here, in words for everybody.
Item {
    id: root

    required property string text
    required property bool here
    property int lines: 2

    implicitHeight: words.implicitHeight
    Accessible.ignored: true

    Rectangle {
        anchors.left: parent.left
        y: Math.round((Theme.caption.line * Theme.textScale - height) / 2)
        width: 8
        height: 8
        radius: 4
        color: root.here ? Theme.positive : Theme.ink3
    }
    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 14
        width: root.width - 14
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        maximumLineCount: root.lines
        kind: Theme.caption
        color: root.here ? Theme.positive : Theme.ink3
        text: root.text
        Accessible.ignored: true
    }
}
