pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// Shoulder-safe on or off; held while it is on, a peek. Last in the top bar of every screen.
ActionButton {
    id: root

    required property bool on
    required property bool peeking
    // What it says while it is on, where there is room for words.
    required property string said
    property bool wordless: false
    // Beside other signs that stand on no plate of their own.
    property bool bare: false
    // Whether the press that ends now was a hold, and so no tap.
    property bool wasHeld: false
    signal switched
    signal held
    signal letGo

    // A sign alone does not grow with the letters.
    implicitHeight: root.wordless ? Theme.sizeTouch : Math.max(Theme.sizeTouch, Math.round(Theme.sizeButton * Theme.textScale))
    sign: root.on && !root.peeking ? "eye-off" : "eye"
    text: root.wordless ? "" : root.said
    hint: root.on ? qsTr("Hold to peek, tap to turn it off") : qsTr("Hides notes, amounts and other customers")
    fill: root.on ? Theme.accentSoft : root.bare ? "transparent" : Theme.control
    ink: root.on ? Theme.accentSoftInk : Theme.ink
    Accessible.name: root.said === "" ? qsTr("Shoulder-safe") : root.said
    Accessible.checkable: true
    Accessible.checked: root.on
    onClicked: root.switched()
    onPressed: root.wasHeld = false
    onPressAndHold: {
        root.wasHeld = root.on;
        root.on ? root.held() : root.switched();
    }
    onReleased: if (root.wasHeld)
        root.letGo()
    onCanceled: if (root.wasHeld)
        root.letGo()
}
