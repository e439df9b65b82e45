pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls

// One line to write, with how much room is left once it gets scarce.
Field {
    id: root

    required property string about
    required property string written
    required property string room
    required property bool tooLong
    property string explains: ""

    label: root.about
    text: root.written
    help: root.room !== "" ? root.room : root.explains
    problem: root.tooLong ? root.room : ""

    // What is suggested gives way to what one types; a second tap sets the cursor.
    property bool entered: false

    Connections {
        target: root.input

        function onActiveFocusChanged(): void {
            root.entered = root.input.activeFocus;
            if (root.entered)
                root.input.selectAll();
        }
        function onReleased(): void {
            if (root.entered)
                root.input.selectAll();
            root.entered = false;
        }
    }
}
