package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// row is the result of one trial.
type row struct {
	fault    string
	database string

	typed, stored, refused int
	// unanswered commands got no answer in time. Of them, again were delivered again.
	unanswered, again int
	// timeouts are commands on which Slack gave up after 3 s.
	timeouts int
	// promised commands were answered 'still saving'; of them, unheard never got an outcome.
	promised, unheard int
	kills             int
	restarts          int
	peak              int // KiB

	// lost was reported as stored but is missing. doubled is there more than once. untrue was
	// reported as not stored but is there.
	lost, doubled, untrue []string

	// messages are the scheduled messages.
	messages messages

	// remark is anything else to report.
	remark string

	median, p99 time.Duration
	problem     error
}

// judge compares what people read with their exports.
func (r *row) judge(all []*command, found map[string]int) {
	var took []time.Duration
	for _, c := range all {
		r.typed++
		times := found[c.note]
		if times > 1 {
			r.doubled = append(r.doubled, c.note)
		}
		if c.timedOut {
			r.timeouts++
		}
		if c.again {
			r.again++
		}
		if c.promised {
			r.promised++
		}
		if c.unheard {
			r.unheard++
		}
		switch {
		case c.fate == stored:
			r.stored++
			if !c.again {
				took = append(took, c.took)
			}
			if times == 0 {
				r.lost = append(r.lost, c.note)
			}
		case c.fate == refused:
			r.refused++
			if times > 0 {
				r.untrue = append(r.untrue, c.note)
			}
		default:
			r.unanswered++
		}
	}
	slices.Sort(took)
	if n := len(took); n > 0 {
		r.median, r.p99 = took[n/2], took[n*99/100]
	}
}

// failed reports whether the promise was broken. Only a killed process may leave a command
// without an outcome.
func (r *row) failed() bool {
	return r.unheard > 0 && r.kills == 0 || r.problem != nil || len(r.lost)+len(r.doubled)+len(r.untrue)+len(r.messages.wrong) > 0 || r.messages.inFlight+r.messages.unseen > r.kills
}

// columns of the table, in order.
var columns = []string{
	"fault", "database", "typed", "stored", "refused in words", "unanswered", "delivered again", "over 3 s",
	"kills", "restarts", "lost", "doubled", "untrue", "messages due: in doubt, of these missing, come again", "median", "99 %", "peak memory", "recovered",
}

func (r *row) cells() []string {
	recovered := "yes"
	if r.problem != nil {
		recovered = "NO"
	}
	number := func(n int) string { return fmt.Sprint(n) }
	return []string{
		r.fault, r.database, number(r.typed), number(r.stored), number(r.refused), number(r.unanswered), number(r.again), number(r.timeouts),
		number(r.kills), number(r.restarts), number(len(r.lost)), number(len(r.doubled)), number(len(r.untrue)), r.messages.String(),
		r.median.Round(100 * time.Microsecond).String(), r.p99.Round(time.Millisecond).String(), fmt.Sprintf("%d MB", r.peak/1024), recovered,
	}
}

// writeTable prints the rows as Markdown.
func writeTable(w io.Writer, rows []*row) {
	line := func(cells []string) { fmt.Fprintln(w, "| "+strings.Join(cells, " | ")+" |") }
	line(columns)
	line(slices.Repeat([]string{"---"}, len(columns)))
	for _, r := range rows {
		line(r.cells())
	}
	for _, r := range rows {
		if r.remark != "" {
			fmt.Fprintf(w, "\n%s, %s: %s.\n", r.fault, r.database, r.remark)
		}
		if r.promised > 0 {
			fmt.Fprintf(w, "\n%s, %s: %d read 'still saving', %d of them heard no end.\n", r.fault, r.database, r.promised, r.unheard)
		}
	}
}
