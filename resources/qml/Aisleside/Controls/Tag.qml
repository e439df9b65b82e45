pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A few words about a person or a thing, with a sign: never colour alone.
Rectangle {
    id: root

    required property string text
    property string sign: ""
    property int tone: Theme.NeutralTone
    property bool outlined: false
    property color ink: Theme.softInk(root.tone)

    readonly property int signs: root.sign !== "" ? 15 + 6 : 0

    implicitWidth: Math.ceil(words.implicitWidth) + root.signs + 16
    implicitHeight: Math.round(Theme.sizeTag * Theme.textScale)
    radius: Theme.radiusTag
    color: root.outlined ? Theme.surface : Theme.soft(root.tone)
    border.width: root.outlined ? 1 : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: line

        anchors.centerIn: parent
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.sign !== ""
            name: root.sign
            size: 15
            color: root.ink
        }
        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), Math.max(0, root.width - 16 - root.signs))
            kind: Theme.caption
            weight: Font.DemiBold
            color: root.ink
            text: root.text
            Accessible.ignored: true
        }
    }
}
