pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Recording what she said and what was promised. It is kept on this tablet before
// the sheet closes.
Sheet {
    id: root

    required property CaptureView capture
    required property NoteView note

    // In the order of the parts in capture_words.py.
    enum Part {
        Note,
        Task,
        Fact,
        Appointment,
        Consent,
        Name
    }

    title: root.capture.correcting ? qsTr("Not right?") : [qsTr("Write a note"), qsTr("Follow up"), qsTr("Size or taste"), qsTr("Appointment"), qsTr("Consent"), qsTr("Name")][root.capture.part]
    subtitle: qsTr("About %1").arg(root.capture.name)
    // At once and not when it has slid in: what is typed meanwhile belongs to the note.
    onVisibleChanged: if (root.visible)
        root.settle()

    function settle(): void {
        scroll.contentY = 0;
        const writing = part.item as NotePart;
        if (writing !== null)
            writing.take();
    }

    Connections {
        target: root.capture

        function onKept(): void {
            root.close();
        }
    }
    Connections {
        target: root.note

        function onKept(): void {
            root.close();
        }
    }
    ScrollArea {
        id: scroll

        anchors.left: parent.left
        width: parent.width + gutter
        height: parent.height
        gutter: Theme.gap
        implicitHeight: contentHeight
        spacing: Theme.gap

        ChipFlow {
            width: scroll.inner
            visible: !root.capture.correcting
            chips: root.capture.parts
            onTaken: part => {
                root.capture.go(part);
                root.settle();
            }
        }
        Divider {
            width: scroll.inner
            visible: !root.capture.correcting
        }
        Strip {
            width: scroll.inner
            visible: root.capture.trouble !== ""
            sign: "triangle-alert"
            tone: Theme.CriticalTone
            title: qsTr("This was not saved")
            text: root.capture.trouble
        }
        Loader {
            id: part

            width: scroll.inner
            sourceComponent: [writing, planning, knowing, meeting, asking, naming][root.capture.part]
        }
        SignedLine {
            width: scroll.inner
            visible: root.capture.part !== CaptureSheet.Note
            sign: "hard-drive"
            text: qsTr("Saved on this tablet at once, also without a network. You can take it back for a moment.")
        }
    }
    Component {
        id: writing

        NotePart {
            note: root.note
        }
    }
    Component {
        id: planning

        TaskPart {
            capture: root.capture
        }
    }
    Component {
        id: knowing

        FactPart {
            capture: root.capture
        }
    }
    Component {
        id: meeting

        AppointmentPart {
            capture: root.capture
        }
    }
    Component {
        id: asking

        ConsentPart {
            capture: root.capture
        }
    }
    Component {
        id: naming

        NamePart {
            capture: root.capture
        }
    }
}
