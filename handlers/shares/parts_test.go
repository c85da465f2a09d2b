package shares_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// picks returns the values of the entries of a menu.
func picks(t *testing.T, r *interaction.Reply, action string) []string {
	t.Helper()
	var blocks []struct {
		Elements []struct {
			ActionID string `json:"action_id"`
			Options  []struct{ Value string }
		}
	}
	handlerstest.Must(t, json.Unmarshal([]byte(handlerstest.JSON(t, r.Blocks)), &blocks))
	var values []string
	for _, b := range blocks {
		for _, e := range b.Elements {
			if e.ActionID != action {
				continue
			}
			for _, o := range e.Options {
				values = append(values, o.Value)
			}
		}
	}
	return values
}

// longMonth has Ann write a long note for each day of February.
func longMonth(d *handlerstest.Desk) {
	for day := 1; day <= 28; day++ {
		d.Types(ann, fmt.Sprintf("add %d feb 9-10 %s #acme", day, strings.Repeat(fmt.Sprintf("word%d ", day), 90)))
	}
}

func TestAShareTooLongForOneMessageIsSentInParts(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	longMonth(d)
	offered := d.Types(ann, "share notes feb with <@UBOB>")
	if got := handlerstest.Text(offered); !strings.Contains(got, "more than fits in one message. Send it in parts") {
		t.Fatalf("Ann reads %q", got)
	}
	parts := picks(t, offered.Reply, "share_part")
	if len(parts) < 2 || m.Sent != 0 {
		t.Fatalf("parts %q, %d sent", parts, m.Sent)
	}
	for _, part := range parts {
		preview := d.Presses(ann, "share_part", part)
		if preview.Reply.Replace {
			t.Error("the list of parts is gone")
		}
		shown := inside(t, preview.Reply)
		d.Follows(d.Taps(ann, preview, "share_send"), m)
		if all := m.At("DUBOB"); handlerstest.JSON(t, all[len(all)-1].Blocks.BlockSet) != shown {
			t.Errorf("part %s left otherwise than previewed", part)
		} else if who := handlerstest.ButtonValue(t, answerOf(all[len(all)-1]), "mute"); who != "UANN" {
			t.Errorf("the button of part %s mutes %q", part, who)
		}
	}
	if got := d.Says(bob, "received feb"); !strings.Contains(got, "28h") {
		t.Errorf("Bob adds up %q", got)
	}
	whole := strings.Join(strings.Fields(func() (all string) {
		for _, r := range m.At("DUBOB") {
			all += handlerstest.Words(t, r)
		}
		return all
	}()), " ")
	for day := 1; day <= 28; day++ {
		if n := strings.Count(whole, fmt.Sprintf("word%d ", day)); n < 89 {
			t.Errorf("of day %d Bob reads %d words", day, n)
		}
	}
}

func TestAPartBelongsOnlyToItsOwnersPreview(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "status")
	longMonth(d)
	parts := picks(t, d.Types(ann, "share notes feb with <@UBOB>").Reply, "share_part")
	forged := strings.Replace(parts[0], parts[0][:8], "00000000", 1)
	if a, b := handlerstest.JSON(t, d.Presses(bob, "share_part", parts[0])), handlerstest.JSON(t, d.Presses(bob, "share_part", forged)); a != b {
		t.Errorf("Bob presses it: %s, and a forged one: %s", a, b)
	}
	id, _, _ := strings.Cut(parts[0], " ")
	for _, days := range []string{"2026-01-01 2026-02-03", "2026-02-03 2026-03-30", "2026-02-03 2026-02-01", "x y", ""} {
		if got := handlerstest.Text(d.Presses(ann, "share_part", id+" "+days)); !strings.Contains(got, "doesn't belong to this preview") {
			t.Errorf("%s: %q", days, got)
		}
	}
}

func TestADayTooLongForOneMessageIsSharedWithLess(t *testing.T) {
	d := handlerstest.New(t)
	longMonth(d)
	for hour := range 8 {
		d.Types(ann, fmt.Sprintf("add mon %d:00-%d:30 %s", hour+8, hour+8, strings.Repeat("long word ", 150)))
	}
	offered := d.Types(ann, "share notes from 1 feb to yesterday with <@UBOB>")
	if got := handlerstest.Text(offered); !strings.Contains(got, "Share fewer days or less detail.") || len(picks(t, offered.Reply, "share_part")) > 0 {
		t.Fatalf("Ann reads %q", got)
	}
	levels := picks(t, offered.Reply, "share_level")
	if preview := d.Presses(ann, "share_level", levels[1]); !strings.Contains(inside(t, preview.Reply), "32h") {
		t.Errorf("with less: %s", handlerstest.Words(t, preview.Reply))
	}
}

func TestAPreviewForAChannelSaysWhoReadsIt(t *testing.T) {
	d := handlerstest.New(t)
	d.Week()
	if got := handlerstest.Words(t, d.Types(ann, "share totals #acme with &lt;#C1|general&gt;").Reply); strings.Contains(got, "joins it") {
		t.Errorf("an escaped name was taken for a channel: %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "share totals #acme with <#C1|general>").Reply); !strings.Contains(got, "Anyone who's in the channel or joins it later can read this") {
		t.Errorf("the preview says %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "share totals #acme with <@UBOB>").Reply); strings.Contains(got, "joins it") {
		t.Errorf("for a person it says %s", got)
	}
}
