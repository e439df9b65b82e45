pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One thing a suggestion rests on, with where it comes from.
Item {
    id: root

    required property string sign
    required property string text
    required property string caption

    implicitHeight: words.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.description: root.caption

    Icon {
        anchors.left: parent.left
        y: 1
        name: root.sign
        size: 20
        color: Theme.ink2
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 36
        width: parent.width - 36

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.body
            text: root.text
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            visible: root.caption !== ""
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink3
            text: root.caption
            Accessible.ignored: true
        }
    }
}
