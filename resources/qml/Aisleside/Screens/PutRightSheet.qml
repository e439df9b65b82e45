pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What the hub did not take: change its words and send it again.
Sheet {
    id: root

    required property PutRight wrong

    title: qsTr("Put it right")
    onOpened: {
        field.area.forceActiveFocus(Qt.OtherFocusReason);
        field.area.cursorPosition = field.area.length;
    }
    onClosed: root.wrong.put()

    Connections {
        target: root.wrong

        function onKept(): void {
            root.close();
        }
        function onChanged(): void {
            if (field.text !== root.wrong.words)
                field.text = root.wrong.words;
        }
    }
    ScrollArea {
        id: scroll

        width: parent.width + gutter
        height: parent.height
        gutter: Theme.gap
        implicitHeight: contentHeight
        spacing: Theme.gap

        Words {
            width: scroll.inner
            visible: root.wrong.why !== ""
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.wrong.why
        }
        NoteField {
            id: field

            width: scroll.inner
            height: 180
            label: qsTr("Your words")
            text: root.wrong.words
            marks: root.wrong.check.marks
            markColor: root.wrong.check.blocking ? Theme.critical : Theme.attention
            area.Accessible.description: root.wrong.check.why
            area.focus: true
            onTextChanged: root.wrong.write(field.text)
        }
        SignedLine {
            width: scroll.inner
            visible: root.wrong.left !== ""
            sign: root.wrong.tooLong ? "circle-alert" : ""
            color: root.wrong.tooLong ? Theme.critical : Theme.ink3
            text: root.wrong.left
        }
        Strip {
            width: scroll.inner
            visible: root.wrong.trouble !== ""
            sign: "triangle-alert"
            tone: Theme.CriticalTone
            title: qsTr("This was not saved")
            text: root.wrong.trouble
        }
        Strip {
            width: scroll.inner
            visible: root.wrong.check.why !== ""
            sign: root.wrong.check.blocking ? "circle-alert" : "eye"
            title: root.wrong.check.why
            text: root.wrong.check.instead
        }
        PrimaryButton {
            width: scroll.inner
            enabled: root.wrong.canSave
            busy: root.wrong.saving
            sign: "check"
            text: root.wrong.saving ? qsTr("Saving") : qsTr("Send it again")
            onClicked: root.wrong.save()
        }
    }
}
