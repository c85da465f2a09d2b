package handlers_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/interaction"
)

func TestALongListHasPagesWithTheirOwnNumbers(t *testing.T) {
	d := newDesk(t)
	for i := range 45 {
		d.types(ann, fmt.Sprintf("add yesterday %02d:%02d +10m n%d", i/6, i%6*10, i))
	}
	if n := len(d.records(ann)); n != 45 {
		t.Fatalf("%d records", n)
	}
	last := d.types(ann, "list yesterday")
	for _, want := range []string{"1. Tue 3 Mar 04:10–04:20 (10m) n25", "20. Tue 3 Mar 07:20–07:30 (10m) n44"} {
		if !strings.Contains(text(last), want) {
			t.Errorf("the last page lacks %q: %s", want, text(last))
		}
	}
	if got := asJSON(t, last); !strings.Contains(got, "These are 26 to 45 of 45.") || strings.Contains(got, "page_later") {
		t.Errorf("the last page: %s", got)
	}
	first := d.taps(ann, d.taps(ann, last, "page_earlier"), "page_earlier")
	if !strings.Contains(text(first), "1. Tue 3 Mar 00:00–00:10 (10m) n0\n") || !strings.Contains(text(first), "5. Tue 3 Mar 00:40–00:50 (10m) n4") || strings.Contains(text(first), "6. ") {
		t.Errorf("the first page: %s", text(first))
	}
	if got := text(d.types(ann, "delete 5")); !strings.HasSuffix(got, "n4") {
		t.Errorf("the numbers are not those of the page shown: %s", got)
	}
	again := d.taps(ann, first, "page_later")
	if !strings.Contains(text(again), "20. Tue 3 Mar 04:00–04:10 (10m) n24") {
		t.Errorf("back: %s", text(again))
	}
	if got := text(d.presses(bob, "page_earlier", find(t, last, "page_earlier"))); strings.Contains(got, "n2") {
		t.Errorf("Bob sees %s", got)
	}
	found := d.types(ann, "search n")
	if got := asJSON(t, d.taps(ann, found, "page_earlier")); !strings.Contains(got, "These are 5 to 24 of 44.") {
		t.Errorf("found: %s", got)
	}
}

// TestNoAnswerIsTooLongForSlack lets an answer name twenty notes of the greatest
// length: Slack refuses blocks of more than some 13,200 characters.
func TestNoAnswerIsTooLongForSlack(t *testing.T) {
	d := newDesk(t)
	for i := range 25 {
		d.types(ann, fmt.Sprintf("add yesterday %02d:00 +30m %s", i%20, strings.Repeat("long ", 390)))
	}
	d.types(ann, "list yesterday")
	tagged := d.taps(ann, d.types(ann, "tag these #x"), "offer_0")
	undone := d.taps(ann, tagged, "undo")
	deleted := d.types(ann, "delete 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 20")
	for name, answer := range map[string]interaction.Answer{
		"list": d.types(ann, "list yesterday"), "tagged": tagged, "undone": undone, "deleted": deleted, "restored": d.taps(ann, deleted, "undo"),
		"preview": d.types(ann, "delete these"), "search": d.types(ann, "search long"),
	} {
		if n := characters(answer.Reply.Blocks.BlockSet); n > 13000 {
			t.Errorf("%s: %d characters", name, n)
		}
		if n := len(answer.Reply.Blocks.BlockSet); n > 50 {
			t.Errorf("%s: %d blocks", name, n)
		}
	}
	if n := len(d.records(ann)); n != 25 {
		t.Errorf("%d records", n)
	}
}

// characters counts the text of blocks.
func characters(blocks []slack.Block) int {
	n := 0
	for _, block := range blocks {
		switch b := block.(type) {
		case *slack.RichTextBlock:
			n += len([]rune(richText(b)))
		case *slack.SectionBlock:
			n += len([]rune(b.Text.Text))
		}
	}
	return n
}
