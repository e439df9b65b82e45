pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Who stands here, by two facts she tells: never by one, and nobody is shown until both fit.
Sheet {
    id: root

    required property GateView gate
    property string problem: ""

    function look(): void {
        root.gate.find(surname.text, seat.text, locator.text);
    }

    title: qsTr("Ask for two facts")
    subtitle: qsTr("The surname, with the seat or the booking code. Let them say it, do not read it out.")
    onClosed: {
        root.problem = "";
        for (const field of [surname, seat, locator])
            field.text = "";
    }
    onOpened: surname.input.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: root.gate

        function onFactsFailed(said: string): void {
            root.problem = said;
            surname.Accessible.announce(said);
        }
        function onFactsFound(): void {
            root.close();
        }
    }

    ScrollArea {
        anchors.fill: parent
        implicitHeight: fields.implicitHeight

        Column {
            id: fields

            width: parent.width
            spacing: Theme.gap

            Field {
                id: surname

                width: parent.width
                label: qsTr("Surname")
                problem: root.problem
                maximumLength: 60
                inputMethodHints: Qt.ImhNoPredictiveText
                onTextChanged: root.problem = ""
                onAccepted: root.look()
            }
            Field {
                id: seat

                width: parent.width
                label: qsTr("Seat")
                maximumLength: 5
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly
                onTextChanged: root.problem = ""
                onAccepted: root.look()
            }
            Field {
                id: locator

                width: parent.width
                label: qsTr("Or the booking code")
                maximumLength: 8
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly
                onTextChanged: root.problem = ""
                onAccepted: root.look()
            }
            PrimaryButton {
                width: parent.width
                implicitHeight: Theme.sizeButtonLarge
                enabled: surname.text.trim() !== "" && (seat.text.trim() !== "" || locator.text.trim() !== "")
                text: qsTr("Find")
                hint: enabled ? "" : qsTr("Two facts are needed")
                onClicked: root.look()
            }
        }
    }
}
