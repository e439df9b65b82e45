pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// Passing news at the bottom left, one at a time; may be undone while it stands. It goes
// when a customer may look, and nothing of it stays in the scene.
Rectangle {
    id: root

    property string text: ""
    property string sign: "check"
    property string action: ""
    property bool open: false
    property bool covered: false
    // How far it may reach; longer news takes more lines.
    property int most: 560
    signal chosen
    signal passed

    function show(text: string, action: string): void {
        root.text = text;
        root.action = action;
        root.open = true;
        if (Theme.toastTime > 0)
            life.restart();
        root.Accessible.announce(text);
    }
    function hide(): void {
        root.open = false;
        root.text = "";
        root.action = "";
        life.stop();
    }
    function pass(): void {
        root.hide();
        root.passed();
    }

    onCoveredChanged: if (root.covered)
        root.hide()
    implicitWidth: line.implicitWidth + 36
    implicitHeight: Math.max(56, words.implicitHeight + Theme.margin)
    visible: root.open
    radius: Theme.radiusCard
    color: Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Timer {
        id: life

        interval: Theme.toastTime
        onTriggered: root.pass()
    }
    Row {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.verticalCenter: parent.verticalCenter
        spacing: 14

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: root.sign
            color: Theme.canvas
        }
        Words {
            id: words

            readonly property int beside: 36 + sign.width + line.spacing + (undo.visible ? undo.width + line.spacing : 0) + (close.visible ? close.width + line.spacing : 0)

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, Math.min(Math.ceil(implicitWidth), root.most - words.beside))
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.canvas
            text: root.text
            Accessible.ignored: true
        }
        ActionButton {
            id: undo

            anchors.verticalCenter: parent.verticalCenter
            visible: root.action !== ""
            compact: true
            ink: Theme.canvas
            hoverEnabled: false
            leftPadding: 10
            rightPadding: 10
            text: root.action
            onClicked: {
                root.hide();
                root.chosen();
            }
        }
        // Where nothing goes by itself.
        ActionButton {
            id: close

            anchors.verticalCenter: parent.verticalCenter
            visible: Theme.toastTime === 0
            compact: true
            ink: Theme.canvas
            hoverEnabled: false
            leftPadding: 10
            rightPadding: 10
            text: qsTr("Close")
            onClicked: root.pass()
        }
    }
}
