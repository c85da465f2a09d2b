package timer_test

import (
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

func TestAMessageIsTrackedWithWhatTheFormHolds(t *testing.T) {
	message := &interaction.Message{Channel: "C1", TS: "1764000000.000100", Text: "Could <@UBOB|bob> look at the *login*?\nIt &amp; more fails", Thread: "1763990000.000200"}
	open := func(d *handlerstest.Desk) interaction.Answer {
		return d.Handle(interaction.Request{Kind: interaction.MessageShortcut, Who: ann, Callback: "track_message", TeamDomain: "acme", Message: message})
	}
	d := handlerstest.New(t)
	view := handlerstest.Opened(t, open(d))
	if n := len(d.Records(ann)); n != 0 {
		t.Errorf("%d records before anything was confirmed", n)
	}
	link := "https://acme.slack.com/archives/C1/p1764000000000100?thread_ts=1763990000.000200&cid=C1"
	if got := handlerstest.InitialValues(view)["link"]["link"].Value; got != link {
		t.Errorf("the link: %s", got)
	}
	if got := handlerstest.InitialValues(view)["note"]["note"].Value; got != "Could @bob look at the *login*? It & more fails" {
		t.Errorf("the words: %q", got)
	}
	d.Submits(ann, view, map[string]string{"note": "login", "tags": `["acme"]`})
	d.Wants(ann, "4 14:20–… login "+link+" #acme")
	d.Types(ann, "undo")
	d.Submits(ann, view, map[string]string{"note": "login", "link": "", "length": "1:15"})
	d.Wants(ann, "4 1h 15m login")
}
