pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// Ten keys and one to take a digit back.
Grid {
    id: root

    property int keyWidth: 104
    property int keyHeight: 76
    signal digit(string digit)
    signal takenBack

    // Keys stand as on every keypad, whichever way the lines run.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    columns: 3
    columnSpacing: 12
    rowSpacing: 12

    component PinKey: ActionButton {
        id: key

        required property string face

        width: root.keyWidth
        height: root.keyHeight
        corner: Theme.radiusPanel
        fill: Theme.control
        focusPolicy: Qt.TabFocus
        Accessible.name: key.face

        Words {
            anchors.centerIn: parent
            kind: Theme.title1
            figures: true
            text: key.face
            Accessible.ignored: true
        }
    }

    Repeater {
        model: 9

        PinKey {
            required property int index

            face: String(index + 1)
            onClicked: root.digit(face)
        }
    }
    Item {
        width: root.keyWidth
        height: root.keyHeight
    }
    PinKey {
        face: "0"
        onClicked: root.digit(face)
    }
    ActionButton {
        width: root.keyWidth
        height: root.keyHeight
        corner: Theme.radiusPanel
        focusPolicy: Qt.TabFocus
        Accessible.name: qsTr("Take back one digit")
        onClicked: root.takenBack()

        Icon {
            anchors.centerIn: parent
            name: "delete"
            size: 26
        }
    }
}
