package scheduler_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"sundial/record"
)

// TestAMessageTakesTheSpaceThatTheOperatorsPageStates composes and sends typical messages:
// until it's sent, each takes at most the space that the page states, and at least a third of
// it.
func TestAMessageTakesTheSpaceThatTheOperatorsPageStates(t *testing.T) {
	page, err := os.ReadFile("../docs/operate.md")
	must(t, err)
	row := regexp.MustCompile("\\| `outbox` \\| ([0-9,]+) bytes until it's sent \\|").FindStringSubmatch(string(page))
	if row == nil {
		t.Fatal("the page doesn't state the size of a message")
	}
	stated, err := strconv.ParseFloat(strings.ReplaceAll(row[1], ",", ""), 64)
	must(t, err)

	w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", wednesday)
	w.asks(ann, amsterdam, dailyAt(14*60+21))
	w.asks(carol, amsterdam, textAt("write down what was done today", 14*60+21))
	for i, note := range []string{"review of the draft #acme/web", "call with the client about the offer #acme", "mails #office", "stand-up #team"} {
		start := wednesday.Add(-time.Duration(5-i) * time.Hour)
		w.saves(w.member(ann, ""), record.Record{ID: "r" + strconv.Itoa(i), Start: start, End: start.Add(50 * time.Minute), Kind: record.Work, Note: note, Zone: amsterdam})
	}
	mean := func() (bytes float64) {
		must(t, w.raw().Raw("SELECT coalesce(avg(length(sealed)), 0) FROM outbox").Scan(&bytes).Error)
		return bytes
	}
	w.jumps(time.Minute)
	must(t, w.scheduler().Claim(t.Context()))
	waiting := mean()
	t.Logf("%.0f bytes", waiting)
	if waiting > stated || waiting < stated/3 {
		t.Errorf("a message takes %.0f bytes, and the page says %.0f", waiting, stated)
	}
	w.runs(w.scheduler())
	w.passes(time.Minute)
	if sent := mean(); sent != 0 || len(w.arrived(amsterdam)) != 2 {
		t.Errorf("once they are sent, a message takes %.0f bytes; %d arrived", sent, len(w.arrived(amsterdam)))
	}
}
