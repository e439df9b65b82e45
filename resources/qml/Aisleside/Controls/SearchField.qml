pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// The large field one types a name, a number or a card into.
T.TextField {
    id: root

    required property string label
    property string prompt: ""
    property bool scans: false // whether a camera is there to be opened
    signal scanned

    implicitWidth: 320
    implicitHeight: Math.round(Theme.sizeFieldSearch * Math.max(1, Theme.textScale))
    readonly property bool mirrored: root.LayoutMirroring.enabled
    readonly property int before: 51
    readonly property int beside: root.scans ? 61 : 0
    readonly property int after: root.beside + (root.length > 0 ? 56 : 20)

    leftPadding: root.mirrored ? root.after : root.before
    rightPadding: root.mirrored ? root.before : root.after
    horizontalAlignment: TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.title2.family
    font.pixelSize: Math.round(Theme.title2.px * Theme.textScale)
    font.weight: Font.Normal
    color: Theme.ink
    selectionColor: Theme.accentSoft
    selectedTextColor: Theme.accentSoftInk
    selectByMouse: true
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true
    Accessible.name: root.label
    Keys.onEscapePressed: event => {
        if (root.length === 0)
            event.accepted = false;
        else
            root.clear();
    }

    cursorDelegate: Rectangle {
        id: cursor

        width: 2
        visible: root.activeFocus && !root.readOnly
        color: Theme.accent

        Timer {
            running: cursor.visible && !Theme.calm
            interval: 530
            repeat: true
            onTriggered: cursor.opacity = cursor.opacity > 0 ? 0 : 1
            onRunningChanged: cursor.opacity = 1
        }
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.activeFocus ? Theme.surface : Theme.control
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.focus

        Icon {
            anchors.left: parent.left
            anchors.leftMargin: 18
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: 22
            color: root.activeFocus ? Theme.accent : Theme.ink2
        }
        Words {
            anchors.left: parent.left
            anchors.leftMargin: root.before + 3
            width: root.width - (root.before + 3) - root.after
            anchors.verticalCenter: parent.verticalCenter
            visible: root.length === 0 && root.preeditText === ""
            kind: Theme.title2
            weight: Font.Normal
            color: Theme.ink3
            text: root.prompt
            Accessible.ignored: true
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: root.beside + 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length > 0
        fill: "transparent"
        ink: Theme.ink2
        sign: "x"
        name: qsTr("Clear the search")
        focusPolicy: Qt.TabFocus
        onClicked: {
            root.clear();
            root.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Divider {
        anchors.right: parent.right
        anchors.rightMargin: root.beside
        anchors.verticalCenter: parent.verticalCenter
        width: 1
        height: 28
        visible: root.scans
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.scans
        fill: "transparent"
        sign: "scan-line"
        name: qsTr("Scan with the camera")
        focusPolicy: Qt.TabFocus
        onClicked: root.scanned()
    }
}
