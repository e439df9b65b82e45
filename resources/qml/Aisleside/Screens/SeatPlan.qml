pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The seats of an aircraft from the nose, with a small map beside them. It stays as the
// aircraft is, whichever way lines of text run.
Card {
    id: root

    required property SeatMap seats
    signal chosen(seat: string)

    readonly property int pitch: root.seats.across > 7 ? 42 : Theme.sizeSeatPitch
    readonly property int gapAcross: 5
    readonly property int aisle: Math.max(34, Theme.space40)
    readonly property int across: root.seats.across * (root.pitch + 2) + Math.max(1, root.seats.aisles) * root.aisle
    readonly property int beside: 74
    readonly property int wanted: root.across + root.beside + Theme.pad

    implicitWidth: root.wanted
    padding: 0
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Seats")

    contentItem: Item {
        SeatMini {
            id: mini

            anchors.left: parent.left
            anchors.leftMargin: 15
            y: 32
            width: 42
            height: Math.min(implicitHeight, foot.y - y - Theme.gap)
            seats: root.seats
            from: rows.visibleArea.yPosition
            share: rows.visibleArea.heightRatio
            onMoved: at => {
                rows.contentY = rows.originY + Math.max(0, Math.min(rows.contentHeight - rows.height, at * rows.contentHeight));
            }
        }
        ListView {
            id: rows

            anchors.left: parent.left
            anchors.leftMargin: root.beside
            anchors.right: parent.right
            anchors.rightMargin: Theme.pad
            anchors.top: parent.top
            anchors.topMargin: 10
            anchors.bottom: foot.top
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            // All rows stay once they are made, while nobody scrolls: a frame has no time for it.
            cacheBuffer: Math.max(600, 2 * Theme.sizeSeatPitch * root.seats.rows)
            model: root.seats.lines
            delegate: SeatRow {
                id: row

                width: rows.width
                ListView.onPooled: row.visible = false
                ListView.onReused: row.visible = true
                aisle: root.aisle
                apart: root.gapAcross
                onChosen: seat => root.chosen(seat)
            }

            InSight {
                place: rows
            }

            T.ScrollBar.vertical: ThinScrollBar {}
        }
        Item {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            visible: entries.count > 0
            height: visible ? Math.max(56, signs.height + 2 * Theme.gap) : 0

            Divider {
                width: parent.width
            }
            Flow {
                id: signs

                anchors.verticalCenter: parent.verticalCenter
                x: Theme.pad
                width: parent.width - 2 * Theme.pad
                spacing: 18

                Repeater {
                    id: entries

                    model: root.seats.legend

                    Row {
                        id: entry

                        required property string sign
                        required property int tone
                        required property string text

                        spacing: 7

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: entry.sign !== ""
                            name: entry.sign
                            size: 17
                            color: Theme.strong(entry.tone)
                        }
                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: entry.sign === ""
                            width: 8
                            height: 8
                            radius: 4
                            color: Theme.gold
                        }
                        Words {
                            kind: Theme.caption
                            color: Theme.ink2
                            text: entry.text
                        }
                    }
                }
            }
        }
    }
}
