pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// A size or a taste, new or instead of what is not right. A tap on a value records it.
Column {
    id: root

    required property CaptureView capture

    spacing: Theme.gap

    ChipFlow {
        width: parent.width
        visible: !root.capture.correcting
        title: qsTr("What")
        chips: root.capture.subjects
        onTaken: key => root.capture.choose(key)
    }
    Column {
        width: parent.width
        visible: root.capture.nowKnown !== ""
        spacing: 2

        Words {
            width: parent.width
            kind: Theme.caption
            weight: Font.Medium
            text: root.capture.correcting ? qsTr("%1, as we know it").arg(root.capture.subject) : qsTr("Until now")
            Accessible.ignored: true
        }
        SignedLine {
            width: parent.width
            text: root.capture.nowKnown
        }
    }
    ChipFlow {
        width: parent.width
        title: qsTr("%1? A tap saves it").arg(root.capture.subject)
        chips: root.capture.values
        onTaken: value => root.capture.take(value)
    }
    LineField {
        width: parent.width
        about: root.capture.correcting ? qsTr("What is right") : qsTr("Something else")
        written: root.capture.value
        room: root.capture.valueLeft
        tooLong: root.capture.valueTooLong
        check: root.capture.valueCheck
        onTextChanged: root.capture.writeValue(text)
        onAccepted: root.capture.saveValue()
    }
    LineField {
        width: parent.width
        about: qsTr("In %1’s words, if that helps").arg(root.capture.first)
        written: root.capture.words
        room: root.capture.wordsLeft
        tooLong: root.capture.wordsTooLong
        check: root.capture.wordsCheck
        onTextChanged: root.capture.writeWords(text)
    }
    PrimaryButton {
        width: parent.width
        enabled: root.capture.canSaveValue
        busy: root.capture.saving
        sign: "check"
        text: qsTr("Save")
        onClicked: root.capture.saveValue()
    }
    TextButton {
        anchors.left: parent.left
        anchors.leftMargin: -8
        visible: root.capture.correcting
        ink: Theme.critical
        sign: "x"
        text: qsTr("Not true, take it away")
        onClicked: root.capture.takeAway()
    }
}
