pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// Something to do for her later: what, whose it is, and the day, which records it.
Column {
    id: root

    required property CaptureView capture

    spacing: Theme.gap

    ChipFlow {
        width: parent.width
        chips: root.capture.kinds
        onTaken: kind => root.capture.chooseKind(kind)
    }
    ChipFlow {
        width: parent.width
        title: qsTr("What")
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
    ChipFlow {
        width: parent.width
        title: qsTr("Who")
        chips: root.capture.people
        onTaken: staff => root.capture.chooseStaff(staff)
    }
    ChipFlow {
        width: parent.width
        title: qsTr("When? A tap saves it")
        chips: root.capture.days
        enabled: root.capture.canPlan
        opacity: root.capture.canPlan ? 1 : 0.5
        onTaken: day => root.capture.chooseDay(day)
    }
    Stepper {
        width: parent.width
        visible: root.capture.picking
        label: qsTr("Day")
        value: root.capture.day
        less: qsTr("A day earlier")
        more: qsTr("A day later")
        onMoved: by => root.capture.moveDay(by)
    }
    PrimaryButton {
        width: parent.width
        visible: root.capture.picking
        enabled: root.capture.canPlan
        busy: root.capture.saving
        sign: "check"
        text: qsTr("Save")
        onClicked: root.capture.saveTask()
    }
}
