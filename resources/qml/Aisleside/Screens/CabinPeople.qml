pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The people of a flight in one list, and below it what others took care of already.
Card {
    id: root

    required property CabinList people
    signal opened(customerId: string)
    signal ticked(customerId: string)

    padding: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("People")

    contentItem: Item {
        ListView {
            id: rows

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: others.top
            anchors.margins: Theme.small
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 800
            reuseItems: true
            model: root.people.rows
            delegate: CabinRowEntry {
                id: entry

                required property int index

                width: rows.width
                last: entry.index === rows.count - 1
                // What waits to be used again is drawn nowhere, and is to be read aloud nowhere.
                ListView.onPooled: entry.visible = false
                ListView.onReused: entry.visible = true
                onClicked: root.opened(entry.customerId)
                onTicked: root.ticked(entry.customerId)
            }

            InSight {
                place: rows
            }

            T.ScrollBar.vertical: ThinScrollBar {}
        }
        StateMessage {
            anchors.centerIn: rows
            visible: root.people.notice.title !== ""
            width: Math.min(360, rows.width - 2 * Theme.gap)
            title: root.people.notice.title
            text: root.people.notice.text
            sign: root.people.notice.sign
            tone: root.people.notice.tone
        }
        Column {
            id: others

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width

            Divider {
                visible: repeated.count > 0
                width: parent.width
            }
            Repeater {
                id: repeated

                model: root.people.handled

                ListRow {
                    id: other

                    required property int index
                    required property string customerId
                    required property string seat
                    required property string title
                    required property string did
                    required property string spoken

                    // The last two; all of them stand under Done.
                    visible: other.index < 2
                    width: others.width
                    implicitHeight: visible ? Math.max(76, said.implicitHeight + 24) : 0
                    leftPadding: other.mirrored ? 66 : 22
                    rightPadding: other.mirrored ? 22 : 66
                    corner: 0
                    name: other.spoken
                    onClicked: root.opened(other.customerId)

                    contentItem: Item {
                        SeatTile {
                            id: tile

                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            seat: other.seat
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
                                kind: Theme.label
                                weight: Font.Medium
                                text: other.title
                                Accessible.ignored: true
                            }
                            Words {
                                width: parent.width
                                wrapMode: Text.Wrap
                                kind: Theme.caption
                                color: Theme.ink3
                                text: other.did
                                Accessible.ignored: true
                            }
                        }
                    }

                    Icon {
                        anchors.right: parent.right
                        anchors.rightMargin: 30
                        anchors.verticalCenter: parent.verticalCenter
                        name: "check-check"
                        color: Theme.positive
                    }
                }
            }
        }
    }
}
