pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Why a product is suggested: everything the suggestion rests on.
Sheet {
    id: root

    required property ProfileView profile

    title: qsTr("Why this?")

    ScrollArea {
        id: scroll

        width: parent.width + gutter
        height: parent.height
        gutter: Theme.gap
        implicitHeight: contentHeight
        spacing: Theme.gap

        Item {
            width: scroll.inner
            height: Math.max(tile.height, what.implicitHeight)

            Picture {
                id: tile

                anchors.left: parent.left
                size: 88
                name: root.profile.whyPicture
                tint: root.profile.whyTint
                seed: root.profile.whySeed
            }
            Column {
                id: what

                anchors.left: tile.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: tile.verticalCenter

                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    kind: Theme.title3
                    text: root.profile.whyName
                }
                Words {
                    width: parent.width
                    visible: text !== ""
                    kind: Theme.label
                    figures: true
                    color: Theme.ink2
                    text: root.profile.whyPrice
                }
            }
        }
        Divider {
            width: scroll.inner
        }
        Repeater {
            model: root.profile.evidence

            Item {
                id: reason

                required property string sign
                required property string text
                required property string caption

                width: scroll.inner
                height: words.implicitHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: reason.text
                Accessible.description: reason.caption

                Icon {
                    anchors.left: parent.left
                    y: 1
                    name: reason.sign
                    size: 20
                    color: Theme.ink2
                }
                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 36
                    width: parent.width - 36

                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.body
                        text: reason.text
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: reason.caption !== ""
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink3
                        text: reason.caption
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
