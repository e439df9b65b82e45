pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Everybody on the flight by seat; a seat or a name finds one of them.
FocusScope {
    id: root

    required property FlightView flight
    signal opened(customerId: string)
    signal ticked(customerId: string)

    function begin(): void {
        field.forceActiveFocus();
        field.selectAll();
    }

    SearchField {
        id: field

        anchors.left: parent.left
        width: Math.min(560, parent.width)
        label: qsTr("Find a seat or a name")
        prompt: qsTr("Seat or name")
        text: root.flight.people.sought
        focus: true
        // Changed, not edited: that is silent where the text is cleared.
        onTextChanged: if (field.text !== root.flight.people.sought)
            root.flight.people.seek(field.text)
    }
    CabinPeople {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: field.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        people: root.flight.people
        onOpened: customerId => root.opened(customerId)
        onTicked: customerId => root.ticked(customerId)
    }
}
