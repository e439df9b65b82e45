pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// A meeting with her: what for, when, how long, with whom.
Column {
    id: root

    required property CaptureView capture

    spacing: Theme.gap

    ChipFlow {
        width: parent.width
        title: qsTr("What for")
        chips: root.capture.titles
        onTaken: title => root.capture.writeTitle(title)
    }
    LineField {
        width: parent.width
        about: qsTr("In your words")
        written: root.capture.title
        room: root.capture.titleLeft
        tooLong: root.capture.titleTooLong
        check: root.capture.titleCheck
        onTextChanged: root.capture.writeTitle(text)
    }
    Flow {
        id: when

        // Side by side where a weekday and a month fit, else one above the other.
        readonly property bool together: when.width / Theme.textScale >= 460

        width: parent.width
        spacing: Theme.gap

        Stepper {
            width: when.together ? Math.round((when.width - when.spacing) * 0.58) : when.width
            label: qsTr("Day")
            value: root.capture.day
            less: qsTr("A day earlier")
            more: qsTr("A day later")
            onMoved: by => root.capture.moveDay(by)
        }
        Stepper {
            width: when.together ? Math.floor((when.width - when.spacing) * 0.42) : when.width
            label: qsTr("Time")
            value: root.capture.time
            less: qsTr("15 minutes earlier")
            more: qsTr("15 minutes later")
            onMoved: by => root.capture.moveTime(by)
        }
    }
    ChipFlow {
        width: parent.width
        title: qsTr("How long")
        chips: root.capture.lengths
        onTaken: minutes => root.capture.chooseLength(minutes)
    }
    ChipFlow {
        width: parent.width
        title: qsTr("With whom")
        chips: root.capture.people
        onTaken: staff => root.capture.chooseStaff(staff)
    }
    PrimaryButton {
        width: parent.width
        enabled: root.capture.canPlan
        busy: root.capture.saving
        sign: "check"
        text: qsTr("Save")
        onClicked: root.capture.saveTask()
    }
}
