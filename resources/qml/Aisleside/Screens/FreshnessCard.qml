pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One thing in two lines that leads further: how old what one sees is, what was done today.
ListRow {
    id: root

    required property string sign
    required property int tone
    required property string waiting

    framed: true
    corner: Theme.radiusCard
    implicitHeight: Math.max(68, implicitContentHeight + topPadding + bottomPadding)
    hint: qsTr("%1. Opens what this tablet holds.").arg(root.waiting)
    Accessible.role: Accessible.Button

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: root.sign
            size: 22
            color: Theme.strong(root.tone)
        }
        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.snug
            anchors.right: on.left
            anchors.rightMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.labelStrong
                text: root.name
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.caption
                figures: true
                color: Theme.ink3
                text: root.waiting
                Accessible.ignored: true
            }
        }
        Icon {
            id: on

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: 18
            color: Theme.ink3
        }
    }
}
