pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// One row of seats; the first of a cabin has its letters above.
Item {
    id: root

    required property int number
    required property bool opens
    required property int aisles
    required property Listing seats
    required property int index
    property int aisle: Theme.space40
    property int apart: 5
    signal chosen(seat: string)

    // Seats of a row share what the aisles leave, so that all cabins end on one line.
    readonly property int each: root.seats.count > root.aisles ? Math.floor((root.width - root.aisles * (root.aisle - root.apart) - (root.seats.count - 1) * root.apart) / (root.seats.count - root.aisles)) : 0
    readonly property int head: root.opens ? 26 + (root.index > 0 ? 12 : 0) : 0

    height: root.head + Theme.sizeSeatPitch

    component Cell: Loader {
        id: cell

        required property int index
        required property string seat
        required property bool aisle
        required property bool free
        required property bool tiered
        required property string mark
        required property int tone
        required property bool handled
        required property bool selected
        required property string spoken

        width: cell.aisle ? root.aisle - root.apart : Math.max(8, root.each)
        height: 44
        sourceComponent: cell.aisle ? number : place

        Component {
            id: number

            Words {
                horizontalAlignment: Text.AlignHCenter
                figures: true
                kind: Theme.caption
                color: Theme.ink2
                text: root.number
            }
        }
        Component {
            id: place

            Seat {
                seat: cell.seat
                free: cell.free
                tiered: cell.tiered
                mark: cell.mark
                tone: cell.tone
                handled: cell.handled
                selected: cell.selected
                spoken: cell.spoken
                onClicked: root.chosen(cell.seat)
            }
        }
    }

    Loader {
        active: root.opens
        y: root.head - 24
        sourceComponent: Row {
            spacing: root.apart

            Repeater {
                model: root.seats

                Words {
                    required property string letter
                    required property bool aisle

                    width: aisle ? root.aisle - root.apart : Math.max(8, root.each)
                    horizontalAlignment: Text.AlignHCenter
                    kind: Theme.caption
                    color: Theme.ink2
                    text: letter
                }
            }
        }
    }
    Row {
        y: root.head
        spacing: root.apart

        Repeater {
            model: root.seats
            delegate: Cell {}
        }
    }
}
