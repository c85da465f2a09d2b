package exchange

import (
	"strings"
	"time"

	"github.com/emersion/go-ical"
	"github.com/teambition/rrule-go"

	"sundial/messages"
)

// time reads a moment; one without a known zone is in the reader's.
func (in *calendarReader) time(prop *ical.Prop) (time.Time, bool) {
	if prop == nil {
		return time.Time{}, false
	}
	if t, err := prop.DateTime(in.zone); err == nil {
		return t, true
	}
	plain := *prop
	plain.Params = ical.Params{}
	t, err := plain.DateTime(in.zone)
	return t, err == nil
}

func isDate(prop *ical.Prop) bool {
	return prop.ValueType() == ical.ValueDate || len(prop.Value) == len("20060102")
}

func (in *calendarReader) length(e calendarEvent, start time.Time, wholeDay bool) (time.Duration, bool) {
	if prop := e.Props.Get(ical.PropDateTimeEnd); prop != nil {
		end, ok := in.time(prop)
		return end.Sub(start), ok
	}
	if prop := e.Props.Get(ical.PropDuration); prop != nil {
		length, err := prop.Duration()
		return length, err == nil
	}
	if wholeDay {
		return 24 * time.Hour, true
	}
	return 0, true
}

// starts returns the times at which an event begins, up to now if it repeats. Rules that repeat
// more often than daily aren't meetings.
func (in *calendarReader) starts(e calendarEvent, start time.Time) ([]time.Time, fault) {
	rule := e.Props.Get(ical.PropRecurrenceRule)
	if rule == nil {
		return []time.Time{start}, nil
	}
	option, err := rrule.StrToROption(rule.Value)
	if err != nil || option.Freq > rrule.DAILY {
		return nil, (*messages.Printer).ExchangeEntryNoTimes
	}
	option.Dtstart = start
	if option.Until.IsZero() || option.Until.After(in.now) {
		option.Until = in.now
	}
	repeats, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, (*messages.Printer).ExchangeEntryNoTimes
	}
	left := in.excepted(e)
	var all []time.Time
	next := repeats.Iterator()
	for at, ok := next(); ok && len(all) < maxOccurrences; at, ok = next() {
		if !left[at.Unix()] && !in.replaced[e.key(at)] {
			all = append(all, at)
		}
	}
	return all, nil
}

func (in *calendarReader) excepted(e calendarEvent) map[int64]bool {
	left := map[int64]bool{}
	for _, prop := range e.Props.Values(ical.PropExceptionDates) {
		for value := range strings.SplitSeq(prop.Value, ",") {
			one := prop
			one.Value = value
			if at, ok := in.time(&one); ok {
				left[at.Unix()] = true
			}
		}
	}
	return left
}
