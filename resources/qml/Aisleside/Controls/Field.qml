pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// One line to fill in: its label above, help or what is wrong below.
Item {
    id: root

    required property string label
    property alias text: input.text
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property alias readOnly: input.readOnly
    property alias input: input
    property string help: ""
    property string problem: ""
    property bool hidden: false
    // Pairs of the first letter and the letter after the last of what is minded.
    property list<int> marks: []
    signal accepted

    implicitWidth: 240
    implicitHeight: column.implicitHeight
    activeFocusOnTab: false

    // Where a letter stands; what it depends on comes in, so that it is asked for again.
    function place(letter: int, written: string, _cursor: rect): rect {
        return input.positionToRectangle(Math.min(letter, written.length));
    }

    Column {
        id: column

        anchors.left: parent.left
        width: root.width
        spacing: 6

        Words {
            width: parent.width
            kind: Theme.caption
            weight: Font.Medium
            text: root.label
            Accessible.ignored: true
        }
        T.TextField {
            id: input

            width: parent.width
            implicitHeight: Math.round(Theme.sizeField * Math.max(1, Theme.textScale))
            readonly property bool mirrored: input.LayoutMirroring.enabled
            readonly property int after: root.problem !== "" || root.readOnly ? 44 : 14

            leftPadding: input.mirrored ? input.after : 14
            rightPadding: input.mirrored ? 14 : input.after
            horizontalAlignment: TextInput.AlignLeft
            verticalAlignment: TextInput.AlignVCenter
            echoMode: root.hidden ? TextInput.Password : TextInput.Normal
            font.family: Theme.body.family
            font.pixelSize: Math.round(Theme.body.px * Theme.textScale)
            color: Theme.ink
            selectionColor: Theme.accentSoft
            selectedTextColor: Theme.accentSoftInk
            selectByMouse: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.description: root.problem !== "" ? root.problem : root.help
            onAccepted: root.accepted()

            Item {
                x: input.leftPadding
                width: input.width - input.leftPadding - input.rightPadding
                height: input.height
                clip: true

                Repeater {
                    model: Math.floor(root.marks.length / 2)

                    Rectangle {
                        id: mark

                        required property int index
                        readonly property rect first: root.place(root.marks[2 * mark.index], input.text, input.cursorRectangle)
                        readonly property rect last: root.place(root.marks[2 * mark.index + 1], input.text, input.cursorRectangle)

                        x: Math.min(mark.first.x, mark.last.x)
                        y: mark.first.y + mark.first.height
                        width: Math.abs(mark.last.x - mark.first.x)
                        height: 2
                        radius: 1
                        color: root.problem !== "" ? Theme.critical : Theme.attention
                    }
                }
            }

            background: Rectangle {
                radius: Theme.radiusButton
                color: Theme.surface
                border.width: input.activeFocus || root.problem !== "" ? 2 : 1
                border.color: root.problem !== "" ? Theme.critical : input.activeFocus ? Theme.focus : Theme.lineStrong

                Icon {
                    anchors.right: parent.right
                    anchors.rightMargin: 14
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.problem !== "" || root.readOnly
                    name: root.problem !== "" ? "circle-alert" : "lock"
                    color: root.problem !== "" ? Theme.critical : Theme.ink3
                    size: 18
                }
            }
        }
        Words {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            kind: Theme.caption
            color: root.problem !== "" ? Theme.critical : Theme.ink3
            text: root.problem !== "" ? root.problem : root.help
            Accessible.ignored: true
        }
    }
}
