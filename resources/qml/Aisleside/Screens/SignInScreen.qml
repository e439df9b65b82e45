pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Who is using this tablet, and her PIN. Works without a network for everybody
// who has signed in here lately.
FocusScope {
    id: root

    required property SignIn signIn
    required property Shell shell
    required property LanguageChoice language
    readonly property bool narrow: width < Theme.expandedFrom
    readonly property int faceWidth: Math.round(80 * Math.min(1.4, Theme.textScale))

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign in")
    Component.onCompleted: root.forceActiveFocus()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Paste)) {
            root.signIn.paste();
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            root.signIn.takeBack();
            event.accepted = true;
        } else if (event.text.length === 1 && event.text >= "0" && event.text <= "9") {
            root.signIn.press(event.text);
            event.accepted = true;
        }
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.narrow ? oneColumn : twoColumns
    }

    component Brand: Row {
        spacing: Theme.snug

        Logo {
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            kind: Theme.title2
            text: "Aisleside"
        }
    }

    component Foot: Row {
        id: foot

        required property Shell shell

        spacing: Theme.small

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "tablet"
            size: 18
            color: Theme.ink3
        }
        Words {
            width: Math.max(0, foot.width - 26)
            kind: Theme.caption
            color: Theme.ink2
            wrapMode: Text.Wrap
            maximumLineCount: 2
            text: foot.shell.tabletLine
        }
    }

    // Where a face would be, of somebody who has none here.
    component Face: Rectangle {
        id: round

        required property string sign
        property int size: 48

        width: round.size
        height: round.size
        radius: round.size / 2
        color: Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.line

        Icon {
            anchors.centerIn: parent
            name: round.sign
            size: Math.max(22, Math.round(round.size * 0.4))
            color: Theme.accent
        }
    }

    // Another way in, among the faces of a narrow window.
    component Choice: ListRow {
        id: choice

        required property string sign

        implicitHeight: Math.max(112, inside.implicitHeight + 20)
        leftPadding: 4
        rightPadding: 4

        contentItem: Column {
            id: inside

            spacing: 6

            Face {
                anchors.horizontalCenter: parent.horizontalCenter
                sign: choice.sign
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                kind: Theme.caption
                wrapMode: Text.Wrap
                maximumLineCount: 2
                text: choice.name
                Accessible.ignored: true
            }
        }
    }

    component PersonButton: ListRow {
        id: person

        required property string staffId
        required property string title
        required property string letters
        required property int seed
        property bool asked: false

        framed: true
        corner: Theme.radiusCard
        implicitHeight: Math.max(84, names.implicitHeight + 34)
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        hint: person.title
        Accessible.role: Accessible.RadioButton
        Accessible.checked: person.asked

        contentItem: Item {
            Avatar {
                id: face

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                size: 48
                onTint: person.hovered || person.down
                initials: person.letters
                seed: person.seed
            }
            Column {
                id: names

                anchors.left: face.right
                anchors.leftMargin: Theme.snug
                anchors.right: parent.right
                anchors.rightMargin: person.asked ? 34 : 0
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    width: parent.width
                    kind: Theme.bodyStrong
                    text: person.name
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width
                    kind: Theme.caption
                    color: Theme.ink3
                    text: person.title
                    Accessible.ignored: true
                }
            }
            Icon {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: person.asked
                name: "circle-check"
                size: 22
                color: Theme.accent
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: -Theme.gap
                anchors.topMargin: -person.topPadding
                anchors.bottomMargin: -person.bottomPadding
                visible: person.asked
                radius: person.corner
                color: "transparent"
                border.width: Theme.strokeSelected
                border.color: Theme.accent
            }
        }
    }

    component PinPart: Column {
        id: pin

        required property SignIn signIn
        property int keyHeight: 76
        property int keyWidth: 104
        property bool large: true
        // Air under the keys.
        property int below: Theme.gap
        property bool forgot: false
        readonly property bool nobody: pin.signIn.chosen === "" && !pin.signIn.stranger

        spacing: 0

        Avatar {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: pin.large && !pin.signIn.stranger && !pin.nobody
            size: 72
            initials: pin.signIn.letters
            seed: pin.signIn.seed
        }
        Face {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: pin.large && pin.nobody
            size: 72
            sign: "user-round"
        }
        Item {
            width: 1
            height: Theme.gap
            visible: pin.large && !pin.signIn.stranger
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            kind: Theme.title1
            text: pin.signIn.greeting
        }
        Item {
            width: 1
            height: number.visible ? Theme.gap : Theme.tiny
        }
        Field {
            id: number

            anchors.horizontalCenter: parent.horizontalCenter
            visible: pin.signIn.stranger
            width: 3 * pin.keyWidth + 24
            label: qsTr("Staff number")
            text: pin.signIn.number
            maximumLength: 24
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            input.onTextEdited: pin.signIn.setNumber(number.text)
            onAccepted: dots.forceActiveFocus()
            onVisibleChanged: if (number.visible)
                number.input.forceActiveFocus()
            Component.onCompleted: if (number.visible)
                number.input.forceActiveFocus()
        }
        Item {
            width: 1
            height: number.visible ? Theme.snug : 0
        }
        Words {
            id: say

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            kind: Theme.label
            color: pin.signIn.message !== "" ? Theme.critical : Theme.ink2
            text: pin.signIn.prompt
            onTextChanged: if (pin.signIn.digits === 0)
                say.Accessible.announce(say.text)
        }
        Item {
            width: 1
            height: pin.large ? 28 : 18
        }
        PinDots {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            length: pin.signIn.pinDigits
            filled: pin.signIn.checking ? pin.signIn.pinDigits : pin.signIn.digits
        }
        Item {
            width: 1
            height: pin.large ? 31 : 22
        }
        PinPad {
            anchors.horizontalCenter: parent.horizontalCenter
            keyWidth: pin.keyWidth
            keyHeight: pin.keyHeight
            enabled: !pin.signIn.checking
            onDigit: digit => pin.signIn.press(digit)
            onTakenBack: pin.signIn.takeBack()
        }
        Item {
            width: 1
            height: pin.below
        }
        Row {
            id: rule

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.small

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "lock"
                size: 18
                color: Theme.ink3
            }
            Words {
                width: Math.min(implicitWidth, pin.width - 26)
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink2
                text: pin.signIn.tries
            }
        }
        Item {
            width: 1
            height: pin.large ? 4 : 0
        }
        TextButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !pin.forgot
            text: qsTr("Forgot PIN")
            onClicked: pin.forgot = true
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: pin.forgot
            topPadding: Theme.small
            width: Math.min(pin.width, 400)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            kind: Theme.caption
            color: Theme.ink2
            text: qsTr("A manager sets a new PIN at the hub: aisleside hub pin")
        }
    }

    Component {
        id: twoColumns

        Item {
            Item {
                id: page

                anchors.centerIn: parent
                width: Math.min(parent.width, Math.round(1360 * Theme.textScale))
                height: Math.min(parent.height, Math.round(920 * Theme.textScale))

                Rectangle {
                    id: panel

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.pad
                    anchors.top: parent.top
                    anchors.topMargin: Theme.pad
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.pad
                    width: Math.round(Math.max(400, Math.min(520, page.width * 0.4)))
                    radius: Theme.radiusPanel
                    color: Theme.surface
                    border.width: Theme.strokeHairline
                    border.color: Theme.line

                    ScrollArea {
                        id: panelScroll

                        readonly property bool roomy: panelScroll.height >= 720

                        anchors.fill: parent
                        anchors.margins: Theme.gap

                        Item {
                            width: parent.width
                            height: panelScroll.height >= 860 ? 72 : panelScroll.roomy ? 36 : Theme.small
                        }
                        PinPart {
                            id: pad

                            width: parent.width
                            signIn: root.signIn
                            below: panelScroll.roomy ? 66 : Theme.gap
                            keyHeight: Math.max(52, Math.min(76, Math.round((panelScroll.height - 380) / 4) - 12))
                        }
                    }
                }

                ScrollArea {
                    id: left

                    // A little wider than what it holds: room for the ring of the focus.
                    anchors.left: parent.left
                    anchors.leftMargin: 42
                    y: 44
                    width: page.width - panel.width - Theme.pad - 122
                    height: foot.y - y - Theme.gap - (strip.visible ? strip.height + 17 : 0)

                    Column {
                        anchors.left: parent.left
                        anchors.leftMargin: 6
                        width: parent.width - 12

                        Brand {}
                        Item {
                            width: 1
                            height: left.height > 560 ? 51 : 24
                        }
                        Words {
                            width: parent.width
                            kind: Theme.display
                            wrapMode: Text.Wrap
                            text: qsTr("Who’s using this tablet?")
                            Accessible.role: Accessible.Heading
                        }
                        Words {
                            width: parent.width
                            topPadding: 6
                            kind: Theme.body
                            color: Theme.ink2
                            wrapMode: Text.Wrap
                            visible: root.signIn.loaded
                            text: root.signIn.lately
                        }
                        Item {
                            width: 1
                            height: 28
                        }
                        Grid {
                            id: people

                            width: parent.width
                            columns: people.width < 460 * Theme.textScale ? 1 : 2
                            columnSpacing: 14
                            rowSpacing: 14

                            Repeater {
                                model: root.signIn.people

                                PersonButton {
                                    width: people.columns === 1 ? people.width : Math.floor((people.width - 14) / 2)
                                    asked: !root.signIn.stranger && staffId === root.signIn.chosen
                                    onClicked: {
                                        root.signIn.choose(staffId);
                                        root.forceActiveFocus();
                                    }
                                }
                            }
                        }
                        Item {
                            width: 1
                            height: root.signIn.people.count > 0 ? Theme.pad : 0
                        }
                        Flow {
                            width: parent.width
                            spacing: 12

                            OutlineButton {
                                visible: root.signIn.badges
                                sign: "id-card"
                                text: qsTr("Scan staff badge")
                                onClicked: {
                                    root.signIn.askBadge();
                                    root.forceActiveFocus();
                                }
                            }
                            TextButton {
                                compact: false
                                visible: root.signIn.people.count > 0
                                sign: "user-round"
                                text: qsTr("Someone else")
                                onClicked: root.signIn.someoneElse()
                            }
                        }
                    }
                }

                Strip {
                    id: strip

                    anchors.left: parent.left
                    anchors.leftMargin: 48
                    anchors.bottom: foot.top
                    anchors.bottomMargin: 17
                    visible: root.signIn.stripTitle !== ""
                    width: left.width - 12
                    title: root.signIn.stripTitle
                    text: root.signIn.stripText
                }
                LanguageButton {
                    id: tongue

                    anchors.left: parent.left
                    anchors.leftMargin: 48 - leftPadding
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 24
                    language: root.language
                }
                Foot {
                    id: foot

                    anchors.left: parent.left
                    anchors.leftMargin: 48 + tongue.width
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 37
                    width: left.width - 12 - tongue.width - Theme.small
                    shell: root.shell
                }
            }
        }
    }

    Component {
        id: oneColumn

        ScrollArea {
            id: page

            readonly property int across: Math.min(page.width - 2 * Theme.gap, 480)

            Item {
                width: page.width
                height: Math.max(page.height, column.implicitHeight + low.implicitHeight + 3 * Theme.pad)

                Column {
                    id: column

                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Theme.pad
                    width: page.across
                    spacing: Theme.gap

                    Item {
                        width: parent.width
                        height: brand.height

                        Brand {
                            id: brand

                            anchors.left: parent.left
                        }
                        LanguageButton {
                            anchors.right: parent.right
                            anchors.rightMargin: -rightPadding
                            anchors.verticalCenter: parent.verticalCenter
                            language: root.language
                        }
                    }
                    Words {
                        width: parent.width
                        kind: Theme.title1
                        wrapMode: Text.Wrap
                        text: qsTr("Who’s using this tablet?")
                        Accessible.role: Accessible.Heading
                    }
                    Flickable {
                        id: faces

                        readonly property bool turned: faces.LayoutMirroring.enabled

                        onTurnedChanged: Qt.callLater(faces.begin)
                        // The last one who was here stands where lines begin.
                        function begin(): void {
                            faces.contentX = faces.turned ? faces.contentWidth - faces.width : 0;
                        }

                        // To the edge of the window, where half a face says that there are more.
                        anchors.left: parent.left
                        width: Math.min(people.implicitWidth, page.width - (page.width - column.width) / 2)
                        height: people.implicitHeight
                        contentWidth: people.implicitWidth
                        contentHeight: height
                        onContentWidthChanged: Qt.callLater(faces.begin)
                        onWidthChanged: Qt.callLater(faces.begin)
                        boundsBehavior: Flickable.StopAtBounds
                        flickableDirection: Flickable.HorizontalFlick
                        clip: true

                        Row {
                            id: people

                            anchors.left: parent.left
                            padding: 6
                            spacing: Theme.small

                            Repeater {
                                model: root.signIn.people

                                ListRow {
                                    id: face

                                    required property string staffId
                                    required property string title
                                    required property string letters
                                    required property int seed
                                    readonly property bool asked: !root.signIn.stranger && face.staffId === root.signIn.chosen

                                    width: root.faceWidth
                                    implicitHeight: Math.max(112, mine.implicitHeight + 20)
                                    leftPadding: 4
                                    rightPadding: 4
                                    hint: face.title
                                    selected: face.asked
                                    onClicked: {
                                        root.signIn.choose(face.staffId);
                                        root.forceActiveFocus();
                                    }

                                    contentItem: Column {
                                        id: mine

                                        spacing: 6

                                        Avatar {
                                            anchors.horizontalCenter: parent.horizontalCenter
                                            size: 48
                                            onTint: face.asked || face.hovered || face.down
                                            initials: face.letters
                                            seed: face.seed
                                        }
                                        Words {
                                            width: parent.width
                                            horizontalAlignment: Text.AlignHCenter
                                            kind: Theme.caption
                                            weight: face.asked ? Font.DemiBold : Font.Normal
                                            wrapMode: Text.Wrap
                                            maximumLineCount: 2
                                            text: face.name
                                            Accessible.ignored: true
                                        }
                                    }
                                }
                            }
                            Choice {
                                width: root.faceWidth
                                visible: root.signIn.badges
                                sign: "id-card"
                                name: qsTr("Scan staff badge")
                                onClicked: {
                                    root.signIn.askBadge();
                                    root.forceActiveFocus();
                                }
                            }
                            Choice {
                                width: root.faceWidth
                                sign: "user-round"
                                name: qsTr("Someone else")
                                selected: root.signIn.stranger
                                onClicked: root.signIn.someoneElse()
                            }
                        }
                    }
                    PinPart {
                        width: parent.width
                        large: false
                        signIn: root.signIn
                        keyHeight: Math.max(56, Math.min(72, Math.round((page.height - low.implicitHeight - (root.signIn.stranger ? 660 : 560)) / 4)))
                        keyWidth: Math.min(112, Math.floor((page.across - 24) / 3))
                    }
                }
                Column {
                    id: low

                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.pad
                    width: page.across
                    spacing: Theme.gap

                    Strip {
                        visible: root.signIn.stripTitle !== ""
                        width: parent.width
                        title: root.signIn.stripTitle
                        text: root.signIn.stripText
                    }
                    Foot {
                        width: parent.width
                        shell: root.shell
                    }
                }
            }
        }
    }
}
