package timer

import (
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/record"
)

func trackFeature() handlers.Feature {
	return handlers.Feature{
		Forms:     map[string]handlers.Form{"track_message": trackMessage},
		Shortcuts: map[string]handlers.Form{"track_message": openTrack},
	}
}

// offeredWords bounds how much of a message's text is offered as a note.
const offeredWords = 200

// openTrack opens a form with a message's words and link, which the person can change or remove.
// Nothing is stored before that.
func openTrack(in *handlers.Interaction) error {
	link := slack.NewPlainTextInputBlockElement(nil, inputLink)
	link.InitialValue = messageLink(in)
	length := slack.NewPlainTextInputBlockElement(nil, handlers.InputLength)
	in.Open(blockkit.Form(in.Words, "track_message", in.Words.TimerTrackTitle(), in.Words.TimerTrackSubmit(), "",
		handlers.NoteInput(in.Words, in.Words.TimerWhatLabel(), messageWords(in)), handlers.TagsInput(in.Words),
		blockkit.Input(inputLink, in.Words.TimerLinkLabel(), in.Words.TimerLinkHint(), link, true),
		blockkit.Input(handlers.InputLength, in.Words.TimerLengthLabel(), in.Words.TimerLengthHint(), length, true)))
	return nil
}

func messageWords(in *handlers.Interaction) string {
	if in.Request.Message == nil {
		return ""
	}
	text := []rune(command.Unescape(in.Request.Message.Text))
	return string(text[:min(len(text), offeredWords)])
}

// messageLink returns the message's address, like Slack's 'Copy link'.
func messageLink(in *handlers.Interaction) string {
	m := in.Request.Message
	if m == nil || m.Channel == "" || in.Request.TeamDomain == "" {
		return ""
	}
	link := "https://" + in.Request.TeamDomain + ".slack.com/archives/" + m.Channel + "/p" + strings.ReplaceAll(m.TS, ".", "")
	if m.Thread != "" && m.Thread != m.TS {
		link += "?thread_ts=" + m.Thread + "&cid=" + m.Channel
	}
	return link
}

// trackMessage starts a timer with the words and the link, or logs them as finished work.
func trackMessage(in *handlers.Interaction) error {
	note, ok := in.FormNote(handlers.Tidied(in.Value(inputLink)))
	if !ok {
		return nil
	}
	typed := strings.TrimSpace(in.Value(handlers.InputLength))
	if typed == "" {
		return start(in, command.Command{Verb: command.Start, Note: note})
	}
	length, problem := in.LengthTyped(typed)
	if problem != "" {
		in.Refuse(handlers.InputLength, problem)
		return nil
	}
	made := in.NewRecord(in.WithDefaultTag(note), time.Time{}, time.Time{}, record.Work).Place(in.Today(), length, in.Now, in.Zone)
	in.SaveAndTell("add", in.Words.RecordsLoggedHead(), nil, made)
	return nil
}

// inputLink is the input for a message's address.
const inputLink = "link"
