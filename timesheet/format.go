package timesheet

import (
	"time"

	"sundial/messages"
	"sundial/record"
)

// FormatSpan is Span in English.
func FormatSpan(r record.Record, now time.Time, present *time.Location, clock12 bool) string {
	return messages.For(messages.English, "").Span(r, now, present, clock12)
}
