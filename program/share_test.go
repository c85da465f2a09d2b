package program_test

import (
	"encoding/json"
	"strings"
	"testing"

	"sundial/slacksim"
)

// dm lists what's in the person's DM with the app.
func (o *office) dm(user string) []slacksim.Message { return o.space.As(user).State().DM().Messages }

// inner returns the JSON of the blocks between the two lines of a preview, without the
// ids that Slack gives.
func inner(t *testing.T, m slacksim.Message) string {
	t.Helper()
	var blocks []map[string]any
	must(t, json.Unmarshal(m.Blocks, &blocks))
	var at []int
	for i, b := range blocks {
		if b["type"] == "divider" {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return encoded(t, bare(blocks))
	}
	return encoded(t, bare(blocks[at[0]+1:at[1]]))
}

// bare removes the block IDs that Slack adds.
func bare(blocks []map[string]any) []map[string]any {
	for _, b := range blocks {
		delete(b, "block_id")
	}
	return blocks
}

func encoded(t *testing.T, v any) string {
	t.Helper()
	out, err := json.Marshal(v)
	must(t, err)
	return string(out)
}

// preview waits for the last message that Ann sees in the channel to be a preview.
func (o *office) preview(user, channel string) slacksim.Message {
	o.t.Helper()
	var found slacksim.Message
	o.wait(func() bool {
		for _, c := range o.space.As(user).State().Conversations {
			if c.ID == channel && len(c.Messages) > 0 {
				found = c.Messages[len(c.Messages)-1]
			}
		}
		return strings.Contains(string(found.Blocks), "share_send")
	})
	return found
}

func TestAShareGoesFromItsPreviewToBobAndBack(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time add yesterday 9-10:30 review the login page #acme", "Logged")
	v.typesInPage("/time add yesterday 11-12 <secret> plan #beta", "Logged")
	v.typesInPage("/time share notes #acme with @bob", "Preview, only visible to you.")
	shown := inner(t, o.preview("UANN", "C1"))
	if len(o.dm("UBOB")) != 0 {
		t.Fatal("Bob sees something before she pressed")
	}
	v.picture("preview")
	v.click(`#col-UANN [data-action-id="share_send"]`)
	v.reads("#col-UANN .messages", "Sent: ")
	o.wait(func() bool { return len(o.dm("UBOB")) == 2 }) // the share, and what Sundial is
	if got := inner(t, o.dm("UBOB")[0]); got != shown {
		t.Errorf("Bob got\n%s\nAnn saw\n%s", got, shown)
	}
	v.click(`#col-UBOB [data-kind="im"], #col-UBOB .tabs [data-conversation^="D"]`)
	v.reads("#col-UBOB .messages", "review the login page")
	v.picture("delivered")
	v.click(`#col-UANN [data-action-id="unshare"]`)
	v.reads("#col-UANN .messages", "Taken back: ")
	o.wait(func() bool { return len(o.dm("UBOB")) == 1 })
	v.until(`!document.querySelector("#col-UBOB .messages").textContent.includes("review the login page")`)
	v.picture("taken-back")
	v.typesInPage("/time shares", "taken back on")
	v.picture("ledger")
}

func TestAShareToAChannelGoesOnlyWhereTheAppWasInvited(t *testing.T) {
	o := newOffice(t)
	o.space.AddChannel(slacksim.Channel{ID: "C2", Name: "client", Members: []string{"UANN", "UBOB"}, AppInvited: true})
	o.serve()
	o.types("UANN", "add yesterday 9-10:30 review #acme")
	for channel, told := range map[string]string{"general": "/invite", "client": "Sent: "} {
		o.types("UANN", "share #acme with #"+channel)
		m := o.preview("UANN", "C1")
		_, err := o.space.As("UANN").Press(t.Context(), slacksim.Press{Channel: "C1", TS: m.TS, ActionID: "share_send"})
		must(t, err)
		o.wait(func() bool { return strings.Contains(o.sees("UANN", "C1"), told) })
	}
	if got := o.sees("UBOB", "C2"); !strings.Contains(got, "1h 30m") {
		t.Errorf("in the channel Bob reads %s", got)
	}
	if got := o.sees("UBOB", "C1"); got != "" {
		t.Errorf("where the app is not invited he reads %s", got)
	}
}

// sees returns everything the person sees in the channel.
func (o *office) sees(user, channel string) string {
	all := ""
	for _, c := range o.space.As(user).State().Conversations {
		if c.ID == channel {
			for _, m := range c.Messages {
				all += string(m.Blocks)
			}
		}
	}
	return all
}

func TestAShareInFlightAtAKillIsInTheLedgerAndIsNotSentAgain(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	o.types("UANN", "add yesterday 9-10:30 review #acme")
	o.types("UANN", "share #acme with @bob")
	m := o.preview("UANN", "C1")
	// Slack takes the message and its answer is never read.
	o.sim.FailAfter("chat.postMessage", "internal_error", -1)
	_, err := o.space.As("UANN").Press(t.Context(), slacksim.Press{Channel: "C1", TS: m.TS, ActionID: "share_send"})
	must(t, err)
	o.wait(func() bool { return len(o.dm("UBOB")) > 0 })
	p.Process.Kill()
	<-p.done
	o.wait(func() bool { return o.sim.Connections() == 0 })
	o.serve()
	o.types("UANN", "shares")
	o.wait(func() bool { return strings.Contains(o.sees("UANN", "C1"), "not confirmed") })
	if got := len(o.dm("UBOB")); got != 1 {
		t.Errorf("Bob has %d messages", got)
	}
}

func TestARequestIsAskedSentAndAddedUpThroughTheProgram(t *testing.T) {
	o := newOffice(t)
	o.serve()
	o.types("UANN", "add yesterday 9-10:30 review #acme")
	o.types("UBOB", "request @ann #acme")
	o.wait(func() bool { return len(o.dm("UANN")) == 1 })
	asked := o.dm("UANN")[0]
	if !strings.Contains(string(asked.Blocks), "1h 30m") || len(o.dm("UBOB")) != 0 {
		t.Errorf("Ann sees %s, Bob has %d messages", asked.Blocks, len(o.dm("UBOB")))
	}
	_, err := o.space.As("UANN").Press(t.Context(), slacksim.Press{Channel: asked.Channel, TS: asked.TS, ActionID: "share_send"})
	must(t, err)
	o.wait(func() bool { return strings.Contains(string(o.dm("UANN")[0].Blocks), "Sent: ") })
	if len(o.dm("UBOB")) != 1 {
		t.Errorf("Bob has %d messages", len(o.dm("UBOB")))
	}
	o.types("UBOB", "received by person")
	o.wait(func() bool { return strings.Contains(o.sees("UBOB", "C1"), "1h 30m") })
}

func TestWorkingTimeArrivesAsAFile(t *testing.T) {
	o := newOffice(t)
	o.serve()
	o.types("UANN", "add yesterday 9-12 review #acme")
	o.types("UANN", "share worktime yesterday with @bob")
	m := o.preview("UANN", "C1")
	_, err := o.space.As("UANN").Press(t.Context(), slacksim.Press{Channel: "C1", TS: m.TS, ActionID: "share_send"})
	must(t, err)
	o.wait(func() bool { all := o.dm("UBOB"); return len(all) == 1 && len(all[0].Files) == 1 })
	_, content, err := o.space.As("UBOB").Download(o.dm("UBOB")[0].Files[0].ID)
	must(t, err)
	if !strings.Contains(string(content), "Number,1\r\nVersion,1\r\n") || !strings.Contains(string(content), "09:00:00,12:00:00,0:00:00,3:00:00") {
		t.Errorf("the file holds\n%s", content)
	}
}
