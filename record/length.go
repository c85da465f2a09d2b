package record

import (
	"fmt"
	"time"
)

// FormatLength writes a length as people read it: 34h 7m, 2h, 25m, or 12s below a minute; never
// days. Seconds are dropped from one minute on, and a negative length has a minus sign.
func FormatLength(d time.Duration) string {
	if d < 0 {
		return "-" + FormatLength(-d)
	}
	hours, minutes := int(d/time.Hour), int(d%time.Hour/time.Minute)
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%ds", int(d/time.Second))
	case hours == 0:
		return fmt.Sprintf("%dm", minutes)
	case minutes == 0:
		return fmt.Sprintf("%dh", hours)
	}
	return fmt.Sprintf("%dh %dm", hours, minutes)
}

// FormatRecordLength writes a record's length. Below a minute it shows seconds, although they
// count as nothing.
func FormatRecordLength(r Record, now time.Time) string {
	length := r.Length(now)
	if length == 0 {
		length = r.Elapsed(now)
	}
	return FormatLength(length)
}
