pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The flight: its seats at one side, whom to turn to at the other; on a handheld one of both.
FocusScope {
    id: root

    required property FlightView flight
    property bool compact: false
    property bool onMap: false
    signal opened(customerId: string)
    signal ticked(customerId: string)

    readonly property bool split: root.width >= map.implicitWidth + 360
    readonly property real listRoom: root.split ? root.width - place.width - Theme.pad : root.width
    readonly property bool mapShown: root.split || root.onMap

    // The map itself is never mirrored; its place is.
    Item {
        id: place

        anchors.left: parent.left
        anchors.top: root.split ? parent.top : tabs.bottom
        anchors.topMargin: root.split ? 0 : Theme.small
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.compact ? Theme.small : 0
        visible: root.mapShown
        width: root.split ? map.implicitWidth + Math.max(0, Math.min(160, Math.round((root.width - 1100) / 3))) : root.width

        SeatPlan {
            id: map

            anchors.fill: parent
            seats: root.flight.seats
            onChosen: seat => root.flight.openSeat(seat)
        }
    }
    CabinTabs {
        id: tabs

        anchors.left: root.split ? place.right : parent.left
        anchors.leftMargin: root.split ? Theme.pad : 0
        y: 0
        people: root.flight.people
        withMap: !root.split
        onMap: root.onMap && !root.split
        onMapAsked: root.onMap = true
        onListAsked: root.onMap = false
    }
    Row {
        anchors.right: parent.right
        anchors.verticalCenter: tabs.verticalCenter
        visible: root.flight.people.part === 0 && root.listRoom - tabs.width > width + Theme.gap
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "list-filter"
            size: 18
        }
        Words {
            kind: Theme.caption
            color: Theme.ink2
            text: qsTr("Need first, then time left")
        }
    }
    CabinPeople {
        anchors.left: tabs.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.topMargin: root.compact ? Theme.small : 14
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.compact ? Theme.small : 0
        visible: root.split || !root.onMap
        focus: true
        people: root.flight.people
        onOpened: customerId => root.opened(customerId)
        onTicked: customerId => root.ticked(customerId)
    }
}
