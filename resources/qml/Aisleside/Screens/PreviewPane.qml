pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The person the list stands on: enough to know her again, and to begin.
Card {
    id: root

    required property PreviewView preview
    // Nobody's facts stand beside a new selection for longer than the eye takes to follow.
    readonly property string shown: bones.shown ? "" : root.preview.customerId
    readonly property bool present: root.shown !== ""
    property bool meeting: false
    signal opened
    signal again

    padding: 28
    Accessible.name: root.present ? root.preview.name : ""
    onShownChanged: scroll.contentY = 0

    contentItem: Item {
        PreviewSkeleton {
            id: bones

            anchors.left: parent.left
            width: parent.width
            loading: root.preview.loading
        }
        StateMessage {
            anchors.centerIn: parent
            width: parent.width
            visible: root.preview.notice.title !== ""
            title: root.preview.notice.title
            text: root.preview.notice.text
            sign: root.preview.notice.sign
            tone: root.preview.notice.tone
            action: root.preview.notice.action
            onChosen: root.again()
        }
        ScrollArea {
            id: scroll

            anchors.left: parent.left
            width: parent.width + gutter
            height: parent.height - Math.max(open.height, away.implicitHeight) - Theme.gap
            gutter: 18
            visible: root.present
            spacing: Theme.pad

            Item {
                width: scroll.inner
                height: Math.max(face.height, titles.implicitHeight)

                Avatar {
                    id: face

                    anchors.left: parent.left
                    initials: root.preview.letters
                    seed: root.preview.seed
                    size: 64
                }
                Column {
                    id: titles

                    anchors.left: face.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                        kind: Theme.title1
                        text: root.preview.name
                    }
                    Words {
                        width: parent.width
                        visible: root.preview.line !== ""
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        color: Theme.ink2
                        text: root.preview.line
                    }
                }
            }
            TagFlow {
                width: scroll.inner
                visible: root.preview.tags.count > 0
                tags: root.preview.tags
            }
            TroubleCard {
                width: scroll.inner
                small: true
                title: root.preview.troubleTitle
                text: root.preview.troubleText
            }
            Grid {
                id: pairs

                readonly property int across: scroll.inner >= 330 * Theme.textScale ? 2 : 1

                width: scroll.inner
                visible: root.preview.pairs.count > 0
                columns: pairs.across
                columnSpacing: Theme.gap
                rowSpacing: Theme.pad

                Repeater {
                    model: root.preview.pairs

                    LabelledValue {
                        width: Math.floor((pairs.width - (pairs.across - 1) * pairs.columnSpacing) / pairs.across)
                    }
                }
            }
            Divider {
                width: scroll.inner
                visible: root.preview.bought.count > 0
            }
            Column {
                width: scroll.inner
                visible: root.preview.bought.count > 0
                spacing: 10

                Words {
                    width: parent.width
                    kind: Theme.caption
                    color: Theme.ink3
                    text: qsTr("Last bought")
                }
                Row {
                    id: bought

                    readonly property int tile: Math.min(196, Math.floor((scroll.inner - 3 * 10) / 4))

                    anchors.left: parent.left
                    spacing: 10

                    Repeater {
                        model: root.preview.bought

                        Column {
                            id: thing

                            required property int seed
                            required property string picture
                            required property string tint
                            required property string name
                            required property string day

                            width: bought.tile
                            spacing: 0

                            Picture {
                                anchors.left: parent.left
                                width: bought.tile
                                height: bought.tile
                                size: bought.tile
                                name: thing.picture
                                tint: thing.tint
                                seed: thing.seed
                            }
                            Item {
                                width: 1
                                height: 8
                            }
                            Words {
                                width: parent.width
                                horizontalAlignment: Text.AlignLeft
                                wrapMode: Text.Wrap
                                maximumLineCount: 2
                                kind: Theme.caption
                                weight: Font.Medium
                                text: thing.name
                            }
                            Words {
                                width: parent.width
                                kind: Theme.caption
                                color: Theme.ink3
                                text: thing.day
                            }
                        }
                    }
                }
            }
        }
        PrimaryButton {
            id: open

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.present && root.preview.away === ""
            sign: root.meeting ? "calendar-plus" : "user-round"
            text: root.meeting ? qsTr("Make the appointment") : qsTr("Open profile")
            onClicked: root.opened()
        }
        Words {
            id: away

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.present && text !== ""
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.label
            color: Theme.ink2
            text: root.preview.away
        }
    }
}
