pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Writing a note. Closing the sheet by mistake keeps the words.
Column {
    id: root

    required property NoteView note

    spacing: Theme.gap

    function take(): void {
        field.area.forceActiveFocus(Qt.OtherFocusReason);
        field.area.cursorPosition = field.area.length;
    }
    function begin(beginning: string): void {
        root.note.begin(beginning);
        root.take();
    }

    Connections {
        target: root.note

        function onChanged(): void {
            if (field.text !== root.note.text)
                field.text = root.note.text;
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        Repeater {
            model: root.note.beginnings

            FilterPill {
                id: chip

                required property string modelData

                checkable: false
                text: qsTr("%1 …").arg(chip.modelData)
                onClicked: root.begin(chip.modelData)
            }
        }
    }
    Column {
        width: parent.width
        spacing: 6

        Words {
            width: parent.width
            kind: Theme.label
            weight: Font.Medium
            text: qsTr("Note")
            Accessible.ignored: true
        }
        NoteField {
            id: field

            width: parent.width
            height: 200
            label: qsTr("Note")
            placeholder: qsTr("What should a colleague know next time?")
            text: root.note.text
            marks: root.note.check.marks
            markColor: root.note.check.blocking ? Theme.critical : Theme.attention
            area.Accessible.description: root.note.check.why
            area.focus: true
            onTextChanged: root.note.write(field.text)
            area.Keys.onPressed: event => {
                if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
                    event.accepted = true;
                    root.note.save();
                }
            }
        }
        SignedLine {
            width: parent.width
            visible: root.note.left !== ""
            sign: root.note.tooLong ? "circle-alert" : ""
            color: root.note.tooLong ? Theme.critical : Theme.ink3
            text: root.note.left
        }
    }
    Strip {
        width: parent.width
        visible: root.note.trouble !== ""
        sign: "triangle-alert"
        tone: Theme.CriticalTone
        title: qsTr("The note was not saved")
        text: root.note.trouble
    }
    Strip {
        width: parent.width
        visible: root.note.check.why !== ""
        sign: root.note.check.blocking ? "circle-alert" : "eye"
        title: root.note.check.why
        text: root.note.check.instead
    }
    PrimaryButton {
        width: parent.width
        enabled: root.note.canSave
        busy: root.note.saving
        sign: "check"
        text: root.note.saving ? qsTr("Saving") : qsTr("Save")
        hint: root.note.check.blocking ? root.note.check.why : qsTr("Ctrl and Enter")
        onClicked: root.note.save()
    }
    SignedLine {
        width: parent.width
        sign: "hard-drive"
        text: qsTr("Saved on this tablet at once, also without a network. Colleagues read it when it has been sent, and the customer may: keep it kind and true.")
    }
}
