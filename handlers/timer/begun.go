package timer

import (
	"sundial/handlers"
	"sundial/record"
)

// begun returns in bold when a timer started, and its note. The length is left out, because it
// would soon be outdated.
func begun(in *handlers.Interaction, r record.Record) (head, note string) {
	today := record.DateOf(r.Start, in.Zone) == in.Today()
	switch {
	case r.Kind == record.Break && r.Note == "":
		return in.Words.TimerBreakSince(when(in, r)), ""
	case r.Kind == record.Break:
		return in.Words.TimerBreakSinceHead(when(in, r)), r.Note
	case today && r.Note == "":
		return in.Words.TimerStartedAt(when(in, r)), ""
	case today:
		return in.Words.TimerStartedAtHead(when(in, r)), r.Note
	case r.Note == "":
		return in.Words.TimerStartedOn(when(in, r)), ""
	}
	return in.Words.TimerStartedOnHead(when(in, r)), r.Note
}

// resumed returns a line about work that continues after a break.
func resumed(in *handlers.Interaction, r record.Record) string {
	if r.Note == "" {
		return in.Words.TimerResumedSince(when(in, r))
	}
	return in.Words.TimerResumedNote(r.Note, when(in, r))
}

// when returns a time of day, with its day if that isn't today.
func when(in *handlers.Interaction, r record.Record) string {
	if record.DateOf(r.Start, in.Zone) == in.Today() {
		return in.ClockTime(r.Start)
	}
	return in.Moment(r.Start)
}
