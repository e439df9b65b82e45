pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// Leads from one sheet to the next.
ListRow {
    id: root

    required property string sign
    required property string title
    required property string caption

    name: root.title
    hint: root.caption
    leftPadding: 0
    rightPadding: 0
    Accessible.role: Accessible.Button
    opacity: root.enabled ? 1 : 0.5

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Rectangle {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: 40
            height: 40
            radius: Theme.radiusSmall
            color: Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                name: root.sign
                size: 20
                color: Theme.accentSoftInk
            }
        }
        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: 54
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 54 - 32

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.labelStrong
                text: root.title
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink3
                text: root.caption
                Accessible.ignored: true
            }
        }
        Icon {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: 20
            color: Theme.ink3
        }
    }
}
