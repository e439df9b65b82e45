pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// What she may be asked, and her answer. The three answers look alike: which of them
// becomes data is hers to choose.
Column {
    id: root

    required property CaptureView capture

    spacing: Theme.gap

    SignedLine {
        width: parent.width
        visible: root.capture.contact !== ""
        sign: "message-circle"
        color: Theme.ink2
        kind: Theme.label
        text: root.capture.contact
    }
    ChipFlow {
        width: parent.width
        title: qsTr("What about")
        chips: root.capture.purposes
        onTaken: purpose => root.capture.ask(purpose)
    }
    Column {
        width: parent.width
        spacing: 2

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            kind: Theme.title2
            text: root.capture.question
        }
        SignedLine {
            width: parent.width
            visible: root.capture.answered !== ""
            text: root.capture.answered
        }
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
    Row {
        id: answers

        readonly property int third: Math.floor((width - 2 * spacing) / 3)

        width: parent.width
        spacing: Theme.small

        TonalButton {
            width: answers.third
            height: Math.max(56, implicitHeight)
            enabled: root.capture.mayAnswer
            text: qsTr("Yes")
            onClicked: root.capture.answer("yes")
        }
        TonalButton {
            width: answers.third
            height: Math.max(56, implicitHeight)
            enabled: root.capture.mayAnswer
            text: qsTr("No")
            onClicked: root.capture.answer("no")
        }
        TonalButton {
            width: answers.third
            height: Math.max(56, implicitHeight)
            leftPadding: 6
            rightPadding: 6
            enabled: root.capture.mayAnswer
            text: qsTr("Not now")
            onClicked: root.capture.answer("later")
        }
    }
}
