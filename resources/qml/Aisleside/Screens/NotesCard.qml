pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What colleagues wrote down, newest first, and how far one's own notes have come.
Card {
    id: root

    required property Listing notes

    Accessible.name: qsTr("Remember")

    contentItem: Column {
        id: lines

        spacing: Theme.gap

        Words {
            width: parent.width
            kind: Theme.title3
            text: qsTr("Remember")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.notes

            Column {
                id: note

                required property string text
                required property string by
                required property string progress
                required property string progressSign
                required property int progressTone
                required property string spoken

                width: lines.width
                spacing: 2
                Accessible.role: Accessible.StaticText
                Accessible.name: note.spoken

                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    kind: Theme.label
                    weight: Font.Medium
                    text: note.text
                    Accessible.ignored: true
                }
                SignedLine {
                    width: parent.width
                    text: note.by
                }
                SignedLine {
                    width: parent.width
                    visible: note.progress !== ""
                    sign: note.progressSign
                    color: note.progressTone === Theme.NeutralTone ? Theme.ink3 : Theme.strong(note.progressTone)
                    text: note.progress
                }
            }
        }
        Words {
            width: parent.width
            visible: root.notes.count === 0
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: qsTr("No notes yet. Write what a colleague should know next time.")
        }
    }
}
