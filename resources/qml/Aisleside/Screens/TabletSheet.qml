pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// How this tablet is doing: its last sync, what needs somebody, what is not sent
// yet, room, the hub.
Sheet {
    id: root

    required property Health health
    signal askedReady
    signal askedRehearsal

    title: qsTr("This tablet")
    subtitle: root.health.lastSync
    onAboutToShow: root.health.watch(true)
    onClosed: root.health.watch(false)

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
    component Aside: Words {
        width: parent === null ? 0 : parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        kind: Theme.caption
        color: Theme.ink2
    }

    Item {
        anchors.fill: parent
        implicitHeight: scroll.contentHeight + foot.height + Theme.gap

        ScrollArea {
            id: scroll

            anchors.left: parent.left
            width: parent.width + gutter
            height: parent.height - foot.height - Theme.gap
            gutter: Theme.gap
            spacing: Theme.gap

            StandingLine {
                width: scroll.inner
                sign: root.health.sign
                tone: root.health.tone
                title: root.health.title
                text: root.health.text
            }
            Column {
                visible: root.health.loading
                width: scroll.inner
                spacing: Theme.small

                ProgressLine {
                    width: parent.width
                    share: root.health.share
                    name: root.health.loaded
                }
                Item {
                    width: parent.width
                    height: Math.max(loaded.implicitHeight, left.implicitHeight)

                    Words {
                        id: loaded

                        anchors.left: parent.left
                        width: parent.width - (left.text === "" ? 0 : left.implicitWidth + Theme.snug)
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink2
                        figures: true
                        text: root.health.loaded
                    }
                    Words {
                        id: left

                        anchors.right: parent.right
                        kind: Theme.caption
                        color: Theme.ink2
                        figures: true
                        text: root.health.left
                    }
                }
            }
            Repeater {
                model: root.health.attention

                SettleCard {
                    id: refused

                    required property string eventId
                    required property string sendTo
                    required property string send
                    required property bool mayMend
                    required words

                    width: scroll.inner
                    primary: refused.mayMend ? qsTr("Put it right") : refused.send
                    secondary: refused.send === "" ? qsTr("Read it") : qsTr("Read it first")
                    last: qsTr("Done")
                    onSettled: {
                        if (refused.mayMend) {
                            root.health.takeUp(refused.eventId);
                            mend.open();
                        } else {
                            root.health.sendTo(refused.eventId, refused.sendTo);
                        }
                    }
                    onDone: root.health.dismiss(refused.eventId)
                }
            }
            Repeater {
                model: root.health.large

                SettleCard {
                    id: large

                    required property string stream
                    required property bool mayConfirm

                    width: scroll.inner
                    primary: large.mayConfirm ? qsTr("It is right, go on") : ""
                    onSettled: root.health.confirmRemoval(large.stream)
                }
            }
            Aside {
                width: scroll.inner
                text: root.health.othersRefused
            }
            Column {
                width: scroll.inner

                Item {
                    width: parent.width
                    height: Math.max(heading.implicitHeight, next.implicitHeight) + 2

                    Words {
                        id: heading

                        anchors.left: parent.left
                        width: parent.width - (next.text === "" ? 0 : next.implicitWidth + Theme.snug)
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.title3
                        text: root.health.waitingTitle
                        Accessible.role: Accessible.Heading
                    }
                    Words {
                        id: next

                        anchors.right: parent.right
                        anchors.verticalCenter: heading.verticalCenter
                        kind: Theme.caption
                        color: Theme.ink3
                        figures: true
                        text: root.health.nextTry
                    }
                }
                Repeater {
                    model: root.health.waiting

                    WaitingEntry {
                        anchors.left: parent ? parent.left : undefined  // none while it goes
                        width: scroll.inner
                        below: root.compact || Theme.textScale > 1.1
                    }
                }
                Aside {
                    anchors.left: parent.left
                    text: root.health.moreWaiting
                }
            }
            Column {
                visible: root.health.receipts.count > 0
                width: scroll.inner

                Words {
                    width: parent.width
                    kind: Theme.title3
                    text: qsTr("Sent lately")
                    Accessible.role: Accessible.Heading
                }
                Repeater {
                    model: root.health.receipts

                    WaitingEntry {
                        anchors.left: parent ? parent.left : undefined  // none while it goes
                        width: scroll.inner
                        below: root.compact || Theme.textScale > 1.1
                    }
                }
            }
            Divider {
                width: scroll.inner
            }
            Grid {
                id: figures

                readonly property int cell: columns === 1 ? width : Math.floor((width - columnSpacing) / 2)

                width: scroll.inner
                columns: root.compact || Theme.textScale > 1.1 ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.pad

                Figure {
                    width: figures.cell
                    sign: "hard-drive"
                    label: qsTr("Storage, encrypted")
                    value: root.health.storage
                    tone: Theme.PositiveTone
                }
                Figure {
                    width: figures.cell
                    sign: root.health.online ? "wifi" : "cloud-off"
                    label: qsTr("Connection to the hub")
                    value: root.health.connection
                    tone: root.health.online ? Theme.PositiveTone : Theme.AttentionTone
                }
                Figure {
                    width: figures.cell
                    sign: "users-round"
                    label: qsTr("Customers on this tablet")
                    value: root.health.customers
                }
                Figure {
                    width: figures.cell
                    sign: "tag"
                    label: qsTr("Products on this tablet")
                    value: root.health.products
                }
            }
            Aside {
                width: scroll.inner
                text: root.health.aside
            }
            Aside {
                width: scroll.inner
                text: root.health.rules
            }
            Divider {
                width: scroll.inner
            }
            Column {
                width: scroll.inner

                SheetLink {
                    width: parent.width
                    sign: "shield-check"
                    title: qsTr("Ready for the shift?")
                    caption: qsTr("What would work without a network, and what to do about the rest")
                    onClicked: {
                        root.close();
                        root.askedReady();
                    }
                }
                SheetLink {
                    width: parent.width
                    enabled: root.health.mayRehearse
                    sign: "cloud-off"
                    title: qsTr("Rehearse an outage")
                    caption: root.health.mayRehearse ? qsTr("Block the network for a moment and try everything") : qsTr("Possible once the customers are here and may be shown")
                    onClicked: {
                        root.close();
                        root.askedRehearsal();
                    }
                }
            }
        }
        Column {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.small

            Aside {
                anchors.left: parent.left
                text: root.health.said
                Accessible.role: Accessible.AlertMessage
            }
            Grid {
                id: actions

                readonly property bool stacked: root.compact || Theme.textScale > 1.1
                readonly property int cell: stacked ? width : Math.floor((width - columnSpacing) / 2)

                width: parent.width
                columns: actions.stacked ? 1 : 2
                columnSpacing: Theme.snug
                rowSpacing: Theme.small

                PrimaryButton {
                    width: actions.cell
                    sign: "refresh-cw"
                    text: root.health.syncing ? qsTr("Syncing") : qsTr("Sync now")
                    busy: root.health.syncing
                    onClicked: root.health.syncNow()
                }
                TonalButton {
                    width: actions.cell
                    sign: "clipboard"
                    text: qsTr("Copy for support")
                    hint: qsTr("Versions, counts and times. No person is in it.")
                    onClicked: root.health.copyForSupport()
                }
            }
        }
    }
    PutRightSheet {
        id: mend

        wrong: root.health.putRight
    }
}
