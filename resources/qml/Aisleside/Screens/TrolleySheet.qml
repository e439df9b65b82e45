pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Why something from the trolley is suggested, and what she said to it.
Sheet {
    id: root

    required property TrolleyView trolley

    title: qsTr("Why this?")
    onClosed: against.close()

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

            Item {
                width: scroll.inner
                height: Math.max(tile.height, what.implicitHeight)
                Accessible.role: Accessible.StaticText
                Accessible.name: root.trolley.whyName
                Accessible.description: root.trolley.whyPrice

                Picture {
                    id: tile

                    anchors.left: parent.left
                    size: 88
                    name: root.trolley.whyPicture
                    tint: ""
                    seed: root.trolley.whySeed
                }
                Column {
                    id: what

                    anchors.left: tile.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        width: parent.width
                        wrapMode: Text.Wrap
                        kind: Theme.title3
                        text: root.trolley.whyName
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        kind: Theme.label
                        figures: true
                        color: Theme.ink2
                        text: root.trolley.whyPrice
                        Accessible.ignored: true
                    }
                }
            }
            Divider {
                width: scroll.inner
            }
            Repeater {
                model: root.trolley.evidence

                EvidenceEntry {
                    width: scroll.inner
                }
            }
            Divider {
                width: scroll.inner
            }
            Words {
                width: scroll.inner
                kind: Theme.title3
                text: qsTr("What would change it")
                Accessible.role: Accessible.Heading
            }
            Words {
                width: scroll.inner
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: root.trolley.whyChange
            }
        }
        Flow {
            id: foot

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.small

            PrimaryButton {
                width: Math.min(implicitWidth, foot.width)
                sign: "shopping-bag"
                text: qsTr("Note as taken")
                onClicked: {
                    root.close();
                    root.trolley.take(root.trolley.whyProduct);
                }
            }
            TonalButton {
                id: no

                width: Math.min(implicitWidth, foot.width)
                sign: "thumbs-down"
                text: qsTr("Not right, because")
                hint: qsTr("Asks why, and takes it away")
                onClicked: {
                    root.trolley.decline(root.trolley.whyProduct);
                    against.openBeside(no);
                }
            }
        }
    }
    ChoiceMenu {
        id: against

        title: root.trolley.question
        choices: root.trolley.choices
        onChosen: choice => {
            root.close();
            root.trolley.choose(choice);
        }
    }
    Connections {
        target: root.trolley

        function onAsked(): void {
            root.open();
        }
        function onSettled(): void {
            root.close();
        }
    }
}
