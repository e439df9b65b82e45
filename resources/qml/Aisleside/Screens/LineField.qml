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
    property string explains: ""
    readonly property bool tooLong: root.room.endsWith(qsTr("too many"))

    label: root.about
    text: root.written
    help: root.room !== "" ? root.room : root.explains
    problem: root.tooLong ? root.room : ""
}
