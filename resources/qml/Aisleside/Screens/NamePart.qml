pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// How she is called, how that is said, and how she likes to be contacted.
Column {
    id: root

    required property CaptureView capture

    spacing: Theme.gap

    LineField {
        width: parent.width
        about: qsTr("Name, as it is said")
        written: root.capture.said
        room: root.capture.saidLeft
        tooLong: root.capture.saidTooLong
        check: root.capture.saidCheck
        onTextChanged: root.capture.writeSaid(text)
        onAccepted: root.capture.saveSaid()
    }
    TonalButton {
        width: parent.width
        enabled: root.capture.canSaveSaid
        busy: root.capture.saving
        text: qsTr("Save the name")
        onClicked: root.capture.saveSaid()
    }
    LineField {
        width: parent.width
        about: qsTr("How to say it")
        written: root.capture.sounds
        room: root.capture.soundsLeft
        tooLong: root.capture.soundsTooLong
        check: root.capture.soundsCheck
        explains: qsTr("As it sounds, the loud part in capitals: eh-LEH-nah")
        onTextChanged: root.capture.writeSounds(text)
        onAccepted: root.capture.saveSounds()
    }
    TonalButton {
        width: parent.width
        enabled: root.capture.canSaveSounds
        busy: root.capture.saving
        text: qsTr("Save how to say it")
        onClicked: root.capture.saveSounds()
    }
    ChipFlow {
        width: parent.width
        title: qsTr("Likes to hear from us by? A tap saves it")
        chips: root.capture.ways
        onTaken: way => root.capture.prefer(way)
    }
}
