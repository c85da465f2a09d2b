package paper

import (
	"fmt"
	"time"

	"sundial/messages"
	"sundial/timesheet"
)

// measure writes lengths so that a table's lines add up to its written sums. Decimal hours
// aren't always exact, so a line compensates for what the lines before it lost.
type measure struct {
	words *messages.Printer
	form  Hours
	// places is the number of decimals of hours.
	places int
	// exact is the sum of all lengths so far, written the sum of what was written.
	exact, written int64
}

// quantity is a length as written: in seconds, or in fractions of an hour.
type quantity int64

// decimals returns how many decimals lines need to add up: two if no length needs more,
// otherwise four.
func decimals(lines []*timesheet.Line) int {
	for _, l := range lines {
		if l.Length%(time.Hour/100) != 0 {
			return 4
		}
	}
	return 2
}

// perHour returns how many parts of an hour are counted.
func (m *measure) perHour() int64 {
	if m.places == 4 {
		return 10_000
	}
	return 100
}

// next returns the next line's length.
func (m *measure) next(length time.Duration) quantity {
	seconds := int64(length / time.Second)
	if m.form != AsDecimal {
		return quantity(seconds)
	}
	m.exact += seconds
	upTo := (m.exact*m.perHour() + 1800) / 3600
	out := upTo - m.written
	m.written = upTo
	return quantity(out)
}

// text writes a length, or a sum.
func (m *measure) text(q quantity) string {
	switch {
	case m.form == AsClock:
		return fmt.Sprintf("%d:%02d", q/3600, q/60%60)
	case m.form == AsDecimal:
		parts := quantity(m.perHour())
		return m.words.Decimal(fmt.Sprintf("%d.%0*d", q/parts, m.places, q%parts))
	case q == 0:
		return m.words.CalendarHours("0")
	case q%60 != 0 && q > 60: // what's shown elsewhere has no seconds either
		return m.words.Length(time.Duration(q/60*60) * time.Second)
	}
	return m.words.Length(time.Duration(q) * time.Second)
}
