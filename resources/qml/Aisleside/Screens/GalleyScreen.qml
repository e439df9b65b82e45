pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Special meals and service by seat, and how many of each lie where.
FocusScope {
    id: root

    required property GalleyView galley
    property bool compact: false
    signal opened(customerId: string)

    readonly property bool split: root.width >= 760
    readonly property int each: root.split ? Math.round((root.width - Theme.gap) / 2) : root.width

    StateMessage {
        anchors.centerIn: parent
        visible: root.galley.notice.title !== ""
        width: Math.min(360, parent.width)
        title: root.galley.notice.title
        text: root.galley.notice.text
        sign: root.galley.notice.sign
        tone: root.galley.notice.tone
    }

    component Lines: Column {
        id: lines

        required property Listing rows

        Repeater {
            model: lines.rows

            SeatLineEntry {
                id: entry

                required property string customerId
                required property string where
                required tone

                width: lines.width
                opens: true
                detail: entry.where
                onOpened: root.opened(entry.customerId)
            }
        }
    }

    ScrollArea {
        id: all

        anchors.fill: parent
        visible: root.galley.notice.title === ""

        Flow {
            width: all.inner
            spacing: Theme.gap

            Card {
                width: root.each
                visible: counts.count > 0 || meals.count > 0

                contentItem: Column {
                    spacing: Theme.small

                    Words {
                        width: parent.width
                        kind: Theme.title2
                        text: qsTr("What lies where")
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    Repeater {
                        id: counts

                        model: root.galley.counts

                        Item {
                            id: one

                            required property int count
                            required property string text
                            required property string where
                            required property bool missing
                            required property string spoken

                            width: parent.width
                            height: Math.max(48, words.implicitHeight + 8)
                            Accessible.role: Accessible.StaticText
                            Accessible.name: one.spoken

                            Words {
                                id: number

                                anchors.left: parent.left
                                anchors.verticalCenter: parent.verticalCenter
                                width: 44
                                kind: Theme.title1
                                figures: true
                                text: one.count
                                Accessible.ignored: true
                            }
                            Column {
                                id: words

                                anchors.left: number.right
                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter

                                Words {
                                    width: parent.width
                                    wrapMode: Text.Wrap
                                    kind: Theme.bodyStrong
                                    text: one.text
                                    Accessible.ignored: true
                                }
                                Words {
                                    width: parent.width
                                    wrapMode: Text.Wrap
                                    kind: Theme.caption
                                    color: one.missing ? Theme.attention : Theme.ink3
                                    text: one.where
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }
                    Divider {
                        width: parent.width
                    }
                    Lines {
                        id: meals

                        readonly property int count: rows.count

                        width: parent.width
                        rows: root.galley.meals
                    }
                }
            }
            Card {
                width: root.each
                visible: services.count > 0

                contentItem: Column {
                    Words {
                        width: parent.width
                        kind: Theme.title2
                        text: qsTr("Special service")
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    Lines {
                        id: services

                        readonly property int count: rows.count

                        width: parent.width
                        rows: root.galley.services
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
