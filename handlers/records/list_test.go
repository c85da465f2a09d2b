package records_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

func TestAMoreThanRunningTimerIsNotInTheDaysToCome(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start review")
	if got := d.Says(ann, "list tomorrow"); strings.Contains(got, "review") {
		t.Errorf("tomorrow has %s", got)
	}
}

func TestAGapInTheRepeatedHourNamesBothHours(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "timezone America/New_York")
	d.Clock.Advance(time.Date(2026, 11, 1, 15, 0, 0, 0, time.UTC).Sub(handlerstest.Wednesday))
	d.Types(ann, "add 2026-11-01T04:00:00Z +1h40m a")
	d.Types(ann, "add 2026-11-01T06:15:00Z +1h b")
	if got := d.Says(ann, "list 1 nov"); !strings.Contains(got, "from 01:40 EDT to 01:15 EST") {
		t.Errorf("the gap is %s", got)
	}
}

func TestALongListHasPagesWithTheirOwnNumbers(t *testing.T) {
	d := handlerstest.New(t)
	for i := range 45 {
		d.Types(ann, fmt.Sprintf("add yesterday %02d:%02d +10m n%d", i/6, i%6*10, i))
	}
	if n := len(d.Records(ann)); n != 45 {
		t.Fatalf("%d records", n)
	}
	last := d.Types(ann, "list yesterday")
	for _, want := range []string{"1. Tue 3 Mar 04:10–04:20 (10m) n25", "20. Tue 3 Mar 07:20–07:30 (10m) n44"} {
		if !strings.Contains(handlerstest.Text(last), want) {
			t.Errorf("the last page lacks %q: %s", want, handlerstest.Text(last))
		}
	}
	if got := handlerstest.JSON(t, last); !strings.Contains(got, "Showing 26 to 45 of 45.") || strings.Contains(got, "page_later") {
		t.Errorf("the last page: %s", got)
	}
	first := d.Taps(ann, d.Taps(ann, last, "page_earlier"), "page_earlier")
	if !strings.Contains(handlerstest.Text(first), "1. Tue 3 Mar 00:00–00:10 (10m) n0\n") || !strings.Contains(handlerstest.Text(first), "5. Tue 3 Mar 00:40–00:50 (10m) n4") || strings.Contains(handlerstest.Text(first), "6. ") {
		t.Errorf("the first page: %s", handlerstest.Text(first))
	}
	if got := d.Says(ann, "delete 5"); !strings.HasSuffix(got, "n4") {
		t.Errorf("the numbers are not those of the page shown: %s", got)
	}
	again := d.Taps(ann, first, "page_later")
	if !strings.Contains(handlerstest.Text(again), "20. Tue 3 Mar 04:00–04:10 (10m) n24") {
		t.Errorf("back: %s", handlerstest.Text(again))
	}
	if got := handlerstest.Text(d.Taps(bob, last, "page_earlier")); strings.Contains(got, "n2") {
		t.Errorf("Bob sees %s", got)
	}
	found := d.Types(ann, "search n")
	if got := handlerstest.JSON(t, d.Taps(ann, found, "page_earlier")); !strings.Contains(got, "Showing 5 to 24 of 44.") {
		t.Errorf("found: %s", got)
	}
}

// TestNoAnswerIsTooLongForSlack lets an answer name twenty notes of the greatest
// length: Slack refuses blocks of more than some 13,200 characters.
func TestNoAnswerIsTooLongForSlack(t *testing.T) {
	d := handlerstest.New(t)
	for i := range 25 {
		d.Types(ann, fmt.Sprintf("add yesterday %02d:00 +30m %s", i%20, strings.Repeat("long ", 390)))
	}
	d.Types(ann, "list yesterday")
	tagged := d.Taps(ann, d.Types(ann, "tag these #x"), "offer_0")
	undone := d.Taps(ann, tagged, "undo")
	deleted := d.Types(ann, "delete 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 20")
	for name, answer := range map[string]interaction.Answer{
		"list": d.Types(ann, "list yesterday"), "tagged": tagged, "undone": undone, "deleted": deleted, "restored": d.Taps(ann, deleted, "undo"),
		"preview": d.Types(ann, "delete these"), "search": d.Types(ann, "search long"),
	} {
		if n := characters(answer.Reply.Blocks.BlockSet); n > 13000 {
			t.Errorf("%s: %d characters", name, n)
		}
		if n := len(answer.Reply.Blocks.BlockSet); n > 50 {
			t.Errorf("%s: %d blocks", name, n)
		}
	}
	if n := len(d.Records(ann)); n != 25 {
		t.Errorf("%d records", n)
	}
}

// characters counts the text of blocks.
func characters(blocks []slack.Block) int {
	n := 0
	for _, block := range blocks {
		switch b := block.(type) {
		case *slack.RichTextBlock:
			n += len([]rune(handlerstest.RichText(b)))
		case *slack.SectionBlock:
			n += len([]rune(b.Text.Text))
		}
	}
	return n
}
