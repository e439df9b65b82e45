pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The first screen of the day: who is waiting on us, who is expected, what was promised.
FocusScope {
    id: root

    required property TodayView today
    required property Health health
    property bool compact: root.width < Theme.mediumFrom - Theme.sizeRail
    signal searched
    signal planned
    signal askedTablet

    readonly property int side: root.compact ? Theme.gap : 8
    readonly property int margin: root.compact ? Theme.gap : Theme.margin
    readonly property int across: Math.min(1800, root.width - root.side - root.margin)
    readonly property int beside: Math.round(292 * Math.min(1.25, Theme.textScale))
    readonly property bool split: root.across - root.beside >= 440
    readonly property bool low: root.height < 700 && !root.compact
    // What the eye takes at the right of the top bar.
    property int eyeRoom: 0
    // On a handheld the data's age stands at the right of the title.
    readonly property int roomAtRight: root.eyeRoom + (root.compact ? 176 : root.split ? 356 : 0)

    function choose(customerId: string, moment: string, beside: Item): void {
        root.today.ask(customerId, moment);
        menu.openBeside(beside);
    }

    function pass(to: int, place: int): void {
        const part = rows.itemAt(to) as Part;
        if (part !== null && part.visible)
            part.focusOn(place);
    }

    component Part: Column {
        id: part

        required property int index
        required property string name
        required property string title
        required property string caption
        required property string more
        required property bool brief
        required property Listing people

        function focusOn(place: int): void {
            row.focusOn(place);
        }

        width: main.inner
        visible: !root.low || part.index < 2
        spacing: main.spacing

        PeopleRow {
            id: row

            index: part.index
            name: part.name
            title: part.title
            caption: part.caption
            more: part.more
            brief: part.brief
            people: part.people
            width: parent.width
            stacked: root.compact
            onOpened: customerId => root.today.open(customerId)
            onActed: (customerId, moment) => root.today.act(customerId, moment)
            onAsked: (customerId, moment, beside) => root.choose(customerId, moment, beside)
            onListed: {
                root.today.showList(part.name);
                all.open();
            }
            onPassed: (steps, place) => root.pass(part.index + steps, place)
            onReached: card => main.show(card)
        }
        Loader {
            width: parent.width
            active: !root.split && part.index === 0
            visible: active
            sourceComponent: cards
        }
    }

    focus: true
    Keys.onDownPressed: root.pass(0, 0)
    Component.onCompleted: root.today.watch(root.visible)
    Component.onDestruction: root.today.watch(false)
    onVisibleChanged: {
        root.today.watch(root.visible);
        all.close();
        done.close();
        menu.close();
        toast.hide();
    }

    Connections {
        target: root.today

        function onSettled(): void {
            menu.close();
        }
        function onSearching(): void {
            root.searched();
        }
    }
    Connections {
        target: root.today.recorder
        enabled: root.visible

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

    Item {
        id: top

        anchors.left: parent.left
        anchors.leftMargin: root.side
        y: root.compact ? 10 : root.low ? 8 : 12
        width: root.across
        height: Math.max(root.low ? 52 : 56, titles.implicitHeight)

        Column {
            id: titles

            anchors.left: parent.left
            width: parent.width - (root.compact ? 0 : root.roomAtRight)
            spacing: root.compact ? 6 : 0

            Words {
                anchors.left: parent.left
                width: top.width - root.roomAtRight
                height: Math.max(implicitHeight, root.compact ? Math.round(Theme.sizeTouch * Theme.textScale) : 0)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.title1.px
                kind: Theme.title1
                text: qsTr("Today")
                Accessible.role: Accessible.Heading
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.label
                color: Theme.ink3
                text: root.today.place === "" ? root.today.date : root.today.date + " · " + root.today.place
            }
        }
        SearchButton {
            anchors.right: parent.right
            anchors.rightMargin: root.eyeRoom
            y: 14 - top.y
            width: 340
            visible: root.split
            text: qsTr("Name, phone or card")
            Accessible.name: qsTr("Search for a customer")
            onClicked: root.searched()
        }
    }
    ScrollArea {
        id: main

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.top: top.bottom
        anchors.topMargin: root.compact ? Theme.snug : Theme.tiny
        anchors.bottom: parent.bottom
        width: root.split ? root.across - root.beside - Theme.pad : root.across
        spacing: root.low ? Theme.small : root.compact ? Theme.gap : Theme.margin
        bottomMargin: Theme.margin

        Strip {
            width: main.inner
            visible: root.today.stripTitle !== ""
            title: root.today.stripTitle
            text: root.today.stripText
        }
        TodaySkeleton {
            width: main.inner
            stacked: root.compact
            loading: root.today.loading
            slow: qsTr("The customers on this tablet are being opened. This takes longer only once.")
        }
        Item {
            width: main.inner
            height: message.implicitHeight + 2 * Theme.space56
            visible: message.title !== ""

            StateMessage {
                id: message

                anchors.centerIn: parent
                width: Math.min(360, parent.width)
                title: root.today.notice.title
                text: root.today.notice.text
                sign: root.today.notice.sign
                tone: root.today.notice.tone
                action: root.today.notice.action
                onChosen: root.today.settle()
            }
        }
        Repeater {
            id: rows

            model: root.today.rows

            Part {}
        }
        Loader {
            width: main.inner
            active: !root.split && rows.count === 0 && root.today.ready
            visible: active
            sourceComponent: cards
        }
    }
    ScrollArea {
        anchors.right: parent.right
        anchors.rightMargin: root.width - root.side - root.across
        anchors.top: top.bottom
        anchors.topMargin: Theme.small
        anchors.bottom: fresh.top
        anchors.bottomMargin: Theme.gap
        width: root.beside
        visible: root.split

        Loader {
            width: parent.width
            active: root.split
            sourceComponent: cards
        }
    }
    FreshnessCard {
        id: fresh

        anchors.right: parent.right
        anchors.rightMargin: root.width - root.side - root.across
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        width: root.beside
        visible: root.split
        sign: root.health.sign
        tone: root.health.tone
        name: root.health.title
        waiting: root.today.fresh
        onClicked: root.askedTablet()
    }
    Component {
        id: cards

        Column {
            spacing: Theme.gap
            visible: root.today.ready

            AppointmentsCard {
                width: parent.width
                visible: !root.today.covered
                appointments: root.today.appointments
                more: root.today.moreAppointments
                onOpened: customerId => root.today.open(customerId)
                onPlanned: root.planned()
                onUnfolded: root.today.showAllAppointments()
            }
            PromisesCard {
                width: parent.width
                visible: !root.today.covered
                promises: root.today.promises
                due: root.today.due
                more: root.today.morePromises
                onOpened: customerId => root.today.open(customerId)
                onTicked: task => root.today.tick(task)
                onUnfolded: root.today.showAllPromises()
            }
            FreshnessCard {
                width: parent.width
                visible: root.today.doneLine !== ""
                sign: "check-check"
                tone: Theme.PositiveTone
                name: qsTr("Done today, %1").arg(root.today.done.count)
                waiting: root.today.doneLine
                hint: qsTr("%1. Opens what you did today.").arg(root.today.doneLine)
                onClicked: done.open()
            }
        }
    }
    PeopleSheet {
        id: all

        title: root.today.listTitle
        subtitle: root.today.listCaption
        people: root.today.people
        onChosen: customerId => {
            all.close();
            root.today.open(customerId);
        }
        onAsked: (customerId, moment, beside) => root.choose(customerId, moment, beside)
        onClosed: root.today.showList("")
    }
    DoneSheet {
        id: done

        things: root.today.done
        onChosen: customerId => {
            done.close();
            root.today.open(customerId);
        }
        onUndone: thing => root.today.undoOne(thing)
    }
    ChoiceMenu {
        id: menu

        title: root.today.question
        choices: root.today.choices
        onChosen: choice => root.today.choose(choice)
    }
    Toast {
        id: toast

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        most: root.across
        covered: root.today.covered
        width: Math.min(implicitWidth, root.across)
        onChosen: root.today.undo()
    }
}
