pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Whether the packet is whole, what the ground must know, and the briefing to read aloud.
FocusScope {
    id: root

    required property ReportView report
    property bool compact: false
    signal pageAsked
    signal faultAsked

    readonly property bool split: root.width >= 760
    readonly property int each: root.split ? Math.round((root.width - Theme.gap) / 2) : root.width

    ScrollArea {
        id: all

        anchors.fill: parent

        Flow {
            width: all.inner
            spacing: Theme.gap

            Column {
                width: root.each
                spacing: Theme.gap

                Card {
                    width: parent.width

                    contentItem: Column {
                        spacing: Theme.small

                        Row {
                            width: parent.width
                            spacing: Theme.gap

                            Words {
                                id: percent

                                kind: Theme.display
                                figures: true
                                text: qsTr("%1%").arg(root.report.percent)
                                Accessible.role: Accessible.StaticText
                                Accessible.name: qsTr("%1% of the packet is here").arg(root.report.percent)
                            }
                            Tag {
                                visible: text !== ""
                                anchors.verticalCenter: percent.verticalCenter
                                width: Math.min(implicitWidth, parent.width - percent.width - parent.spacing)
                                sign: root.report.isReady ? "circle-check" : "circle-alert"
                                tone: root.report.isReady ? Theme.PositiveTone : Theme.AttentionTone
                                text: root.report.readyWords
                            }
                        }
                        ProgressLine {
                            width: parent.width
                            share: root.report.percent / 100
                            name: qsTr("How complete the packet is")
                        }
                        Item {
                            width: 1
                            height: 4
                        }
                        Repeater {
                            model: root.report.checks

                            Item {
                                id: check

                                required property string sign
                                required property int tone
                                required property string title
                                required property string text

                                width: parent.width
                                height: said.implicitHeight + 8
                                Accessible.role: Accessible.StaticText
                                Accessible.name: check.title
                                Accessible.description: check.text

                                Icon {
                                    anchors.left: parent.left
                                    y: 2
                                    name: check.sign
                                    color: Theme.strong(check.tone)
                                }
                                Column {
                                    id: said

                                    anchors.left: parent.left
                                    anchors.leftMargin: 32
                                    anchors.right: parent.right

                                    Words {
                                        width: parent.width
                                        wrapMode: Text.Wrap
                                        kind: Theme.label
                                        weight: Font.Medium
                                        text: check.title
                                        Accessible.ignored: true
                                    }
                                    Words {
                                        width: parent.width
                                        visible: check.text !== ""
                                        wrapMode: Text.Wrap
                                        kind: Theme.caption
                                        color: Theme.ink3
                                        text: check.text
                                        Accessible.ignored: true
                                    }
                                }
                            }
                        }
                    }
                }
                Card {
                    width: parent.width

                    contentItem: Column {
                        spacing: Theme.small

                        Words {
                            width: parent.width
                            kind: Theme.title2
                            text: qsTr("For the ground")
                            Accessible.role: Accessible.Heading
                            Accessible.name: text
                        }
                        StateMessage {
                            width: parent.width
                            visible: root.report.notice.title !== ""
                            title: root.report.notice.title
                            text: root.report.notice.text
                            sign: root.report.notice.sign
                        }
                        Repeater {
                            model: root.report.happened

                            Item {
                                id: one

                                required property string sign
                                required property int tone
                                required property string title
                                required property string text
                                required property string progress
                                required property string progressSign
                                required property string spoken

                                width: parent.width
                                height: words.implicitHeight + 16
                                Accessible.role: Accessible.StaticText
                                Accessible.name: one.spoken

                                Icon {
                                    anchors.left: parent.left
                                    y: 9
                                    name: one.sign
                                    color: Theme.strong(one.tone)
                                }
                                Column {
                                    id: words

                                    anchors.left: parent.left
                                    anchors.leftMargin: 34
                                    anchors.right: parent.right
                                    y: 8

                                    Words {
                                        width: parent.width
                                        wrapMode: Text.Wrap
                                        kind: Theme.bodyStrong
                                        text: one.title
                                        Accessible.ignored: true
                                    }
                                    Words {
                                        width: parent.width
                                        visible: one.text !== ""
                                        wrapMode: Text.Wrap
                                        kind: Theme.label
                                        color: Theme.ink2
                                        text: one.text
                                        Accessible.ignored: true
                                    }
                                    Row {
                                        spacing: 6

                                        Icon {
                                            anchors.verticalCenter: parent.verticalCenter
                                            name: one.progressSign
                                            size: 15
                                            color: Theme.ink3
                                        }
                                        Words {
                                            kind: Theme.caption
                                            figures: true
                                            color: Theme.ink3
                                            text: one.progress
                                            Accessible.ignored: true
                                        }
                                    }
                                }
                            }
                        }
                        Item {
                            width: 1
                            height: 4
                        }
                        TonalButton {
                            anchors.left: parent.left
                            sign: "wrench"
                            text: qsTr("Something is broken")
                            onClicked: root.faultAsked()
                        }
                    }
                }
            }
            Card {
                width: root.each

                contentItem: Column {
                    id: sheet

                    Words {
                        width: parent.width
                        kind: Theme.title2
                        text: qsTr("Briefing")
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    Words {
                        width: parent.width
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        color: Theme.ink2
                        figures: true
                        text: root.report.people
                    }
                    Repeater {
                        id: lines

                        model: root.report.briefing

                        SeatLineEntry {
                            width: sheet.width
                        }
                    }
                    Words {
                        width: parent.width
                        visible: lines.count === 0 && !root.report.covered
                        wrapMode: Text.Wrap
                        topPadding: Theme.snug
                        kind: Theme.label
                        color: Theme.ink2
                        text: qsTr("Nothing that the crew must know before the doors open.")
                    }
                    Item {
                        width: 1
                        height: Theme.snug
                        visible: lines.count > 0
                    }
                    TonalButton {
                        anchors.left: parent.left
                        visible: lines.count > 0
                        sign: "printer"
                        text: qsTr("Page to print")
                        onClicked: root.pageAsked()
                    }
                }
            }
        }
        Item {
            width: 1
            height: Theme.gap
        }
    }
}
