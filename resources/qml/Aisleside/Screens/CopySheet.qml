pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Where to put the copy that a customer asked for.
Sheet {
    id: root

    required property PrivacyView privacy

    title: qsTr("Give a copy")
    subtitle: qsTr("What this tablet holds about %1, as a text file").arg(root.privacy.name)
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
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.body
            color: Theme.ink2
            text: qsTr("Each line says what it is, where it came from and when. The file is not encrypted: hand it over, then delete it.")
        }
        Field {
            id: folder

            width: scroll.inner
            label: qsTr("Folder")
            text: root.privacy.folder
            help: qsTr("For example of a stick")
            problem: root.privacy.trouble
            onAccepted: save.clicked()
        }
        PrimaryButton {
            id: save

            width: scroll.inner
            enabled: folder.text.trim() !== ""
            sign: "download"
            text: root.privacy.saving ? qsTr("Saving the copy") : qsTr("Save the copy")
            busy: root.privacy.saving
            onClicked: root.privacy.giveCopy(folder.text)
        }
    }
}
