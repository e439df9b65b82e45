pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Two records that may be one person, a sign to each field, and what one makes of it.
Sheet {
    id: root

    required property CompareView compare

    wide: 640
    title: qsTr("One person?")
    subtitle: root.compare.summary
    onClosed: root.compare.close()

    component Person: Column {
        id: person

        required property string name
        required property string letters
        required property int seed

        spacing: Theme.small

        Avatar {
            anchors.left: parent.left
            initials: person.letters
            seed: person.seed
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 3
            kind: Theme.bodyStrong
            text: person.name
        }
    }
    component Side: Column {
        id: side

        required property string value
        required property string whence

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            weight: Font.Medium
            color: side.whence === "" ? Theme.ink3 : Theme.ink
            text: side.value
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink3
            text: side.whence
            Accessible.ignored: true
        }
    }

    Connections {
        target: root.compare

        function onChanged(): void {
            if (!root.compare.present)
                root.close();
        }
    }
    Item {
        anchors.fill: parent
        implicitHeight: scroll.contentHeight + foot.height + Theme.gap

        SkeletonRows {
            anchors.left: parent.left
            width: parent.width
            loading: root.compare.loading
            rows: 4
            slow: qsTr("Both records are being read.")
        }
        StateMessage {
            anchors.centerIn: parent
            width: Math.min(360, parent.width)
            visible: root.compare.notice.title !== ""
            title: root.compare.notice.title
            text: root.compare.notice.text
            sign: root.compare.notice.sign
            tone: root.compare.notice.tone
            action: root.compare.notice.action
            onChosen: root.compare.refresh()
        }
        ScrollArea {
            id: scroll

            readonly property int half: Math.floor((scroll.inner - 56) / 2)

            anchors.left: parent.left
            width: parent.width + gutter
            height: parent.height - foot.height - Theme.gap
            gutter: Theme.gap
            visible: root.compare.rows.count > 0 && root.compare.notice.title === ""
            spacing: 0

            Item {
                width: scroll.inner
                height: Math.max(one.height, other.height) + Theme.gap

                Person {
                    id: one

                    anchors.left: parent.left
                    width: scroll.half
                    name: root.compare.oneName
                    letters: root.compare.oneLetters
                    seed: root.compare.oneSeed
                }
                Person {
                    id: other

                    anchors.right: parent.right
                    width: scroll.half
                    name: root.compare.otherName
                    letters: root.compare.otherLetters
                    seed: root.compare.otherSeed
                }
            }
            Repeater {
                model: root.compare.rows

                Item {
                    id: field

                    required property string label
                    required property string one
                    required property string oneWhence
                    required property string other
                    required property string otherWhence
                    required property string sign
                    required property int tone
                    required property string verdict
                    required property string spoken
                    readonly property color strong: field.tone === Theme.NeutralTone ? Theme.ink3 : Theme.strong(field.tone)

                    width: scroll.inner
                    height: values.y + values.height + Theme.snug
                    Accessible.role: Accessible.ListItem
                    Accessible.name: field.spoken

                    Divider {
                        anchors.left: parent.left
                        width: parent.width
                    }
                    Words {
                        id: name

                        anchors.left: parent.left
                        y: Theme.snug
                        width: parent.width - verdict.width - Theme.small
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink3
                        text: field.label
                        Accessible.ignored: true
                    }
                    Words {
                        id: verdict

                        anchors.right: parent.right
                        y: name.y
                        width: Math.ceil(implicitWidth)
                        kind: Theme.caption
                        weight: Font.Medium
                        color: field.strong
                        text: field.verdict
                        Accessible.ignored: true
                    }
                    Item {
                        id: values

                        anchors.left: parent.left
                        y: name.y + name.height + Theme.tiny
                        width: parent.width
                        height: Math.max(left.height, right.height)

                        Side {
                            id: left

                            anchors.left: parent.left
                            width: scroll.half
                            value: field.one
                            whence: field.oneWhence
                        }
                        Words {
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: Math.round((Theme.label.line * Theme.textScale - height) / 2)
                            width: Math.ceil(implicitWidth)
                            kind: Theme.title2
                            color: field.strong
                            text: field.sign
                            Accessible.ignored: true
                        }
                        Side {
                            id: right

                            anchors.right: parent.right
                            width: scroll.half
                            value: field.other
                            whence: field.otherWhence
                        }
                    }
                }
            }
        }
        Column {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            visible: scroll.visible
            spacing: Theme.small

            SignedLine {
                width: parent.width
                sign: "info"
                text: root.compare.said === "" ? qsTr("Whoever looks after the records decides. Until then both stay as they are.") : qsTr("You said that these are the same person.")
            }
            TonalButton {
                width: parent.width
                visible: root.compare.said === ""
                sign: "users-round"
                text: qsTr("These are the same person")
                onClicked: root.compare.same()
            }
            Item {
                width: parent.width
                height: Math.max(Theme.sizeTouch, state.implicitHeight)
                visible: root.compare.said !== ""

                SignedLine {
                    id: state

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - (back.visible ? back.width + Theme.small : 0)
                    sign: root.compare.saidSign
                    color: root.compare.saidTone === Theme.NeutralTone ? Theme.ink3 : Theme.strong(root.compare.saidTone)
                    text: root.compare.said
                }
                TextButton {
                    id: back

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.compare.mayUndo
                    sign: "undo-2"
                    text: qsTr("Undo")
                    onClicked: root.compare.takeBack()
                }
            }
        }
    }
}
