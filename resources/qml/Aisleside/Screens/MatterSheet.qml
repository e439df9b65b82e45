pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// One alert opened: the words, what to do, everything it rests on, and what makes it go away.
Sheet {
    id: root

    required property MattersView matters

    title: qsTr("Why this?")
    subtitle: root.matters.rule
    onClosed: root.matters.close()

    Item {
        anchors.fill: parent
        implicitHeight: scroll.contentHeight + foot.height + Theme.gap

        ScrollArea {
            id: scroll

            anchors.left: parent.left
            width: parent.width + gutter
            anchors.top: parent.top
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.gap
            gutter: Theme.gap
            spacing: Theme.gap

            Words {
                width: scroll.inner
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                kind: Theme.title3
                text: root.matters.title
            }
            Card {
                width: scroll.inner
                tone: Theme.AccentTone
                visible: root.matters.say !== ""

                contentItem: Words {
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                    kind: Theme.title3
                    color: Theme.accentSoftInk
                    text: qsTr("“%1”").arg(root.matters.say)
                }
            }
            Words {
                width: scroll.inner
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                kind: Theme.body
                text: root.matters.note
            }
            Divider {
                width: scroll.inner
            }
            WhyFacts {
                width: scroll.inner
                facts: root.matters.why
            }
            Words {
                width: scroll.inner
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                kind: Theme.caption
                color: Theme.ink2
                text: root.matters.goes
            }
        }
        Row {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.matters.mine ? done.height : 0
            visible: root.matters.mine
            spacing: Theme.small

            PrimaryButton {
                id: done

                width: parent.width - later.width - Theme.small
                sign: "check"
                text: qsTr("Done")
                onClicked: root.matters.answer(true)
            }
            ActionButton {
                id: later

                text: qsTr("Not now")
                hint: qsTr("Comes back in 20 minutes")
                onClicked: root.matters.answer(false)
            }
        }
    }
    Connections {
        target: root.matters

        // Answered, or no longer true.
        function onChanged(): void {
            if (!root.matters.opened)
                root.close();
        }
    }
}
