pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme

// Several lines to write. Grows no taller than its place; scrolls inside.
Rectangle {
    id: root

    required property string label
    property alias text: area.text
    property alias area: area
    property string placeholder: ""
    // Pairs of the first letter and the letter after the last of what is minded.
    property list<int> marks: []
    property color markColor: Theme.attention

    // Where a letter stands; what it depends on comes in, so that it is asked for again.
    function place(letter: int, written: string, _wide: real, _tall: real): rect {
        return area.positionToRectangle(Math.min(letter, written.length));
    }

    implicitWidth: 240
    implicitHeight: 160
    radius: Theme.radiusButton
    color: Theme.surface
    border.width: area.activeFocus ? 2 : 1
    border.color: area.activeFocus ? Theme.focus : Theme.lineStrong

    Flickable {
        id: scroll

        function follow(cursor: rect): void {
            if (cursor.y < scroll.contentY)
                scroll.contentY = Math.max(0, cursor.y - area.topPadding);
            else if (cursor.y + cursor.height > scroll.contentY + scroll.height)
                scroll.contentY = cursor.y + cursor.height + area.bottomPadding - scroll.height;
        }

        anchors.fill: parent
        anchors.margins: 2
        contentWidth: width
        contentHeight: area.height
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        pixelAligned: true
        clip: true

        T.TextArea {
            id: area

            width: scroll.width
            height: Math.max(scroll.height, contentHeight + topPadding + bottomPadding)
            padding: Theme.snug
            horizontalAlignment: TextEdit.AlignLeft
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            font.family: Theme.body.family
            font.pixelSize: Math.round(Theme.body.px * Theme.textScale)
            color: Theme.ink
            selectionColor: Theme.accentSoft
            selectedTextColor: Theme.accentSoftInk
            selectByMouse: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.multiLine: true
            KeyNavigation.priority: KeyNavigation.BeforeItem
            onCursorRectangleChanged: scroll.follow(area.cursorRectangle)

            Repeater {
                model: Math.floor(root.marks.length / 2)

                Item {
                    id: mark

                    required property int index
                    readonly property rect first: root.place(root.marks[2 * mark.index], area.text, area.width, area.contentHeight)
                    readonly property rect last: root.place(root.marks[2 * mark.index + 1], area.text, area.width, area.contentHeight)
                    readonly property bool broken: mark.first.y !== mark.last.y
                    readonly property bool mirrored: mark.LayoutMirroring.enabled
                    // Where lines begin and end, for words that go on in the next one.
                    readonly property real begin: mark.mirrored ? area.width - area.rightPadding : area.leftPadding
                    readonly property real end: mark.mirrored ? area.leftPadding : area.width - area.rightPadding
                    readonly property real until: mark.broken ? mark.end : mark.last.x

                    Rectangle {
                        x: Math.min(mark.first.x, mark.until)
                        y: mark.first.y + mark.first.height - 1
                        width: Math.abs(mark.until - mark.first.x)
                        height: 2
                        radius: 1
                        color: root.markColor
                    }
                    Rectangle {
                        visible: mark.broken
                        x: Math.min(mark.begin, mark.last.x)
                        y: mark.last.y + mark.last.height - 1
                        width: Math.abs(mark.last.x - mark.begin)
                        height: 2
                        radius: 1
                        color: root.markColor
                    }
                }
            }

            Words {
                anchors.left: parent.left
                anchors.leftMargin: area.leftPadding + 2
                y: area.topPadding
                width: area.width - (area.leftPadding + 2) - area.rightPadding
                visible: area.length === 0 && area.preeditText === ""
                wrapMode: Text.Wrap
                color: Theme.ink3
                text: root.placeholder
                Accessible.ignored: true
            }
        }

        T.ScrollBar.vertical: ThinScrollBar {}
    }
}
