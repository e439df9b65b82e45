pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Why each kind of thing is shown and until when, who opened this profile and why,
// and what the customer may ask for.
FocusScope {
    id: root

    required property PrivacyView privacy
    required property Recorder recorder
    property bool compact: root.width < Theme.mediumFrom - Theme.sizeRail
    // What the eye takes at the right of the top bar.
    property int eyeRoom: 0
    readonly property int side: root.compact ? Theme.gap : 8
    readonly property int margin: root.compact ? Theme.gap : Theme.margin
    readonly property int across: Math.min(1800, root.width - root.side - root.margin)
    readonly property bool split: root.across / Theme.textScale >= 900
    readonly property int wide: Math.round((root.across - Theme.gap) * 0.586)

    focus: true
    Keys.onEscapePressed: root.privacy.close()
    Component.onCompleted: root.forceActiveFocus(Qt.OtherFocusReason)

    component Kinds: Card {
        id: kinds

        // Why stands beside what where there is room, else under it.
        readonly property bool wide: kinds.availableWidth / Theme.textScale >= 480
        readonly property int mid: Math.round(kinds.availableWidth * 0.352)
        readonly property int end: Math.round(126 * Theme.textScale)

        padding: Theme.margin
        bottomPadding: Theme.gap
        Accessible.name: qsTr("Why you see this")

        contentItem: Column {
            id: table

            Item {
                width: parent.width
                height: Math.max(heading.implicitHeight, role.implicitHeight) + 14

                Words {
                    id: heading

                    anchors.left: parent.left
                    width: parent.width - (kinds.wide ? role.implicitWidth + Theme.gap : 0)
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    kind: Theme.title2
                    text: qsTr("Why you see this")
                    Accessible.role: Accessible.Heading
                }
                Words {
                    id: role

                    anchors.right: parent.right
                    anchors.baseline: heading.baseline
                    visible: kinds.wide
                    kind: Theme.caption
                    color: Theme.ink3
                    text: root.privacy.role
                }
            }
            Item {
                width: parent.width
                height: visible ? what.implicitHeight + 8 : 0
                visible: kinds.wide

                Words {
                    id: what

                    anchors.left: parent.left
                    anchors.leftMargin: 34
                    kind: Theme.caption
                    color: Theme.ink3
                    text: qsTr("What")
                }
                Words {
                    anchors.left: parent.left
                    anchors.leftMargin: kinds.mid
                    kind: Theme.caption
                    color: Theme.ink3
                    text: qsTr("Why it is shown to you")
                }
                Words {
                    anchors.right: parent.right
                    kind: Theme.caption
                    color: Theme.ink3
                    text: qsTr("Shown until")
                }
            }
            Words {
                width: parent.width
                bottomPadding: Theme.small
                visible: !kinds.wide
                kind: Theme.caption
                color: Theme.ink3
                text: root.privacy.role
            }
            Repeater {
                model: root.privacy.kinds

                Item {
                    id: held

                    required property string sign
                    required property string what
                    required property string source
                    required property string why
                    required property string until

                    width: table.width
                    height: Math.max(62, names.implicitHeight + 24, kinds.wide ? reason.implicitHeight + 24 : 0)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: %2. From %3. Shown until: %4").arg(held.what).arg(held.why).arg(held.source).arg(held.until)

                    Divider {
                        anchors.left: parent.left
                        width: parent.width
                    }
                    Icon {
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        name: held.sign
                        size: 20
                        color: Theme.ink2
                    }
                    Column {
                        id: names

                        anchors.left: parent.left
                        anchors.leftMargin: 34
                        anchors.verticalCenter: parent.verticalCenter
                        width: (kinds.wide ? kinds.mid - Theme.snug : parent.width) - 34

                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.labelStrong
                            text: held.what
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            visible: !kinds.wide
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.label
                            color: Theme.ink2
                            text: held.why
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.caption
                            color: Theme.ink3
                            text: kinds.wide ? held.source : qsTr("%1 · until: %2").arg(held.source).arg(held.until)
                            Accessible.ignored: true
                        }
                    }
                    Words {
                        id: reason

                        anchors.left: parent.left
                        anchors.leftMargin: kinds.mid
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - kinds.mid - kinds.end - Theme.snug
                        visible: kinds.wide
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.label
                        color: Theme.ink2
                        text: held.why
                        Accessible.ignored: true
                    }
                    Words {
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        width: kinds.end
                        visible: kinds.wide
                        horizontalAlignment: Text.AlignRight
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink3
                        text: held.until
                        Accessible.ignored: true
                    }
                }
            }
            Item {
                width: 1
                height: Theme.gap
            }
            Rectangle {
                width: parent.width
                height: never.implicitHeight + 28
                radius: Theme.radiusInset
                color: Theme.control
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Not shown to your role: %1").arg(root.privacy.notShown)

                Icon {
                    anchors.left: parent.left
                    anchors.leftMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    name: "lock"
                    size: 20
                    color: Theme.ink2
                }
                Column {
                    id: never

                    anchors.left: parent.left
                    anchors.leftMargin: 50
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 50 - 16

                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.labelStrong
                        text: qsTr("Not shown to your role")
                        Accessible.ignored: true
                    }
                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: Theme.ink2
                        text: root.privacy.notShown
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    component Looks: Card {
        id: looks

        readonly property bool wide: looks.availableWidth / Theme.textScale >= 350
        readonly property int first: Math.round(104 * Theme.textScale)

        padding: Theme.margin
        bottomPadding: Theme.small
        Accessible.name: qsTr("Who opened this profile")

        contentItem: Column {
            id: list

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.title2
                text: qsTr("Who opened this profile")
                Accessible.role: Accessible.Heading
            }
            Words {
                width: parent.width
                bottomPadding: 6
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink3
                text: root.privacy.note
            }
            Repeater {
                model: root.privacy.openings

                Item {
                    id: look

                    required property int index
                    required property string when
                    required property string who
                    required property string where
                    required property string reason
                    required property bool unexplained
                    required property string spoken

                    width: list.width
                    height: Math.max(58, lines.implicitHeight + 20)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: look.spoken

                    Divider {
                        anchors.left: parent.left
                        width: parent.width
                        visible: look.index > 0
                    }
                    Words {
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        width: looks.first - Theme.small
                        visible: looks.wide
                        horizontalAlignment: Text.AlignLeft
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        figures: true
                        color: Theme.ink3
                        text: look.when
                        Accessible.ignored: true
                    }
                    Column {
                        id: lines

                        anchors.left: parent.left
                        anchors.leftMargin: looks.wide ? looks.first : 0
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - (looks.wide ? looks.first : 0) - (looks.wide ? because.width + Theme.snug : 0)

                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.labelStrong
                            text: look.who
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.caption
                            color: Theme.ink3
                            text: looks.wide ? look.where : qsTr("%1 · %2").arg(look.when).arg(look.where)
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            visible: !looks.wide
                            horizontalAlignment: Text.AlignLeft
                            wrapMode: Text.Wrap
                            kind: Theme.caption
                            color: look.unexplained ? Theme.attention : Theme.ink2
                            text: look.reason
                            Accessible.ignored: true
                        }
                    }
                    Words {
                        id: because

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(Math.ceil(implicitWidth), Math.round(parent.width * 0.36))
                        visible: looks.wide
                        horizontalAlignment: Text.AlignRight
                        wrapMode: Text.Wrap
                        kind: Theme.caption
                        color: look.unexplained ? Theme.attention : Theme.ink2
                        text: look.reason
                        Accessible.ignored: true
                    }
                }
            }
            Words {
                width: parent.width
                visible: root.privacy.openings.count === 0
                topPadding: Theme.small
                bottomPadding: Theme.gap
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink2
                text: qsTr("Nobody that this tablet knows of.")
            }
            Divider {
                width: parent.width
            }
            TextButton {
                anchors.left: parent.left
                leftPadding: 0
                enabled: !root.privacy.reported
                sign: "flag"
                text: root.privacy.reported ? qsTr("Somebody here will look at this list") : qsTr("Something looks wrong")
                hint: qsTr("Keeps a follow-up, so that somebody here looks at this list")
                onClicked: root.privacy.report()
            }
        }
    }
    component Asked: Card {
        padding: Theme.margin
        Accessible.name: asked.text

        contentItem: Column {
            spacing: Theme.snug

            Words {
                id: asked

                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.title3
                text: qsTr("%1 asked us to…").arg(root.privacy.name)
                Accessible.role: Accessible.Heading
            }
            Flow {
                width: parent.width
                spacing: Theme.small

                TonalButton {
                    compact: true
                    sign: "pencil"
                    text: qsTr("Correct it")
                    onClicked: root.privacy.correct()
                }
                TonalButton {
                    compact: true
                    enabled: !root.privacy.tipsOff
                    sign: "bell-off"
                    text: qsTr("Stop tips")
                    onClicked: root.privacy.stopTips()
                }
                TonalButton {
                    compact: true
                    sign: "download"
                    text: qsTr("Give a copy")
                    onClicked: copy.open()
                }
            }
            Words {
                width: parent.width
                visible: root.privacy.tipsOff
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink3
                text: qsTr("Personal tips are off, as %1 asked.").arg(root.privacy.name)
            }
        }
    }

    IconButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: root.side - 8
        y: root.compact ? 12 : 14
        fill: "transparent"
        sign: "arrow-left"
        name: qsTr("Back to the profile")
        onClicked: root.privacy.close()
    }
    Words {
        id: title

        anchors.left: back.right
        anchors.leftMargin: Theme.small
        anchors.verticalCenter: back.verticalCenter
        width: root.across + 8 - back.width - Theme.small - root.eyeRoom
        horizontalAlignment: Text.AlignLeft
        wrapMode: root.compact ? Text.Wrap : Text.NoWrap
        kind: root.compact ? Theme.title3 : Theme.title1
        text: root.privacy.title
        Accessible.role: Accessible.Heading
    }
    Item {
        id: body

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.top: back.bottom
        anchors.topMargin: Math.max(14, title.height - back.height)
        anchors.bottom: parent.bottom
        width: root.across

        ScrollArea {
            id: main

            anchors.left: parent.left
            width: (root.split ? root.wide : root.across) + gutter
            height: parent.height
            gutter: root.split ? 14 : 0
            spacing: Theme.gap

            Kinds {
                width: main.inner
            }
            Loader {
                width: main.inner
                active: !root.split
                visible: active

                sourceComponent: Column {
                    spacing: Theme.gap

                    Looks {
                        width: parent.width
                    }
                    Asked {
                        width: parent.width
                    }
                }
            }
            Item {
                width: 1
                height: Theme.small
            }
        }
        Loader {
            anchors.left: parent.left
            anchors.leftMargin: root.wide + Theme.gap
            width: root.across - (root.wide + Theme.gap)
            height: parent.height
            active: root.split

            sourceComponent: ScrollArea {
                id: beside

                spacing: Theme.gap

                Looks {
                    width: beside.inner
                }
                Asked {
                    width: beside.inner
                }
                Item {
                    width: 1
                    height: Theme.small
                }
            }
        }
    }
    Toast {
        id: toast

        anchors.left: parent.left
        anchors.leftMargin: root.side + 8
        most: Math.min(560 * Theme.textScale, root.width - 2 * x)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        covered: root.recorder.covered
        onChosen: root.recorder.undo()
    }
    Connections {
        target: root.recorder

        function onRecorded(said: string): void {
            toast.show(said, qsTr("Undo"));
        }
        function onTakenBack(said: string): void {
            toast.show(said, "");
        }
        function onFailed(said: string): void {
            toast.show(said, "");
        }
    }
    Connections {
        target: root.privacy

        function onCopied(said: string): void {
            copy.close();
            toast.show(said, "");
        }
    }
    CopySheet {
        id: copy

        privacy: root.privacy
    }
}
