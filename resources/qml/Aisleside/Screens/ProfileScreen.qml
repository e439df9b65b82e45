pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// One customer: who, what is known, what happened, what to suggest. Three panes
// where there is room, two or one where there is less.
FocusScope {
    id: root

    required property ProfileView profile
    property bool compact: root.width < Theme.mediumFrom - Theme.sizeRail
    readonly property int side: root.compact ? Theme.gap : 8
    readonly property int margin: root.compact ? Theme.gap : Theme.margin
    // Notes come before facts; while there are none, the place for them comes last.
    readonly property bool noteless: root.profile.notes.count === 0
    readonly property int across: Math.min(1800, root.width - root.side - root.margin)
    readonly property int panes: root.across / Theme.textScale >= 900 ? 3 : root.across / Theme.textScale >= 600 ? 2 : 1

    function write(): void {
        root.profile.writeNote();
        note.open();
    }
    function why(offer: int): void {
        root.profile.ask(offer);
        reasons.open();
    }

    focus: true
    Keys.onEscapePressed: root.profile.close()
    Component.onCompleted: root.forceActiveFocus(Qt.OtherFocusReason)

    Shortcut {
        sequences: ["Ctrl+N"]
        onActivated: root.write()
    }
    Shortcut {
        sequences: ["Ctrl+K", "/"]
        enabled: !note.visible
        onActivated: root.profile.close()
    }
    IconButton {
        id: back

        x: root.side - 8
        y: root.compact ? 12 : 14
        fill: "transparent"
        sign: "arrow-left"
        name: qsTr("Back")
        onClicked: root.profile.close()
    }
    SearchButton {
        x: root.side + root.across - width
        anchors.verticalCenter: back.verticalCenter
        width: 320
        visible: root.panes > 1
        text: qsTr("Name, phone or card")
        Accessible.name: qsTr("Search for another person")
        onClicked: root.profile.close()
    }
    ProfileSkeleton {
        x: root.side
        anchors.top: back.bottom
        anchors.topMargin: root.compact ? 4 : 14
        width: root.across
        panes: root.panes
        loading: root.profile.loading
        slow: qsTr("This customer's history is long. It is on its way.")
    }
    StateMessage {
        anchors.centerIn: parent
        width: Math.min(360, root.across)
        visible: root.profile.notice.title !== ""
        title: root.profile.notice.title
        text: root.profile.notice.text
        sign: root.profile.notice.sign
        tone: root.profile.notice.tone
        action: root.profile.notice.action
        onChosen: root.profile.refresh()
    }

    Item {
        id: body

        x: root.side
        anchors.top: back.bottom
        anchors.topMargin: root.compact ? 4 : 14
        anchors.bottom: root.compact ? foot.top : parent.bottom
        anchors.bottomMargin: root.compact ? 0 : Theme.margin
        width: root.across
        visible: root.profile.ready

        ProfileHeader {
            id: header

            width: parent.width
            visible: root.panes > 1
            profile: root.profile
            onNoted: root.write()
        }
        Loader {
            anchors.top: header.visible ? header.bottom : parent.top
            anchors.topMargin: header.visible ? 18 : 0
            anchors.bottom: parent.bottom
            x: root.panes === 1 ? -root.side : 0
            width: root.panes === 1 ? root.width : parent.width
            sourceComponent: root.panes === 3 ? three : root.panes === 2 ? two : one
        }
    }

    Component {
        id: known

        Column {
            spacing: Theme.gap

            TroubleCard {
                width: parent.width
                title: root.profile.troubleTitle
                text: root.profile.troubleText
            }
            NotesCard {
                width: parent.width
                visible: !root.noteless
                notes: root.profile.notes
            }
            FactsCard {
                width: parent.width
                facts: root.profile.facts
            }
            NotesCard {
                width: parent.width
                visible: root.noteless
                notes: root.profile.notes
            }
        }
    }
    Component {
        id: three

        Item {
            ScrollArea {
                id: first

                width: gutter + Math.max(304, Math.min(400, Math.round(root.across * 0.24)))
                height: parent.height
                gutter: 14

                Loader {
                    width: parent.width
                    sourceComponent: known
                }
            }
            Card {
                id: second

                anchors.left: first.right
                anchors.leftMargin: Theme.gap - first.gutter
                width: Math.max(360, Math.min(640, Math.round(root.across * 0.34)))
                height: parent.height
                topPadding: 8
                bottomPadding: 8
                leftPadding: 0
                rightPadding: 0
                Accessible.ignored: true

                contentItem: HistoryList {
                    profile: root.profile
                    inset: Theme.pad
                }
            }
            OffersCard {
                anchors.left: second.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                height: parent.height
                profile: root.profile
                onAsked: offer => root.why(offer)
            }
        }
    }
    Component {
        id: two

        Item {
            ScrollArea {
                id: left

                width: gutter + Math.floor((parent.width - Theme.gap) * 0.46)
                height: parent.height
                gutter: 14

                Loader {
                    width: parent.width
                    sourceComponent: known
                }
            }
            Card {
                anchors.left: left.right
                anchors.leftMargin: Theme.gap - left.gutter
                anchors.right: parent.right
                height: parent.height
                topPadding: 8
                bottomPadding: 8
                leftPadding: 0
                rightPadding: 0
                Accessible.ignored: true

                contentItem: HistoryList {
                    profile: root.profile
                    inset: Theme.pad
                    above: OfferStrip {
                        profile: root.profile
                        onAsked: offer => root.why(offer)
                    }
                }
            }
        }
    }
    Component {
        id: one

        HistoryList {
            profile: root.profile
            inset: Theme.pad
            above: Column {
                spacing: Theme.gap

                ProfileHeader {
                    x: Theme.pad
                    width: parent.width - 2 * x
                    compact: true
                    profile: root.profile
                    onNoted: root.write()
                }
                TroubleCard {
                    x: Theme.gap
                    width: parent.width - 2 * x
                    title: root.profile.troubleTitle
                    text: root.profile.troubleText
                }
                SizeStrip {
                    x: Theme.gap
                    width: parent.width - 2 * x
                    sizes: root.profile.sizes
                }
                OfferStrip {
                    width: parent.width
                    profile: root.profile
                    onAsked: offer => root.why(offer)
                }
                NotesCard {
                    x: Theme.gap
                    width: parent.width - 2 * x
                    visible: !root.noteless
                    notes: root.profile.notes
                }
                FactsCard {
                    x: Theme.gap
                    width: parent.width - 2 * x
                    facts: root.profile.facts
                    without: root.profile.sizes.count > 0 ? "size" : ""
                }
                NotesCard {
                    x: Theme.gap
                    width: parent.width - 2 * x
                    visible: root.noteless
                    notes: root.profile.notes
                }
            }
        }
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.panes === 1 ? action.height + 2 * Theme.snug : 0
        visible: root.panes === 1 && root.profile.ready

        PrimaryButton {
            id: action

            x: Theme.gap
            y: Theme.snug
            width: parent.width - 2 * x
            sign: "pencil"
            text: qsTr("Write a note")
            onClicked: root.write()
        }
    }
    Toast {
        id: toast

        x: root.side + (root.compact ? 0 : 8)
        most: Math.min(560 * Theme.textScale, root.width - 2 * x)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        onChosen: root.profile.note.undo()
    }
    Connections {
        target: root.profile.note

        function onKept(said: string): void {
            toast.show(said, qsTr("Undo"));
        }
        function onTakenBack(said: string): void {
            toast.show(said, "");
        }
    }
    NoteSheet {
        id: note

        note: root.profile.note
    }
    WhySheet {
        id: reasons

        profile: root.profile
    }
}
