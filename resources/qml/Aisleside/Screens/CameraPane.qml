pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What the camera sees, over a corner of the screen: one holds a code into it.
Card {
    id: root

    required property CameraView camera
    property int most: 340

    width: root.most
    height: close.height + view.height + 3 * Theme.gap
    padding: Theme.gap
    visible: root.camera.isOpen
    Accessible.role: Accessible.Pane
    Accessible.name: heading.text
    onVisibleChanged: {
        if (root.visible)
            close.forceActiveFocus(Qt.PopupFocusReason);
    }
    Keys.onEscapePressed: root.camera.end()

    contentItem: Item {
        Words {
            id: heading

            anchors.left: parent.left
            anchors.verticalCenter: close.verticalCenter
            width: parent.width - close.width - Theme.gap
            kind: Theme.bodyStrong
            text: qsTr("Hold a code in front of the camera")
        }
        IconButton {
            id: close

            anchors.right: parent.right
            sign: "x"
            name: qsTr("Close the camera")
            onClicked: root.camera.end()
        }
        Rectangle {
            id: view

            anchors.left: parent.left
            anchors.top: close.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            height: Math.round(width * 0.75)
            color: Theme.control

            Image {
                anchors.fill: parent
                visible: root.camera.trouble === "" && root.camera.source !== ""
                cache: false
                clip: true
                fillMode: Image.PreserveAspectCrop
                source: root.camera.isOpen ? root.camera.source : ""
                Accessible.ignored: true
            }
            Icon {
                anchors.centerIn: parent
                visible: root.camera.trouble === ""
                name: "scan"
                size: Math.round(view.height * 0.72)
                source: `image://icon/scan/${String(Theme.mark).replace("#", "")}/0.5`
            }
            StateMessage {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.gap
                visible: root.camera.trouble !== ""
                title: qsTr("No picture")
                text: root.camera.trouble
                sign: "circle-alert"
            }
        }
    }
}
