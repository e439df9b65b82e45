pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What is broken, where, and in a few words how. Closing it by mistake keeps the words.
Sheet {
    id: root

    required property FaultView fault

    title: qsTr("Something is broken")
    subtitle: qsTr("For whoever mends the aircraft. No passenger is named.")
    onAboutToShow: root.fault.begin()
    onOpened: (root.fault.where === "" ? where : words).input.forceActiveFocus(Qt.OtherFocusReason)

    Connections {
        target: root.fault

        function onKept(): void {
            root.close();
        }
    }
    ScrollArea {
        id: scroll

        width: parent.width + gutter
        height: parent.height
        gutter: Theme.gap
        implicitHeight: contentHeight
        spacing: Theme.gap

        ChipFlow {
            width: scroll.inner
            title: qsTr("What")
            chips: root.fault.kinds
            onTaken: key => root.fault.choose(key)
        }
        LineField {
            id: where

            width: scroll.inner
            about: qsTr("Where")
            written: root.fault.where
            room: root.fault.whereLeft
            tooLong: root.fault.whereTooLong
            check: root.fault.whereCheck
            explains: qsTr("A seat, a row or a place: 14C, row 20, rear left.")
            onTextChanged: root.fault.writeWhere(where.text)
            onAccepted: words.input.forceActiveFocus(Qt.OtherFocusReason)
        }
        LineField {
            id: words

            width: scroll.inner
            about: qsTr("What is the matter")
            written: root.fault.words
            room: root.fault.wordsLeft
            tooLong: root.fault.wordsTooLong
            check: root.fault.wordsCheck
            onTextChanged: root.fault.write(words.text)
            onAccepted: root.fault.save()
        }
        Strip {
            width: scroll.inner
            visible: root.fault.trouble !== ""
            sign: "triangle-alert"
            tone: Theme.CriticalTone
            title: qsTr("This was not saved")
            text: root.fault.trouble
        }
        Words {
            width: scroll.inner
            visible: root.fault.missing !== ""
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.fault.missing
        }
        PrimaryButton {
            width: scroll.inner
            enabled: root.fault.canSave
            busy: root.fault.saving
            sign: "check"
            text: root.fault.saving ? qsTr("Saving") : qsTr("Save")
            hint: root.fault.missing
            onClicked: root.fault.save()
        }
        SignedLine {
            width: scroll.inner
            sign: "hard-drive"
            text: qsTr("Saved on this tablet at once, also without a network. The ground reads it when it has been sent.")
        }
    }
}
