pragma ComponentBehavior: Bound

import QtQuick
import Aisleside.Theme
import Aisleside.Controls
import Aisleside.Device

// The person who is signed in, how the window looks for her, handing over and locking up.
Sheet {
    id: root

    required property Shell shell
    required property SignIn signIn
    signal askedKeys

    title: root.shell.name
    subtitle: root.shell.title

    Item {
        anchors.fill: parent
        implicitHeight: things.implicitHeight + lock.height + Theme.margin

        ScrollArea {
            anchors.fill: parent
            anchors.bottomMargin: lock.height + Theme.gap

            Column {
                id: things

                width: parent.width
                spacing: Theme.small

                Words {
                    width: parent.width
                    kind: Theme.title3
                    text: qsTr("Colours")
                }
                Flow {
                    width: parent.width
                    spacing: Theme.small

                    FilterPill {
                        autoExclusive: true
                        sign: "sun"
                        text: qsTr("Light")
                        checked: root.shell.scheme === Theme.Light
                        onClicked: root.shell.scheme = Theme.Light
                    }
                    FilterPill {
                        autoExclusive: true
                        sign: "moon"
                        text: qsTr("Dark")
                        checked: root.shell.scheme === Theme.Dark
                        onClicked: root.shell.scheme = Theme.Dark
                    }
                }
                Item {
                    width: 1
                    height: Theme.small
                }
                Words {
                    width: parent.width
                    kind: Theme.title3
                    text: qsTr("Text size")
                }
                Flow {
                    width: parent.width
                    spacing: Theme.small

                    FilterPill {
                        autoExclusive: true
                        text: qsTr("Normal")
                        checked: root.shell.textScale === 1
                        onClicked: root.shell.textScale = 1
                    }
                    FilterPill {
                        autoExclusive: true
                        text: qsTr("Larger")
                        checked: root.shell.textScale === 1.25
                        onClicked: root.shell.textScale = 1.25
                    }
                    FilterPill {
                        autoExclusive: true
                        text: qsTr("Largest")
                        checked: root.shell.textScale === 1.5
                        onClicked: root.shell.textScale = 1.5
                    }
                }
                Item {
                    width: 1
                    height: Theme.small
                }
                // Beside each other where both have room.
                Flow {
                    width: parent.width
                    spacing: Theme.margin

                    Column {
                        spacing: Theme.small

                        Words {
                            width: Math.ceil(implicitWidth)
                            kind: Theme.title3
                            text: qsTr("Motion")
                        }
                        Flow {
                            width: Math.min(slide.implicitWidth + still.implicitWidth + Theme.small, things.width)
                            spacing: Theme.small

                            FilterPill {
                                id: slide

                                autoExclusive: true
                                text: qsTr("Sheets slide")
                                checked: !root.shell.calm
                                onClicked: root.shell.calm = false
                            }
                            FilterPill {
                                id: still

                                autoExclusive: true
                                text: qsTr("Reduce motion")
                                checked: root.shell.calm
                                onClicked: root.shell.calm = true
                            }
                        }
                    }
                    Column {
                        spacing: Theme.small

                        Words {
                            width: Math.ceil(implicitWidth)
                            kind: Theme.title3
                            text: qsTr("Sound")
                        }
                        Flow {
                            width: Math.min(heard.implicitWidth + silent.implicitWidth + Theme.small, things.width)
                            spacing: Theme.small

                            FilterPill {
                                id: heard

                                autoExclusive: true
                                text: qsTr("At each scan")
                                checked: root.shell.sounds
                                onClicked: root.shell.sounds = true
                            }
                            FilterPill {
                                id: silent

                                autoExclusive: true
                                text: qsTr("Silent")
                                checked: !root.shell.sounds
                                onClicked: root.shell.sounds = false
                            }
                        }
                    }
                }
                TextButton {
                    anchors.left: parent.left
                    leftPadding: 0
                    signAfter: "chevron-right"
                    text: qsTr("List of keys")
                    onClicked: {
                        root.close();
                        root.askedKeys();
                    }
                }
            }
        }
        Column {
            id: lock

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.small

            Words {
                width: parent.width
                kind: Theme.caption
                color: Theme.ink3
                wrapMode: Text.Wrap
                text: qsTr("What you wrote and has not been sent stays on this tablet, sealed under your name, and leaves by itself. What you have begun waits for you.")
            }
            TonalButton {
                width: parent.width
                sign: "users-round"
                text: qsTr("Somebody else")
                hint: qsTr("Locks this tablet and asks for the next person’s PIN")
                onClicked: {
                    root.close();
                    root.signIn.handOver();
                }
            }
            TonalButton {
                width: parent.width
                sign: "lock"
                text: qsTr("Lock this tablet")
                onClicked: {
                    root.close();
                    root.signIn.lock();
                }
            }
            TonalButton {
                width: parent.width
                visible: root.shell.kiosk
                sign: "log-out"
                text: qsTr("Leave the kiosk")
                hint: qsTr("Locks the desk, and closes Aisleside after your PIN")
                onClicked: {
                    root.close();
                    root.shell.leave();
                }
            }
        }
    }
}
