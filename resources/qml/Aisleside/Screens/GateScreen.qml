pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// A desk at a gate or in a lounge. Three panes where there is room, one column on a small tablet.
FocusScope {
    id: root

    required property Session session
    readonly property GateView gate: root.session.gate
    readonly property Shell shell: root.session.shell
    readonly property bool wide: width >= 1040 * Math.max(1, 0.9 * Theme.textScale)
    readonly property bool compact: width < Theme.mediumFrom
    readonly property int side: root.compact ? Theme.gap : Theme.margin

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.gate.lounge ? qsTr("Lounge") : qsTr("Gate")
    Keys.onEscapePressed: root.gate.clear()

    Shortcut {
        sequences: ["Ctrl+K"]
        onActivated: facts.open()
    }
    Shortcut {
        sequences: ["F1"]
        onActivated: keys.open()
    }
    Connections {
        target: root.gate

        function onAnnounced(said: string): void {
            for (const sheet of [facts, everybody, why, tablet, person, keys])
                sheet.close();
            answer.Accessible.announce(said);
        }
        function onFactsAsked(): void {
            facts.open();
        }
    }
    Connections {
        target: root.gate.recorder

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
        target: root.session.scanner

        function onSaid(words: string, _mayAsk: bool): void {
            toast.show(words, "");
        }
    }

    GateHeader {
        id: header

        x: root.side
        width: parent.width - 2 * root.side
        gate: root.gate
        shell: root.shell
        camera: root.session.scanner.camera
        compact: root.width < 840
        onAskedTablet: tablet.open()
        onAskedPerson: person.open()
        onAskedFacts: facts.open()
    }
    Strip {
        id: banner

        anchors.top: header.bottom
        x: root.side
        width: parent.width - 2 * root.side
        visible: root.gate.handOver !== "" || root.shell.stripTitle !== ""
        height: visible ? implicitHeight : 0
        sign: root.gate.handOver !== "" ? "users-round" : "cloud-off"
        tone: Theme.AccentTone
        title: root.gate.handOver !== "" ? root.gate.handOver : root.shell.stripTitle
        text: root.gate.handOver !== "" ? qsTr("The count goes on. What they wrote leaves under their name.") : root.shell.stripText
        action: root.gate.handOver !== "" ? qsTr("Show") : ""
        onChosen: everybody.show(4)
    }
    StateMessage {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * root.side, 420)
        visible: !root.gate.ready && root.gate.notice.title !== "" && root.gate.choices.count === 0
        title: root.gate.notice.title
        text: root.gate.notice.text
        sign: root.gate.notice.sign
        tone: root.gate.notice.tone
        action: root.gate.notice.action
        onChosen: root.gate.refresh()
    }
    // Several flights: which one leaves here.
    ScrollArea {
        anchors.top: banner.bottom
        anchors.topMargin: Theme.space32
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * root.side, 520)
        visible: !root.gate.ready && root.gate.choices.count > 0
        spacing: Theme.small

        Words {
            width: parent.width
            bottomPadding: Theme.small
            kind: Theme.title1
            wrapMode: Text.Wrap
            text: root.gate.notice.title
        }
        Repeater {
            model: root.gate.choices

            ListRow {
                id: choice

                required property string flightId
                required property string title
                required property string detail

                width: Math.min(root.width - 2 * root.side, 520)
                implicitHeight: Math.max(72, lines.height + Theme.margin)
                framed: true
                name: choice.title
                hint: choice.detail
                onClicked: root.gate.choose(choice.flightId)

                contentItem: Item {
                    Column {
                        id: lines

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width

                        Words {
                            width: parent.width
                            kind: Theme.title3
                            figures: true
                            text: choice.title
                            Accessible.ignored: true
                        }
                        Words {
                            width: parent.width
                            kind: Theme.label
                            figures: true
                            color: Theme.ink2
                            text: choice.detail
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }

    Flickable {
        id: panes

        readonly property int leftWide: root.width >= 1240 ? 306 : 272
        readonly property int rightWide: root.width >= 1240 ? 326 : 300
        readonly property int gap: root.wide ? Theme.pad : Theme.gap
        readonly property int inner: panes.width - 2 * root.side
        readonly property int room: panes.height - root.side
        readonly property int middle: root.wide ? panes.inner - panes.leftWide - panes.rightWide - 2 * panes.gap : panes.inner
        readonly property int answerEnd: answer.y + answer.height

        anchors.top: banner.bottom
        anchors.topMargin: banner.visible ? Theme.snug : root.compact ? 0 : Theme.small
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.gate.ready
        clip: true
        contentWidth: width
        contentHeight: root.wide ? height : queue.y + queue.height + root.side
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true

        function from(offset: int, wide: int): int {
            return root.LayoutMirroring.enabled ? panes.width - root.side - offset - wide : root.side + offset;
        }

        InSight {
            place: panes
            parent: panes
        }
        GateCountCard {
            id: count

            x: panes.from(0, width)
            y: root.wide ? 0 : panes.answerEnd + panes.gap + (thing.visible ? thing.height + panes.gap : 0)
            width: root.wide ? panes.leftWide : panes.inner
            gate: root.gate
        }
        GateAnswer {
            id: answer

            x: panes.from(root.wide ? panes.leftWide + panes.gap : 0, width)
            width: panes.middle
            gate: root.gate
            compact: root.width < 840
        }
        GateCaseCard {
            id: thing

            x: answer.x
            y: panes.answerEnd + panes.gap
            width: panes.middle
            height: root.wide ? panes.room - y : implicitHeight
            visible: root.wide || shown
            gate: root.gate
            compact: root.width < 840
            onAskedWhy: why.open()
        }
        GateComing {
            id: coming

            x: panes.from(root.wide ? panes.inner - panes.rightWide : 0, width)
            y: root.wide ? 0 : count.y + count.height + panes.gap
            width: root.wide ? panes.rightWide : panes.inner
            height: root.wide ? panes.room : implicitHeight
            gate: root.gate
            shoulder: root.session.shoulder
        }
        GateQueue {
            id: queue

            x: panes.from(0, width)
            y: root.wide ? count.y + count.height + panes.gap : coming.y + coming.height + panes.gap
            width: root.wide ? panes.leftWide : panes.inner
            height: root.wide ? panes.room - y : implicitHeight
            gate: root.gate
            onAskedList: which => everybody.show(which)
        }
    }

    GateFactsSheet {
        id: facts

        gate: root.gate
    }
    GateWhySheet {
        id: why

        gate: root.gate
    }
    GateListSheet {
        id: everybody

        gate: root.gate
    }
    TabletSheet {
        id: tablet

        health: root.session.health
        onAskedReady: ready.open()
        onAskedRehearsal: rehearsal.open()
    }
    ReadySheet {
        id: ready

        ready: root.session.ready
        onAskedRehearsal: rehearsal.open()
    }
    RehearsalSheet {
        id: rehearsal

        rehearsal: root.session.rehearsal
        possible: root.session.health.mayRehearse
    }
    PersonSheet {
        id: person

        shell: root.shell
        signIn: root.session.signIn
        onAskedKeys: keys.open()
    }
    KeysSheet {
        id: keys

        shell: root.shell
        where: KeysSheet.Gate
    }
    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        most: Math.min(560, root.width - 2 * root.side)
        covered: root.gate.covered
        onChosen: root.gate.recorder.undo()
    }
    CameraPane {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.side
        camera: root.session.scanner.camera
        most: Math.min(340, root.width - 2 * root.side)
    }
}
