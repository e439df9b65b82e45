pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Controls

// The four places of a crew, in the rail or in the bar below.
Repeater {
    id: root

    required property int shown
    signal chosen(place: int)

    function said(place: int): string {
        return [qsTr("Flight"), qsTr("People"), qsTr("Galley"), qsTr("Report")][place];
    }

    model: 4
    delegate: PlaceButton {
        required property int index

        sign: ["plane", "users-round", "utensils", "message-square-warning"][index]
        text: root.said(index)
        here: index === root.shown
        onClicked: root.chosen(index)
    }
}
