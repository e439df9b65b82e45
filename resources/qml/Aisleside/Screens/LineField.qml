pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// One line to write, with how much room is left once it gets scarce, and what of it
// does not belong there.
Field {
    id: root

    required property string about
    required property string written
    required property string room
    required property bool tooLong
    required property NoteCheck check
    property string explains: ""

    label: root.about
    text: root.written
    help: root.check.why !== "" ? root.advice : root.room !== "" ? root.room : root.explains
    problem: root.tooLong ? root.room : root.check.blocking ? root.advice : ""
    marks: root.check.marks
    readonly property string advice: `${root.check.why} ${root.check.instead}`

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
