pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme

// One line of text with some letters marked: solid when they were typed, a
// dotted line when they only sound like what was typed.
Item {
    id: root

    required property string text
    // Pairs of first letter and letter after the last.
    required property list<int> spans
    property list<int> guesses: []
    readonly property int solid: Math.floor(root.spans.length / 2)
    readonly property list<int> edges: [...root.spans.slice(0, 2 * root.solid), ...root.guesses]
    property TypeStyle kind: Theme.body
    property int weight: root.kind.weight
    property color color: Theme.ink

    // Where a letter stands; the font is asked for because letters move with it.
    function place(letter: int, with_: font): rect {
        return letter <= measure.length && with_.pixelSize > 0 ? measure.positionToRectangle(letter) : Qt.rect(0, 0, 0, 0);
    }

    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight

    TextEdit {
        id: measure

        visible: false
        text: root.text
        textFormat: TextEdit.PlainText
        readOnly: true
        font: words.font
        enabled: false
    }

    Repeater {
        model: Math.floor(root.edges.length / 2)

        Item {
            id: mark

            required property int index
            readonly property bool guess: mark.index >= root.solid
            readonly property rect first: root.place(root.edges[2 * mark.index], words.font)
            readonly property rect last: root.place(root.edges[2 * mark.index + 1], words.font)

            x: Math.floor(Math.min(mark.first.x, mark.last.x))
            width: Math.max(0, Math.min(Math.ceil(Math.abs(mark.last.x - mark.first.x)), root.width - mark.x))
            height: root.height

            Rectangle {
                visible: !mark.guess
                y: Math.round((parent.height - height) / 2)
                width: parent.width
                height: Math.round(words.font.pixelSize * 1.3)
                radius: Theme.radiusMark
                color: Theme.mark
            }
            Row {
                visible: mark.guess
                y: parent.height - 2
                width: parent.width
                spacing: 2

                Repeater {
                    model: mark.guess ? Math.floor(mark.width / 4) : 0

                    Rectangle {
                        width: 2
                        height: 2
                        radius: 1
                        color: Theme.attention
                    }
                }
            }
        }
    }

    Words {
        id: words

        width: root.width
        kind: root.kind
        weight: root.weight
        color: root.color
        text: root.text
    }
}
