pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// How this tablet is doing: its last sync, what is not sent yet, room, the hub.
Sheet {
    id: root

    required property Shell shell

    title: qsTr("This tablet")
    subtitle: root.shell.lastSync
    onAboutToShow: {
        root.shell.look();
        root.shell.count();
    }

    component Figure: Row {
        id: figure

        required property string sign
        required property string label
        required property string value
        property int tone: Theme.NeutralTone

        spacing: 14
        Accessible.role: Accessible.StaticText
        Accessible.name: figure.label + ": " + figure.value

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: figure.sign
            size: 20
            color: Theme.strong(figure.tone)
        }
        Column {
            width: figure.width - 34

            Words {
                width: parent.width
                kind: Theme.caption
                color: Theme.ink3
                text: figure.label
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                kind: Theme.label
                weight: Font.Medium
                figures: true
                text: figure.value
                Accessible.ignored: true
            }
        }
    }

    Item {
        anchors.fill: parent
        implicitHeight: things.implicitHeight + sync.height + Theme.gap

        ScrollArea {
            anchors.fill: parent
            anchors.bottomMargin: sync.height + Theme.gap

            Column {
                id: things

                width: parent.width
                spacing: Theme.pad

                Row {
                    visible: root.shell.loading
                    width: parent.width
                    spacing: Theme.gap

                    Rectangle {
                        width: 52
                        height: 52
                        radius: 26
                        color: Theme.accentSoft

                        Icon {
                            anchors.centerIn: parent
                            name: "refresh-cw"
                            size: 22
                            color: Theme.accentSoftInk
                        }
                    }
                    Column {
                        width: parent.width - 68
                        anchors.verticalCenter: parent.verticalCenter

                        Words {
                            width: parent.width
                            kind: Theme.title2
                            text: qsTr("Loading this store’s customers")
                        }
                        Words {
                            width: parent.width
                            kind: Theme.label
                            color: Theme.ink2
                            text: qsTr("They appear here once all are in.")
                        }
                    }
                }
                Column {
                    visible: root.shell.loading
                    width: parent.width
                    spacing: Theme.small

                    ProgressLine {
                        width: parent.width
                        share: root.shell.loadedShare
                        name: root.shell.loadedWords
                    }
                    Words {
                        width: parent.width
                        kind: Theme.caption
                        color: Theme.ink2
                        figures: true
                        text: root.shell.loadedWords
                    }
                }
                Strip {
                    visible: root.shell.trouble !== ""
                    width: parent.width
                    sign: root.shell.ageIcon === "cloud-off" ? "cloud-off" : "triangle-alert"
                    title: root.shell.connection
                    text: root.shell.trouble
                }
                Column {
                    width: parent.width
                    spacing: Theme.tiny

                    Words {
                        width: parent.width
                        kind: Theme.title3
                        text: root.shell.waitingTitle
                        Accessible.role: Accessible.Heading
                    }
                    Repeater {
                        model: root.shell.waiting

                        Item {
                            id: note

                            required property string title
                            required property string detail
                            required property string progress
                            required property bool trouble
                            required property int index

                            width: parent === null ? 0 : parent.width
                            height: Math.max(64, words.implicitHeight + 20)
                            Accessible.role: Accessible.ListItem
                            Accessible.name: note.title + ", " + note.progress
                            Accessible.description: note.detail

                            Divider {
                                visible: note.index > 0
                                x: 54
                                width: parent.width - 54
                            }
                            Rectangle {
                                anchors.verticalCenter: parent.verticalCenter
                                width: 40
                                height: 40
                                radius: Theme.radiusSmall
                                color: note.trouble ? Theme.attentionSoft : Theme.control

                                Icon {
                                    anchors.centerIn: parent
                                    name: note.trouble ? "triangle-alert" : "pencil"
                                    size: 20
                                    color: note.trouble ? Theme.attentionSoftInk : Theme.ink2
                                }
                            }
                            Column {
                                id: words

                                x: 54
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width - 54 - (status.visible ? status.implicitWidth + Theme.snug : 0)

                                Words {
                                    width: parent.width
                                    horizontalAlignment: Text.AlignLeft
                                    wrapMode: Text.Wrap
                                    kind: Theme.labelStrong
                                    text: note.title
                                    Accessible.ignored: true
                                }
                                Words {
                                    width: parent.width
                                    kind: Theme.caption
                                    color: Theme.ink3
                                    wrapMode: Text.Wrap
                                    text: note.detail
                                    Accessible.ignored: true
                                }
                                Words {
                                    width: parent.width
                                    visible: root.compact
                                    wrapMode: Text.Wrap
                                    kind: Theme.caption
                                    color: status.color
                                    text: note.progress
                                    Accessible.ignored: true
                                }
                            }
                            Words {
                                id: status

                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                visible: !root.compact
                                kind: Theme.caption
                                color: note.trouble ? Theme.attention : Theme.ink3
                                text: note.progress
                                Accessible.ignored: true
                            }
                        }
                    }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        kind: Theme.caption
                        color: Theme.ink2
                        wrapMode: Text.Wrap
                        text: root.shell.othersWaiting
                    }
                }
                Divider {
                    width: parent.width
                }
                Grid {
                    id: figures

                    readonly property int cell: columns === 1 ? width : Math.floor((width - columnSpacing) / 2)

                    width: parent.width
                    columns: root.compact || Theme.textScale > 1.1 ? 1 : 2
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.pad

                    Figure {
                        width: figures.cell
                        sign: "hard-drive"
                        label: qsTr("Storage, encrypted")
                        value: root.shell.storage
                        tone: Theme.PositiveTone
                    }
                    Figure {
                        width: figures.cell
                        sign: root.shell.online ? "wifi" : "cloud-off"
                        label: qsTr("Connection to the hub")
                        value: root.shell.connection
                        tone: root.shell.online ? Theme.PositiveTone : Theme.AttentionTone
                    }
                    Figure {
                        width: figures.cell
                        sign: "users-round"
                        label: qsTr("Customers on this tablet")
                        value: root.shell.customers
                    }
                    Figure {
                        width: figures.cell
                        sign: "tag"
                        label: qsTr("Products on this tablet")
                        value: root.shell.products
                    }
                }
            }
        }
        PrimaryButton {
            id: sync

            anchors.bottom: parent.bottom
            width: parent.width
            sign: "refresh-cw"
            text: root.shell.syncing ? qsTr("Syncing") : qsTr("Sync now")
            busy: root.shell.syncing
            onClicked: root.shell.syncNow()
        }
    }
}
