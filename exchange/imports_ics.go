package exchange

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"sundial/messages"
	"sundial/record"
)

// Meeting is a past event of a calendar (RFC 5545), with all its times. It's stored only if
// someone chooses it.
type Meeting struct {
	Title string
	// Doubt is why someone may not have attended.
	Doubt Doubt
	// Records are the times, earliest first, without IDs.
	Records []record.Record
}

// Doubt is why a meeting probably wasn't working time.
type Doubt string

// The doubts. Overlapping requires comparing with stored records.
const (
	NoDoubt     Doubt = ""
	AllDay      Doubt = "all day"
	Declined    Doubt = "declined"
	Free        Doubt = "free"
	Overlapping Doubt = "overlapping"
)

// Calendar is a calendar's content.
type Calendar struct {
	Meetings []Meeting
	// Cancelled and Ahead count events that aren't offered.
	Cancelled, Ahead int
	Rejected         []Rejected
}

// Limits for a calendar: its events, and the repetitions of one.
const (
	maxEvents      = 20_000
	maxOccurrences = 2_000
)

// isCalendar reports whether data is iCalendar.
func isCalendar(data []byte) bool {
	const begin = "BEGIN:VCALENDAR"
	return len(data) >= len(begin) && strings.EqualFold(string(data[:len(begin)]), begin)
}

// ReadCalendar reads a calendar's events up to now. An all-day event gets the length of as many
// working days.
func ReadCalendar(data []byte, zone *time.Location, workDay time.Duration, now time.Time) (Calendar, error) {
	data, _, err := decodeText(data)
	if err != nil {
		return Calendar{}, err
	}
	in := &calendarReader{zone: zone, workDay: workDay, now: now, owner: calendarOwner(data), replaced: map[string]bool{}}
	if err := in.read(data); err != nil {
		return Calendar{}, err
	}
	for _, e := range in.events {
		if at, ok := in.time(e.Props.Get(ical.PropRecurrenceID)); ok {
			in.replaced[e.key(at)] = true
		}
	}
	for _, e := range in.events {
		if wrong := in.addEvent(e); wrong != nil {
			in.reject(e.line, e.title(), wrong)
		}
	}
	return in.out, nil
}

type calendarReader struct {
	zone    *time.Location
	workDay time.Duration
	now     time.Time
	// owner is the e-mail address in the calendar's name, as in Google's.
	owner  string
	events []calendarEvent
	// replaced are the occurrences of repeated events that a separate event replaces.
	replaced map[string]bool
	out      Calendar
}

// calendarEvent is an event, and its first line.
type calendarEvent struct {
	*ical.Component
	line int
}

func (in *calendarReader) reject(line int, text string, wrong fault) {
	in.out.Rejected = append(in.out.Rejected, Rejected{Line: line, Cells: []string{text}, reason: wrong})
}

// read separates the events, so that one that can't be read doesn't affect the others.
func (in *calendarReader) read(data []byte) error {
	var event bytes.Buffer
	line, begun := 0, 0
	for text := range bytes.Lines(data) {
		line++
		text = bytes.TrimRight(text, "\r\n")
		switch word := strings.ToUpper(strings.TrimSpace(string(text))); {
		case word == "BEGIN:VEVENT":
			event.Reset()
			begun = line
		case begun == 0 || len(text) == 0:
			continue
		}
		event.Write(text)
		event.WriteString("\r\n")
		if strings.EqualFold(string(text), "END:VEVENT") {
			if err := in.parse(event.Bytes(), begun); err != nil {
				return err
			}
			begun = 0
		}
	}
	return nil
}

func (in *calendarReader) parse(text []byte, line int) error {
	if len(in.events) == maxEvents {
		return ErrMany
	}
	whole := slices.Concat([]byte("BEGIN:VCALENDAR\r\n"), text, []byte("END:VCALENDAR\r\n"))
	calendar, err := ical.NewDecoder(bytes.NewReader(whole)).Decode()
	if err != nil || len(calendar.Children) != 1 {
		in.reject(line, firstLine(text), (*messages.Printer).ExchangeEntryNoTimes)
		return nil
	}
	in.events = append(in.events, calendarEvent{calendar.Children[0], line})
	return nil
}

