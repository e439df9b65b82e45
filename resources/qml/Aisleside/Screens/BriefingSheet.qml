pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Where to put the page of the briefing.
Sheet {
    id: root

    required property FlightView flight

    title: qsTr("Page to print")
    subtitle: qsTr("The briefing of %1 on one page").arg(root.flight.name)
    onOpened: folder.input.forceActiveFocus(Qt.OtherFocusReason)

    ScrollArea {
        id: scroll

        width: parent.width + gutter
        height: parent.height
        gutter: Theme.gap
        implicitHeight: contentHeight
        spacing: Theme.gap

        Words {
            width: scroll.inner
            wrapMode: Text.Wrap
            kind: Theme.body
            color: Theme.ink2
            text: qsTr("The page names people and what they need. The file is not encrypted: print it, then delete it, and destroy the paper after the flight.")
        }
        Field {
            id: folder

            width: scroll.inner
            label: qsTr("Folder")
            text: root.flight.folder
            problem: root.flight.trouble
            onAccepted: save.clicked()
        }
        PrimaryButton {
            id: save

            width: scroll.inner
            enabled: folder.text.trim() !== ""
            sign: "printer"
            text: qsTr("Save the page")
            onClicked: root.flight.saveBriefing(folder.text)
        }
    }
}
