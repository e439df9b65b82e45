pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Find a person by anything one knows of her. Every key asks; the person beside
// the list follows the selection.
FocusScope {
    id: root

    required property SearchView search
    required property CameraView camera
    required property CompareView compare
    // Whether the bar of places stands below instead of beside.
    property bool compact: root.width < Theme.mediumFrom
    // Whether somebody is looked for to meet her, and not to look at her profile.
    property bool meeting: false
    signal unmet
    // What the eye takes at the right of the top bar; the data's age stands there, too.
    property int eyeRoom: 0
    readonly property int roomAtRight: root.eyeRoom + (root.compact ? 176 : 0)
    readonly property bool split: root.width >= Theme.expandedFrom - Theme.sizeRail
    readonly property int side: root.compact ? Theme.gap : 8
    readonly property int margin: root.compact ? Theme.gap : Theme.margin
    readonly property int across: Math.min(1800, root.width - root.side - root.margin)

    function begin(): void {
        field.forceActiveFocus(Qt.OtherFocusReason);
        field.selectAll();
    }

    Component.onCompleted: root.begin()
    onVisibleChanged: {
        if (root.visible)
            root.begin();
        else
            twins.close();
    }

    Words {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: root.side
        y: root.compact ? 38 - Math.round(height / 2) : 20
        width: root.across - root.roomAtRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.title1.px
        kind: Theme.title1
        text: root.compact ? qsTr("Customers") : qsTr("Find anyone")
        Accessible.role: Accessible.Heading
    }
    Item {
        id: left

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.top: title.bottom
        anchors.topMargin: root.compact ? 16 : 24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.compact ? 0 : Theme.margin
        width: root.split ? Math.round(root.across * 0.517) : root.across

        SearchField {
            id: field

            anchors.left: parent.left
            width: parent.width
            focus: true
            label: qsTr("Search for a person")
            prompt: root.compact ? qsTr("Name, phone or card") : qsTr("Name, phone, email or card")
            scans: root.camera.available
            onScanned: root.camera.begin()
            onTextChanged: root.search.type(field.text)
            Keys.onDownPressed: root.search.move(1)
            Keys.onUpPressed: root.search.move(-1)
            Keys.onReturnPressed: root.search.openSelected()
            Keys.onEnterPressed: root.search.openSelected()
        }
        Connections {
            target: root.search

            function onTextChanged(): void {
                if (field.text !== root.search.text)
                    field.text = root.search.text;
            }
        }
        Strip {
            id: asked

            anchors.left: parent.left
            anchors.top: field.bottom
            anchors.topMargin: visible ? Theme.snug : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: root.meeting
            sign: "calendar-plus"
            tone: Theme.AccentTone
            title: qsTr("Who is the appointment for?")
            action: qsTr("Cancel")
            onChosen: root.unmet()
        }
        Flow {
            id: pills

            anchors.left: parent.left
            anchors.top: asked.bottom
            anchors.topMargin: visible ? 9 : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: root.search.mine > 0 || root.search.today > 0 || root.search.among !== "everybody"
            spacing: 8

            FilterPill {
                autoExclusive: true
                checked: root.search.among === "everybody"
                count: root.search.all
                text: qsTr("All")
                onClicked: root.search.narrow("everybody")
            }
            FilterPill {
                autoExclusive: true
                visible: root.search.mine > 0 || root.search.among === "mine"
                checked: root.search.among === "mine"
                count: root.search.mine
                text: qsTr("Your clients")
                onClicked: root.search.narrow("mine")
            }
            FilterPill {
                autoExclusive: true
                visible: root.search.today > 0 || root.search.among === "today"
                checked: root.search.among === "today"
                count: root.search.today
                text: qsTr("In store today")
                onClicked: root.search.narrow("today")
            }
        }
        Strip {
            id: strip

            anchors.left: parent.left
            anchors.top: pills.bottom
            anchors.topMargin: Theme.snug
            width: parent.width
            visible: root.search.strip !== ""
            height: visible ? implicitHeight : 0
            sign: "refresh-cw"
            tone: Theme.AccentTone
            title: root.search.strip
        }
        Words {
            id: heading

            anchors.left: parent.left
            anchors.leftMargin: root.compact ? 0 : 14
            anchors.top: strip.bottom
            anchors.topMargin: strip.visible ? Theme.snug : 4
            width: parent.width - 2 * (root.compact ? 0 : 14)
            height: text === "" ? 0 : lineHeight
            kind: Theme.caption
            color: Theme.ink3
            text: root.search.heading
            Accessible.role: Accessible.Heading
        }
        ListView {
            id: people

            anchors.left: parent.left
            anchors.top: heading.bottom
            anchors.topMargin: heading.text === "" ? 0 : 4
            anchors.bottom: foot.top
            anchors.bottomMargin: 4
            width: parent.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            // Rows made ahead would be cancelled, with a complaint, when a list empties.
            cacheBuffer: 0
            model: root.search.people
            visible: root.search.people.count > 0
            currentIndex: root.search.selected
            highlightFollowsCurrentItem: false
            onCurrentIndexChanged: if (people.currentIndex >= 0)
                people.positionViewAtIndex(people.currentIndex, ListView.Contain)
            Accessible.role: Accessible.List
            Accessible.name: root.search.heading

            T.ScrollBar.vertical: ThinScrollBar {}
            section.property: "section"
            section.delegate: Words {
                required property string section

                anchors.left: parent ? parent.left : undefined  // none while it goes
                anchors.leftMargin: heading.anchors.leftMargin
                width: people.width - 2 * x
                height: section === "" ? 0 : lineHeight + 14
                verticalAlignment: Text.AlignVCenter
                kind: Theme.caption
                color: Theme.ink3
                text: section
                Accessible.role: Accessible.Heading
            }
            delegate: PersonHit {
                required name

                width: people.width
                plain: root.compact
                selected: root.split && index === root.search.selected
                onClicked: root.split ? root.search.select(index) : root.search.open(index)
                onCompared: {
                    root.compare.open(customerId, twinId);
                    twins.open();
                }
            }
        }
        SkeletonRows {
            anchors.left: parent.left
            anchors.leftMargin: 14
            anchors.top: heading.bottom
            anchors.topMargin: Theme.gap
            width: parent.width - 28
            loading: root.search.loading
            rows: 5
            slow: qsTr("The customers on this tablet are being opened. This takes longer only once.")
        }
        StateMessage {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: heading.bottom
            anchors.topMargin: Theme.space56
            width: Math.min(360, parent.width)
            visible: root.search.notice.title !== ""
            title: root.search.notice.title
            text: root.search.notice.text
            sign: root.search.notice.sign
            tone: root.search.notice.tone
            action: root.search.notice.action
            onChosen: root.search.refresh()
        }
        OutlineButton {
            id: wide

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.bottomMargin: visible ? Theme.small : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: root.compact && (root.search.everyone || root.search.asking)
            busy: root.search.asking
            sign: "globe"
            text: qsTr("Search everyone")
            onClicked: root.search.askEveryone()
        }
        Item {
            id: foot

            anchors.left: parent.left
            anchors.leftMargin: root.compact ? 0 : 14
            anchors.bottom: wide.top
            anchors.bottomMargin: root.compact ? Theme.small : 0
            width: parent.width - 2 * (root.compact ? 0 : 14)
            height: root.search.foot === "" ? 0 : Math.max(24, reach.implicitHeight, ask.visible ? ask.implicitHeight : 0)
            visible: root.search.foot !== ""

            Icon {
                id: tablet

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: "tablet"
                size: 18
                color: Theme.ink3
            }
            Words {
                id: reach

                anchors.left: tablet.right
                anchors.leftMargin: 10
                anchors.right: ask.visible ? ask.left : parent.right
                anchors.rightMargin: ask.visible ? 10 : 0
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                kind: Theme.caption
                color: Theme.ink3
                text: root.search.foot
            }
            TextButton {
                id: ask

                anchors.right: parent.right
                anchors.rightMargin: -8
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.compact && (root.search.everyone || root.search.asking)
                busy: root.search.asking
                text: qsTr("Search everyone")
                onClicked: root.search.askEveryone()
            }
        }
    }
    Loader {
        anchors.left: left.right
        anchors.leftMargin: Theme.margin
        anchors.top: left.top
        anchors.bottom: left.bottom
        width: root.across - left.width - Theme.margin
        active: root.split
        visible: root.search.preview.customerId !== "" || root.search.preview.loading || root.search.preview.notice.title !== ""

        sourceComponent: PreviewPane {
            preview: root.search.preview
            meeting: root.meeting
            onOpened: root.search.openSelected()
            onAgain: root.search.refresh()
        }
    }
    CompareSheet {
        id: twins

        compare: root.compare
    }
}