// calendarOwner returns the calendar's name if it's an e-mail address.
func calendarOwner(data []byte) string {
	_, rest, ok := bytes.Cut(data, []byte("X-WR-CALNAME:"))
	name, _, _ := bytes.Cut(rest, []byte("\n"))
	if text := strings.TrimSpace(string(name)); ok && strings.Contains(text, "@") {
		return strings.ToLower(text)
	}
	return ""
}

// key names an event's occurrence: by its UID or, without one, its line.
func (e calendarEvent) key(at time.Time) string {
	uid := e.value(ical.PropUID)
	if e.Props.Get(ical.PropUID) == nil {
		uid = strconv.Itoa(e.line)
	}
	return fmt.Sprint(uid, " ", at.Unix())
}

// value returns a property as in the file; empty if there's none.
func (e calendarEvent) value(name string) string {
	if prop := e.Props.Get(name); prop != nil {
		return prop.Value
	}
	return ""
}

func (e calendarEvent) title() string {
	text, err := e.Props.Text(ical.PropSummary)
	if err != nil {
		text = e.value(ical.PropSummary)
	}
	return cleanNote(text)
}

// addEvent adds an event's times; the fault says what's wrong with it.
func (in *calendarReader) addEvent(e calendarEvent) fault {
	if strings.EqualFold(e.value(ical.PropStatus), "CANCELLED") {
		in.out.Cancelled++
		return nil
	}
	start, ok := in.time(e.Props.Get(ical.PropDateTimeStart))
	if !ok || start.Year() < 1970 {
		return (*messages.Printer).ExchangeEntryNoStart
	}
	wholeDay := isDate(e.Props.Get(ical.PropDateTimeStart))
	length, ok := in.length(e, start, wholeDay)
	if !ok || length < 0 || length > MaxLength {
		return (*messages.Printer).ExchangeEntryNoEnd
	}
	starts, wrong := in.starts(e, start)
	if wrong != nil {
		return wrong
	}
	var records []record.Record
	for _, at := range starts {
		r := record.Record{Start: at.UTC(), End: at.Add(length).UTC(), Kind: record.Work, Note: e.title(), Zone: in.zone.String()}
		switch {
		case r.End.After(in.now):
			in.out.Ahead++
			continue
		case length == 0:
			continue
		case wholeDay:
			days := max(1, int((length+12*time.Hour)/(24*time.Hour)))
			r = r.Place(record.DateOf(at, at.Location()), time.Duration(days)*in.workDay, time.Time{}, in.zone)
		}
		if wrong := check(r); wrong != nil {
			return wrong
		}
		records = append(records, r)
	}
	if len(records) > 0 {
		meeting := in.meetingOf(e.title(), in.doubt(e, wholeDay))
		meeting.Records = append(meeting.Records, records...)
		slices.SortStableFunc(meeting.Records, func(a, b record.Record) int { return a.Start.Compare(b.Start) })
	}
	return nil
}

// meetingOf returns the meeting with the title and doubt, to which all such events belong.
func (in *calendarReader) meetingOf(title string, doubt Doubt) *Meeting {
	at := slices.IndexFunc(in.out.Meetings, func(m Meeting) bool { return m.Title == title && m.Doubt == doubt })
	if at < 0 {
		at = len(in.out.Meetings)
		in.out.Meetings = append(in.out.Meetings, Meeting{Title: title, Doubt: doubt})
	}
	return &in.out.Meetings[at]
}

// doubt returns why someone may not have attended an event.
func (in *calendarReader) doubt(e calendarEvent, wholeDay bool) Doubt {
	attendees := e.Props.Values(ical.PropAttendee)
	for _, a := range attendees {
		mine := len(attendees) == 1 || in.owner != "" && strings.EqualFold(strings.TrimPrefix(strings.ToLower(a.Value), "mailto:"), in.owner)
		if mine && strings.EqualFold(a.Params.Get(ical.ParamParticipationStatus), "DECLINED") {
			return Declined
		}
	}
	switch {
	case wholeDay:
		return AllDay
	case strings.EqualFold(e.value(ical.PropTransparency), "TRANSPARENT"):
		return Free
	}
	return NoDoubt
}
