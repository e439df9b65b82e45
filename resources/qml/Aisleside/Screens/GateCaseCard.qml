pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What is owed to whoever stands here: what happened, who saw to it, what to say, what she
// answered. Empty until one knows who it is.
Card {
    id: root

    required property GateView gate
    required property bool compact
    signal askedWhy
    readonly property bool shown: root.gate.known && (root.gate.matter.tag !== "" || root.gate.matter.toDo !== "")

    padding: root.compact ? Theme.gap : Theme.pad
    implicitHeight: things.implicitHeight + root.topPadding + root.bottomPadding
    Accessible.name: root.shown ? root.gate.matter.tag : qsTr("What to see to")

    background: Rectangle {
        radius: Theme.radiusPanel
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.line
    }
    contentItem: Item {
        Words {
            anchors.centerIn: parent
            width: Math.min(parent.width, 360)
            visible: !root.shown
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            kind: Theme.body
            color: Theme.ink3
            text: root.gate.covered ? qsTr("Names are hidden.") : !root.gate.answered ? qsTr("What to say and to offer appears here.") : root.gate.known ? qsTr("Nothing to see to. A good flight is enough.") : qsTr("What is private appears after the pass, or two facts.")
        }
        ScrollArea {
            id: scroll

            anchors.fill: parent
            visible: root.shown

            Column {
                id: things

                width: scroll.inner
                spacing: Theme.snug

                Item {
                    width: parent.width
                    height: happened.height

                    Flow {
                        id: happened

                        anchors.left: parent.left
                        width: parent.width - why.width
                        spacing: Theme.small

                        Tag {
                            width: Math.min(implicitWidth, parent.width)
                            sign: root.gate.matter.tagSign
                            tone: root.gate.matter.tagTone
                            text: root.gate.matter.tag
                        }
                        Words {
                            height: Math.round(Theme.sizeTag * Theme.textScale)
                            visible: text !== ""
                            width: Math.min(Math.ceil(implicitWidth), parent.width)
                            kind: Theme.label
                            figures: true
                            color: Theme.ink2
                            text: root.gate.matter.caption
                        }
                    }
                    TextButton {
                        id: why

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        visible: root.gate.matter.rule !== ""
                        text: qsTr("Why")
                        hint: qsTr("The rule, and every fact it rests on")
                        onClicked: root.askedWhy()
                    }
                }
                Strip {
                    width: parent.width
                    visible: root.gate.matter.handled !== ""
                    sign: "check-check"
                    tone: Theme.PositiveTone
                    title: root.gate.matter.handled
                    text: root.gate.matter.handledText
                }
                Strip {
                    width: parent.width
                    visible: root.gate.matter.busy !== ""
                    sign: "user-round"
                    title: root.gate.matter.busy
                    text: root.gate.matter.busyText
                }
                Rectangle {
                    width: parent.width
                    height: words.height + 2 * Theme.snug
                    visible: root.gate.matter.toDo !== "" || root.gate.matter.note !== ""
                    radius: Theme.radiusCard
                    color: "transparent"
                    border.width: root.gate.matter.toDo !== "" ? Theme.strokeSelected : Theme.strokeHairline
                    border.color: root.gate.matter.toDo !== "" ? Theme.accent : Theme.line

                    Icon {
                        id: mark

                        x: root.LayoutMirroring.enabled ? parent.width - width - Theme.gap : Theme.gap
                        y: Theme.snug + 2
                        size: 22
                        name: root.gate.matter.offers ? "circle-arrow-up" : root.gate.matter.tagSign
                        color: Theme.accent
                    }
                    Column {
                        id: words

                        x: root.LayoutMirroring.enabled ? Theme.gap : Theme.gap + 36
                        y: Theme.snug
                        width: parent.width - 36 - 2 * Theme.gap
                        spacing: Theme.tiny

                        Words {
                            width: parent.width
                            visible: text !== ""
                            kind: Theme.title2
                            wrapMode: Text.Wrap
                            text: root.gate.matter.toDo
                        }
                        Words {
                            width: parent.width
                            visible: root.gate.matter.say !== ""
                            kind: Theme.body
                            wrapMode: Text.Wrap
                            text: qsTr("“%1”").arg(root.gate.matter.say)
                        }
                        Words {
                            width: parent.width
                            visible: text !== ""
                            kind: Theme.label
                            color: Theme.ink2
                            wrapMode: Text.Wrap
                            text: root.gate.matter.note
                        }
                    }
                }
                // One tap before a word is said, one for what was answered.
                PrimaryButton {
                    width: parent.width
                    visible: root.gate.matter.step === 1 || root.gate.matter.step === 3
                    implicitHeight: Theme.sizeButtonLarge
                    text: root.gate.matter.step === 3 ? qsTr("Take it over") : root.gate.matter.offers ? qsTr("I’ll offer it") : qsTr("I’ll say it")
                    hint: qsTr("Everybody else sees that you are about to")
                    onClicked: root.gate.claim()
                }
                Item {
                    width: parent.width
                    height: Math.max(question.height, hint.height)
                    visible: root.gate.matter.step === 2

                    Words {
                        id: question

                        anchors.left: parent.left
                        width: Math.min(Math.ceil(implicitWidth), parent.width)
                        kind: Theme.bodyStrong
                        text: root.gate.matter.question
                    }
                    Words {
                        id: hint

                        anchors.right: parent.right
                        width: Math.max(0, Math.min(Math.ceil(implicitWidth), parent.width - question.width - Theme.gap))
                        visible: !root.compact && implicitWidth <= parent.width - question.width - Theme.gap
                        kind: Theme.caption
                        color: Theme.ink2
                        text: root.gate.matter.offers ? qsTr("“Accepted” moves the seat and tells the crew") : qsTr("Everybody after you will know")
                    }
                }
                Grid {
                    id: outcomes

                    readonly property int across: root.compact ? 1 : 3

                    width: parent.width
                    visible: root.gate.matter.step === 2
                    columns: outcomes.across
                    columnSpacing: Theme.snug
                    rowSpacing: Theme.small

                    GateOutcome {
                        width: Math.floor((outcomes.width - (outcomes.across - 1) * Theme.snug) / outcomes.across)
                        mark: "check"
                        tone: Theme.PositiveTone
                        words: qsTr("Accepted")
                        onClicked: root.gate.conclude(0)
                    }
                    GateOutcome {
                        width: Math.floor((outcomes.width - (outcomes.across - 1) * Theme.snug) / outcomes.across)
                        mark: "x"
                        tone: Theme.CriticalTone
                        words: qsTr("Declined")
                        onClicked: root.gate.conclude(1)
                    }
                    GateOutcome {
                        width: Math.floor((outcomes.width - (outcomes.across - 1) * Theme.snug) / outcomes.across)
                        mark: "clock"
                        tone: Theme.AttentionTone
                        words: qsTr("Not now")
                        onClicked: root.gate.conclude(2)
                    }
                }
                Row {
                    width: parent.width
                    spacing: Theme.snug
                    visible: root.gate.matter.step === 4

                    GateOutcome {
                        width: Math.floor((parent.width - Theme.snug) / 2)
                        mark: "check"
                        tone: Theme.PositiveTone
                        words: qsTr("Done")
                        onClicked: root.gate.answer(true)
                    }
                    GateOutcome {
                        width: Math.floor((parent.width - Theme.snug) / 2)
                        mark: "clock"
                        tone: Theme.AttentionTone
                        words: qsTr("Not now")
                        onClicked: root.gate.answer(false)
                    }
                }
                Words {
                    width: parent.width
                    visible: root.gate.matter.beside.length > 0
                    kind: Theme.label
                    color: Theme.ink2
                    wrapMode: Text.Wrap
                    text: root.gate.matter.beside.map(one => qsTr("Also: %1").arg(one)).join("\n")
                }
                Column {
                    width: parent.width
                    spacing: Theme.snug
                    visible: root.gate.matter.points.count > 1

                    Divider {
                        width: parent.width
                    }
                    Grid {
                        id: points

                        readonly property int across: root.compact ? 2 : 4

                        width: parent.width
                        columns: points.across
                        columnSpacing: Theme.small
                        rowSpacing: Theme.snug

                        Repeater {
                            model: root.gate.matter.points

                            Item {
                                id: point

                                required property string when
                                required property string text
                                required property int tone

                                width: Math.floor((points.width - (points.across - 1) * Theme.small) / points.across)
                                height: told.height

                                Rectangle {
                                    anchors.left: parent.left
                                    y: Math.round(6 * Theme.textScale)
                                    width: 8
                                    height: 8
                                    radius: 4
                                    color: Theme.strong(point.tone)
                                }
                                Column {
                                    id: told

                                    anchors.left: parent.left
                                    anchors.leftMargin: Theme.gap
                                    width: parent.width - Theme.gap

                                    Words {
                                        width: parent.width
                                        kind: Theme.caption
                                        weight: Font.DemiBold
                                        figures: true
                                        wrapMode: Text.Wrap
                                        text: point.when
                                    }
                                    Words {
                                        width: parent.width
                                        kind: Theme.caption
                                        color: Theme.ink2
                                        wrapMode: Text.Wrap
                                        text: point.text
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
