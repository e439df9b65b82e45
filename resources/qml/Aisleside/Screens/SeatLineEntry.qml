pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// A seat, who sits there, and one thing about it; a heading before the first of its kind.
Column {
    id: root

    required property string heading
    required property string seat
    required property string person
    required property string text
    required property string spoken
    property string detail: ""
    property int tone: Theme.NeutralTone
    property bool opens: false
    signal opened

    Words {
        width: parent.width
        height: visible ? implicitHeight + Theme.gap : 0
        visible: root.heading !== ""
        verticalAlignment: Text.AlignBottom
        bottomPadding: 6
        wrapMode: Text.Wrap
        kind: Theme.title3
        text: root.heading
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    ListRow {
        width: parent.width
        leftPadding: 0
        rightPadding: 0
        enabled: root.opens
        name: root.spoken
        onClicked: root.opened()

        contentItem: Item {
            implicitHeight: Math.max(tile.height, said.implicitHeight)

            SeatTile {
                id: tile

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                seat: root.seat
                tone: root.tone
            }
            Column {
                id: said

                anchors.left: tile.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    width: parent.width
                    wrapMode: Text.Wrap
                    kind: Theme.bodyStrong
                    text: root.person
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width
                    wrapMode: Text.Wrap
                    kind: Theme.label
                    color: Theme.ink2
                    text: root.text
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width
                    visible: root.detail !== ""
                    wrapMode: Text.Wrap
                    kind: Theme.caption
                    color: root.tone === Theme.AttentionTone ? Theme.attention : Theme.ink3
                    text: root.detail
                    Accessible.ignored: true
                }
            }
        }
    }
}
