package handlers

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// shortcut opens the form that a shortcut stands for.
func (t *task) shortcut() error {
	switch t.req.Callback {
	case "start_timer":
		t.open(t.timerForm(""))
	case "log_time":
		t.open(t.recordForm("new_record", "Log time", record.Record{}))
	case "track_message":
		t.open(t.messageForm())
	}
	return nil
}

// timerForm asks what a timer is for, and since when it runs.
func (t *task) timerForm(text string) *slack.ModalViewRequest {
	return blockkit.Form("new_timer", "Start a timer", "Start", "",
		noteInput("What you do", text), tagsInput(),
		blockkit.Input(inputStart, "Since", "Empty: it starts now", blockkit.TimePicker(inputStart, ""), true))
}

func (t *task) startFromForm() error {
	note, ok := t.formedNote()
	if !ok {
		return nil
	}
	at, ok := t.startPicked()
	if !ok {
		return nil
	}
	return start(t, command.Command{Verb: command.Start, Note: note, At: at})
}

// startPicked is since when a timer is to run; zero: now. What start would refuse
// is refused here, so that the form stays open.
func (t *task) startPicked() (time.Time, bool) {
	clock := t.value(inputStart)
	if clock == "" {
		return time.Time{}, true
	}
	at, ok := t.lastAt(clock)
	if !ok {
		t.refuse(inputStart, "Pick a time.")
		return at, false
	}
	if t.m.Settings.Several {
		return at, true
	}
	for _, r := range t.known.Running {
		if at.Before(r.Start) {
			t.refuse(inputStart, "A timer has been running since "+t.clockOf(r.Start)+", so another can't start before it: pick a later time.")
			return at, false
		}
	}
	return at, true
}

// Of a message's text so much is offered as a note.
const offeredWords = 200

// messageForm shows what would be kept of a message: its words and its link, each
// of which the person may change or take away. Nothing is kept before that.
func (t *task) messageForm() *slack.ModalViewRequest {
	link := slack.NewPlainTextInputBlockElement(nil, inputLink)
	link.InitialValue = t.messageLink()
	length := slack.NewPlainTextInputBlockElement(nil, inputLength)
	return blockkit.Form("track_message", "Track time on this", "Track", "",
		noteInput("What you do", t.messageWords()), tagsInput(),
		blockkit.Input(inputLink, "Link to the message", "Only what stands in this form is kept. Empty: no link", link, true),
		blockkit.Input(inputLength, "How long it took", "Empty: a timer starts now. Else 1:30, 1.5h or 90m", length, true))
}

// messageWords are the first words of the message.
func (t *task) messageWords() string {
	if t.req.Message == nil {
		return ""
	}
	text := command.Unescape(t.req.Message.Text)
	if utf8.RuneCountInString(text) <= offeredWords {
		return text
	}
	return string([]rune(text)[:offeredWords])
}

// messageLink is the message's address as Slack's own 'Copy link' gives it.
func (t *task) messageLink() string {
	m := t.req.Message
	if m == nil || m.Channel == "" || t.req.TeamDomain == "" {
		return ""
	}
	link := "https://" + t.req.TeamDomain + ".slack.com/archives/" + m.Channel + "/p" + strings.ReplaceAll(m.TS, ".", "")
	if m.Thread != "" && m.Thread != m.TS {
		link += "?thread_ts=" + m.Thread + "&cid=" + m.Channel
	}
	return link
}

// trackMessage starts a timer with the words and the link, or logs it as done.
func (t *task) trackMessage() error {
	note, ok := t.formedNote(tidied(t.value(inputLink)))
	if !ok {
		return nil
	}
	typed := strings.TrimSpace(t.value(inputLength))
	if typed == "" {
		return start(t, command.Command{Verb: command.Start, Note: note})
	}
	length, problem := t.lengthTyped(typed)
	if problem != "" {
		t.refuse(inputLength, problem)
		return nil
	}
	made := t.newRecord(t.withDefaults(note), time.Time{}, time.Time{}, record.Work).Place(t.today(), length, t.now, t.loc)
	step := models.NewStep("add", t.now)
	t.put(step, nil, made)
	t.done(step)
	t.tell("Logged", t.span(made), undoOf(step), blockkit.Button("edit", "Edit", made.ID))
	return nil
}
