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
    required property Shoulder shoulder
    // What the eye takes at the right of the top bar.
    property int eyeRoom: 0
    signal privacyAsked
    signal searchAsked
    signal productAsked(string product)
    signal basketAsked
    signal goodsAsked(list<string> goods)
    property bool compact: root.width < Theme.mediumFrom - Theme.sizeRail
    readonly property int side: root.compact ? Theme.gap : 8
    readonly property int margin: root.compact ? Theme.gap : Theme.margin
    // Notes come before facts; while there are none, the place for them comes last.
    readonly property bool noteless: root.profile.notes.count === 0
    readonly property bool covered: root.profile.covered
    readonly property int across: Math.min(1800, root.width - root.side - root.margin)
    readonly property int panes: root.across / Theme.textScale >= 900 ? 3 : root.across / Theme.textScale >= 600 ? 2 : 1

    function record(part: int): void {
        root.profile.writeNote();
        root.profile.capture.begin(part);
        sheet.open();
    }
    function write(): void {
        root.record(CaptureSheet.Note);
    }
    function correct(fact: string): void {
        root.profile.capture.correct(fact);
        sheet.open();
    }
    function tagged(what: string): void {
        if (what === "contact")
            root.record(CaptureSheet.Consent);
    }
    function sayWhyNot(): void {
        root.profile.sayWhyNot();
        root.write();
    }
    // One alert with its evidence; without a key the apology that is owed.
    function explain(key: string): void {
        if (key === "")
            root.profile.matters.openOwed();
        else
            root.profile.matters.open(key);
        matter.open();
    }
    function why(product: string): void {
        root.profile.offers.ask(product);
        reasons.open();
    }
    function decline(product: string, beside: Item): void {
        root.profile.offers.decline(product);
        if (root.profile.offers.question !== "")
            against.openBeside(beside);
    }

    focus: true
    // What was opened to write or to explain is not for a customer either.
    onCoveredChanged: if (root.covered) {
        sheet.close();
        reasons.close();
        matter.close();
    }
    Keys.onEscapePressed: root.profile.close()
    Component.onCompleted: root.forceActiveFocus(Qt.OtherFocusReason)

    Shortcut {
        sequences: ["Alt+P"]
        enabled: !sheet.visible
        onActivated: root.privacyAsked()
    }
    Shortcut {
        sequences: ["Ctrl+N"]
        enabled: !sheet.visible
        onActivated: root.write()
    }
    Shortcut {
        sequences: ["Ctrl+B"]
        enabled: !sheet.visible && root.profile.ready
        onActivated: root.basketAsked()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+F"]
        enabled: !sheet.visible
        onActivated: root.record(CaptureSheet.Task)
    }
    IconButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: root.side - 8
        y: root.compact ? 12 : 14
        fill: "transparent"
        sign: "arrow-left"
        name: qsTr("Back")
        onClicked: root.profile.close()
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: root.width - root.side - root.across + root.eyeRoom
        anchors.verticalCenter: back.verticalCenter
        visible: root.panes === 1 && root.profile.ready

        IconButton {
            fill: "transparent"
            sign: "calendar-plus"
            name: qsTr("Follow up")
            onClicked: root.record(CaptureSheet.Task)
        }
        IconButton {
            fill: "transparent"
            sign: "ellipsis"
            name: qsTr("More to record")
            onClicked: root.record(CaptureSheet.Fact)
        }
    }
    SearchButton {
        anchors.right: parent.right
        anchors.rightMargin: root.width - root.side - root.across + root.eyeRoom
        anchors.verticalCenter: back.verticalCenter
        width: 320
        visible: root.panes > 1
        text: qsTr("Name, phone or card")
        Accessible.name: qsTr("Search for another person")
        onClicked: root.searchAsked()
    }
    ProfileSkeleton {
        anchors.left: parent.left
        anchors.leftMargin: root.side
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

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.top: back.bottom
        anchors.topMargin: root.compact ? 4 : 14
        anchors.bottom: root.compact ? foot.top : parent.bottom
        anchors.bottomMargin: root.compact ? 0 : Theme.margin
        width: root.across
        visible: root.profile.ready

        ProfileHeader {
            id: header

            anchors.left: parent.left
            width: parent.width
            visible: root.panes > 1
            profile: root.profile
            onNoted: root.write()
            onPlanned: root.record(CaptureSheet.Task)
            onMore: root.record(CaptureSheet.Fact)
            onTagged: what => root.tagged(what)
        }
        Loader {
            anchors.top: header.visible ? header.bottom : parent.top
            anchors.topMargin: header.visible ? 18 : 0
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: root.panes === 1 ? -root.side : 0
            width: root.panes === 1 ? root.width : parent.width
            sourceComponent: root.panes === 3 ? three : root.panes === 2 ? two : one
        }
    }

    Component {
        id: known

        Column {
            spacing: Theme.gap

            NamesakeCard {
                width: parent.width
                profile: root.profile
            }
            SafeCard {
                width: parent.width
                shoulder: root.shoulder
            }
            TroubleCard {
                width: parent.width
                title: root.profile.troubleTitle
                text: root.profile.troubleText
                step: root.profile.troubleStep
                say: root.profile.troubleSay
                busy: root.profile.troubleBusy
                explained: root.profile.matters.explained
                onClaimed: root.profile.claim()
                onConcluded: outcome => root.profile.conclude(outcome)
                onPutOff: root.profile.notNow()
                onWhyAsked: root.explain("")
            }
            HandledStrip {
                width: parent.width
                profile: root.profile
                onWhyAsked: root.sayWhyNot()
            }
            MattersCard {
                width: parent.width
                matters: root.profile.matters
                onAsked: key => root.explain(key)
            }
            OpenCard {
                width: parent.width
                tasks: root.profile.tasks
                onTicked: task => root.profile.tick(task)
            }
            NotesCard {
                width: parent.width
                visible: !root.noteless && !root.covered
                notes: root.profile.notes
            }
            FactsCard {
                width: parent.width
                facts: root.profile.facts
                onCorrected: key => root.correct(key)
                onCompanionOpened: which => root.profile.openCompanion(which)
                onAdded: root.record(CaptureSheet.Fact)
            }
            NotesCard {
                width: parent.width
                visible: root.noteless && !root.covered
                notes: root.profile.notes
            }
            TextButton {
                anchors.left: parent.left
                sign: "shield-check"
                text: qsTr("Why you see this")
                hint: qsTr("Why each thing is shown, who opened this profile, what one may ask for")
                onClicked: root.privacyAsked()
            }
        }
    }
    Component {
        id: three

        Item {
            ScrollArea {
                id: first

                anchors.left: parent.left
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
                    onGoodsAsked: goods => root.goodsAsked(goods)
                }
            }
            OffersCard {
                anchors.left: second.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                height: parent.height
                offers: root.profile.offers
                onAsked: product => root.why(product)
                onDeclined: (product, beside) => root.decline(product, beside)
                onPictured: product => root.productAsked(product)
            }
        }
    }
    Component {
        id: two

        Item {
            ScrollArea {
                id: left

                anchors.left: parent.left
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
                    onGoodsAsked: goods => root.goodsAsked(goods)
                    above: OfferStrip {
                        offers: root.profile.offers
                        onAsked: product => root.why(product)
                        onDeclined: (product, beside) => root.decline(product, beside)
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
            onGoodsAsked: goods => root.goodsAsked(goods)
            above: Column {
                spacing: Theme.gap

                ProfileHeader {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.pad
                    width: parent.width - 2 * Theme.pad
                    compact: true
                    profile: root.profile
                    onTagged: what => root.tagged(what)
                }
                NamesakeCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    profile: root.profile
                }
                SafeCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    shoulder: root.shoulder
                }
                TroubleCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    title: root.profile.troubleTitle
                    text: root.profile.troubleText
                    step: root.profile.troubleStep
                    say: root.profile.troubleSay
                    busy: root.profile.troubleBusy
                    explained: root.profile.matters.explained
                    onClaimed: root.profile.claim()
                    onConcluded: outcome => root.profile.conclude(outcome)
                    onPutOff: root.profile.notNow()
                    onWhyAsked: root.explain("")
                }
                HandledStrip {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    profile: root.profile
                    onWhyAsked: root.sayWhyNot()
                }
                MattersCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    matters: root.profile.matters
                    onAsked: key => root.explain(key)
                }
                OpenCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    tasks: root.profile.tasks
                    onTicked: task => root.profile.tick(task)
                }
                SizeStrip {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    sizes: root.profile.sizes
                }
                OfferStrip {
                    width: parent.width
                    offers: root.profile.offers
                    onAsked: product => root.why(product)
                    onDeclined: (product, beside) => root.decline(product, beside)
                }
                NotesCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    visible: !root.noteless && !root.covered
                    notes: root.profile.notes
                }
                FactsCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    facts: root.profile.facts
                    without: root.profile.sizes.count > 0 ? "size" : ""
                    onCorrected: key => root.correct(key)
                    onCompanionOpened: which => root.profile.openCompanion(which)
                    onAdded: root.record(CaptureSheet.Fact)
                }
                NotesCard {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    visible: root.noteless && !root.covered
                    notes: root.profile.notes
                }
                TextButton {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.small
                    sign: "shield-check"
                    text: qsTr("Why you see this")
                    hint: qsTr("Why each thing is shown, who opened this profile, what one may ask for")
                    onClicked: root.privacyAsked()
                }
            }
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.panes === 1 ? action.height + 2 * Theme.snug : 0
        visible: root.panes === 1 && root.profile.ready

        PrimaryButton {
            id: action

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            y: Theme.snug
            width: parent.width - 2 * Theme.gap - (put.visible ? put.width + Theme.small : 0)
            sign: "pencil"
            text: qsTr("Write a note")
            onClicked: root.write()
        }
        TonalButton {
            id: put

            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            y: Theme.snug
            visible: root.profile.offers.basketWords !== ""
            sign: "shopping-bag"
            text: root.profile.offers.basketWords
            hint: qsTr("Opens what is put aside")
            onClicked: root.basketAsked()
        }
    }
    Toast {
        id: toast

        anchors.left: parent.left
        anchors.leftMargin: root.side + (root.compact ? 0 : 8)
        most: Math.min(560 * Theme.textScale, root.width - 2 * anchors.leftMargin)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        covered: root.covered
        onChosen: root.profile.recorder.undo()
    }
    Connections {
        target: root.profile.recorder

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
    CaptureSheet {
        id: sheet

        capture: root.profile.capture
        note: root.profile.note
    }
    WhySheet {
        id: reasons

        offers: root.profile.offers
        onDeclined: (product, beside) => root.decline(product, beside)
        onPictured: product => root.productAsked(product)
    }
    MatterSheet {
        id: matter

        matters: root.profile.matters
    }
    ChoiceMenu {
        id: against

        title: root.profile.offers.question
        choices: root.profile.offers.choices
        onChosen: choice => {
            reasons.close();
            root.profile.offers.choose(choice);
        }
    }
    Connections {
        target: root.profile.offers

        function onSettled(): void {
            against.close();
        }
    }
}
