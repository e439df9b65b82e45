// Every control in its states, as mock-up 13 has them: the body of a stage's window.
property int scheme: Theme.Light
property alias tall: all.height
Binding { target: Theme; property: "scheme"; value: window.scheme }
Binding { target: Theme; property: "calm"; value: true }

Flickable {
    anchors.fill: parent
    contentHeight: all.height

    Column {
        id: all

        x: 24
        width: parent.width - 48
        topPadding: 24
        bottomPadding: 24
        spacing: 20

        Words { kind: Theme.title1; text: "Components and their states" }
        Flow {
            width: parent.width
            spacing: 16

            Repeater {
                model: [
                    ["No one by that name", "Check the spelling, or try phone or card.", "search", Theme.AccentTone, "Search everyone"],
                    ["Only this tablet’s customers", "48,210 people, from 13:38.", "cloud-off", Theme.AttentionTone, "Try again"],
                    ["This profile didn’t open", "Nothing is lost. Close it and open it again.", "triangle-alert", Theme.CriticalTone, "Open again"],
                    ["Not part of your role", "Ask a floor manager if you need it to help her.", "lock", Theme.AccentTone, ""]
                ]

                Card {
                    id: answer

                    required property var modelData

                    width: 212
                    height: 248

                    StateMessage {
                        anchors.fill: parent
                        anchors.margins: 16
                        title: answer.modelData[0]
                        text: answer.modelData[1]
                        sign: answer.modelData[2]
                        tone: answer.modelData[3]
                        action: answer.modelData[4]
                    }
                }
            }
            Card {
                width: 212
                height: 248
                Bone { x: 20; y: 40; width: 44; height: 44; radius: 22 }
                Bone { x: 76; y: 44; width: 110; height: 14 }
                Bone { x: 76; y: 66; width: 64; height: 12 }
            }
        }
        Flow {
            width: parent.width
            spacing: 12

            PrimaryButton { text: "Open profile"; sign: "user-round" }
            PrimaryButton { text: "Open profile"; sign: "user-round"; down: true }
            PrimaryButton { text: "Saving"; sign: "check"; enabled: false }
            TonalButton { text: "Reserve"; sign: "bookmark" }
            TonalButton { text: "Done"; compact: true }
            TextButton { text: "Not now" }
            InkButton { text: "I’ve apologised"; sign: "check" }
            OutlineButton { text: "Search everyone"; sign: "globe" }
            DangerButton { text: "Forget it"; sign: "trash-2" }
            IconButton { sign: "x"; name: "Close" }
        }
        Flow {
            width: parent.width
            spacing: 16

            Field { width: 240; label: "Phone"; help: "Used for alterations only" }
            Field { width: 240; label: "Phone"; text: "+39 333 44 7"; problem: "Two digits are missing at the end" }
            SearchField { width: 300; label: "Search"; prompt: "Name, phone or card" }
        }
        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: ["Note", "Vegan meal", "Say sorry", "Tight connection", "Back in stock", "Birthday", "Platinum today"]

                Tag {
                    required property string modelData
                    required property int index

                    text: modelData
                    tone: index
                    sign: ["info", "utensils", "heart-handshake", "timer", "circle-arrow-up", "cake", "award"][index]
                }
            }
            FilterPill { text: "All"; count: 7; checked: true }
            FilterPill { text: "Your clients"; count: 4 }
        }
        Row {
            spacing: 24

            Avatar { initials: "EM"; seed: 1; size: 64 }
            Avatar { initials: "KŁ"; seed: 2 }
            // Goods are not shown to a dimmed cabin: theirs are the brightest pixels.
            Picture { visible: window.scheme !== Theme.Night; name: "coat"; tint: "#2F3E5C"; seed: 3 }
            SparkBars { width: 176; values: [0, 20, 40, 10, 0, 5, 60, 30, 20, 10, 70, 100] }
            PinDots { length: 6; filled: 4 }
            Column {
                spacing: 8
                MarkedWords { width: 200; text: "Marketa Novak"; spans: [0, 6] }
                MarkedWords { width: 200; text: "Elena Marchetti"; spans: []; guesses: [6, 15] }
                ProgressLine { width: 200; share: 0.68; name: "Loading" }
            }
        }
        Strip { width: Math.min(520, parent.width); title: "Offline since 13:38"; text: "Sales stay on this tablet and post when back online." }
        Strip { width: Math.min(520, parent.width); title: "This was not saved"; text: "The tablet is full."; tone: Theme.CriticalTone; sign: "triangle-alert"; action: "Try again" }
        Toast { text: "Apology recorded"; action: "Undo"; open: true }
    }
}
