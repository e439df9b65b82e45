pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// A lasting condition, on top of what it concerns: offline, something to settle.
Rectangle {
    id: root

    required property string title
    property string text: ""
    property string sign: "cloud-off"
    property int tone: Theme.AttentionTone
    property string action: ""
    signal chosen

    implicitWidth: 320
    implicitHeight: Math.max(52, words.implicitHeight + 32)
    radius: Theme.radiusCard
    color: Theme.soft(root.tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.title
    Accessible.description: root.text

    Icon {
        id: disc

        anchors.left: parent.left
        anchors.leftMargin: 17
        anchors.verticalCenter: parent.verticalCenter
        name: root.sign
        size: 22
        color: Theme.softInk(root.tone)
    }
    Column {
        id: words

        anchors.left: disc.right
        anchors.leftMargin: 13
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            wrapMode: Text.Wrap
            kind: Theme.labelStrong
            color: Theme.softInk(root.tone)
            text: root.title
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            visible: root.text !== ""
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.softInk(root.tone)
            text: root.text
            Accessible.ignored: true
        }
    }
    TextButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        visible: root.action !== ""
        ink: Theme.softInk(root.tone)
        text: root.action
        onClicked: root.chosen()
    }
}
