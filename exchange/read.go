package exchange

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"sundial/messages"
	"sundial/record"
)

// Limits on what's read.
const (
	// MaxSize is the maximum file size, in bytes.
	MaxSize = 64 << 20
	// MaxDepth is the maximum nesting of JSON.
	MaxDepth = 32
	// MaxNote is the maximum length of a note, in characters.
	MaxNote = 2000
	// MaxTags is the maximum number of tags on a record.
	MaxTags = 50
	// MaxLength is the maximum length of a record.
	MaxLength = 366 * 24 * time.Hour
)

// Problems with a file as a whole.
var (
	ErrSize    = messages.NewProblem(func(words *messages.Printer) string { return words.ExchangeTooLarge(MaxSize >> 20) })
	ErrUTF8    = messages.NewProblem((*messages.Printer).ExchangeNotUtf8)
	ErrJSON    = messages.NewProblem((*messages.Printer).ExchangeBrokenJson)
	ErrDepth   = messages.NewProblem(func(words *messages.Printer) string { return words.ExchangeDeepJson(MaxDepth) })
	ErrKeys    = messages.NewProblem((*messages.Printer).ExchangeRepeatedKey)
	ErrFormat  = messages.NewProblem((*messages.Printer).ExchangeNoExport)
	ErrVersion = messages.NewProblem(func(words *messages.Printer) string { return words.ExchangeNewerVersion(strconv.Itoa(Version)) })
	ErrShape   = messages.NewProblem((*messages.Printer).ExchangeWrongType)
	ErrMember  = messages.NewProblem((*messages.Printer).ExchangeWrongMember)
)

// ParseJSON reads WriteJSON's form, and checks each record against the limits. It returns the
// records by themselves, and not in the archive: of a large file there's no room for both. Each
// error is a messages.Problem without the file's words; one about a record names it by its
// number, counted from 1.
func ParseJSON(data []byte) (Archive, []record.Record, error) {
	switch {
	case len(data) > MaxSize:
		return Archive{}, nil, ErrSize
	case !utf8.Valid(data):
		return Archive{}, nil, ErrUTF8
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	err := checkJSON(data)
	if err == nil {
		err = checkVersion(data)
	}
	if err != nil {
		return Archive{}, nil, err
	}
	var a Archive
	if err := json.Unmarshal(data, &a); err != nil {
		return Archive{}, nil, ErrShape
	}
	if len(a.Records) > MaxRecords {
		return Archive{}, nil, ErrMany
	}
	a.fill()
	if !isObject(a.Member.Settings) || !knownZone(a.Member.Zone) {
		return Archive{}, nil, ErrMember
	}
	records, err := decode(a.Records)
	if err != nil {
		return Archive{}, nil, err
	}
	a.Records = nil
	return a, records, nil
}

func isObject(raw json.RawMessage) bool { return bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{")) }

func knownZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "Local"
}

// decode converts the records, in order. Their tags are those of their notes.
func decode(all []Record) ([]record.Record, error) {
	records := make([]record.Record, len(all))
	seen := map[string]bool{}
	for i, r := range all {
		read, wrong := r.decode()
		if wrong == nil && r.ID != "" && seen[r.ID] {
			wrong = (*messages.Printer).ExchangeEntryRepeatedId
		}
		if wrong != nil {
			return nil, messages.NewProblem(func(words *messages.Printer) string { return wrong(words, i+1) })
		}
		seen[r.ID] = true
		records[i] = read
	}
	return records, nil
}

func (r Record) decode() (record.Record, fault) {
	read := record.Record{ID: r.ID, Kind: record.Kind(r.Kind), Placed: r.Placed, Note: cleanNote(r.Note), Zone: r.Zone}
	var ok bool
	if read.Start, ok = moment(r.Start); !ok {
		return read, (*messages.Printer).ExchangeEntryNoStart
	}
	if r.End != nil {
		if read.End, ok = moment(*r.End); !ok {
			return read, (*messages.Printer).ExchangeEntryNoEnd
		}
	}
	if r.PlannedEnd != "" {
		if read.PlannedEnd, ok = moment(r.PlannedEnd); !ok {
			return read, (*messages.Printer).ExchangeEntryNoPlannedEnd
		}
	}
	if !knownZone(r.Zone) {
		return read, (*messages.Printer).ExchangeEntryUnknownZone
	}
	if wrong := check(read); wrong != nil || !r.Placed {
		return read, wrong
	}
	return r.dated(read)
}

// dated gives a placed record its date. Only its date and length matter: if the times don't
// touch the date, they're made again.
func (r Record) dated(read record.Record) (record.Record, fault) {
	loc := read.Location(time.UTC)
	read.Date = record.DateOf(read.Start, loc)
	if r.Date == "" {
		return read, nil
	}
	day, err := record.ParseDate(r.Date)
	if err != nil || !validYear(record.Noon(day, loc)) {
		return read, (*messages.Printer).ExchangeEntryNoDate
	}
	if day.Before(read.Date) || record.DateOf(read.End, loc).Before(day) {
		return read.Place(day, read.Elapsed(read.End), time.Time{}, loc), nil
	}
	read.Date = day
	return read, nil
}

// Valid reports whether a record is within the limits for imported ones.
func Valid(r record.Record) bool {
	return knownZone(r.Zone) && validYear(r.Start) && cleanNote(r.Note) == r.Note && check(r) == nil
}

// check checks a record against the limits; nothing is ever cut to fit.
func check(r record.Record) fault {
	switch {
	case r.Kind != record.Work && r.Kind != record.Break:
		return (*messages.Printer).ExchangeEntryWrongKind
	case !r.Running() && r.End.Before(r.Start):
		return (*messages.Printer).ExchangeEntryEndsEarly
	case !r.Running() && r.End.Sub(r.Start) > MaxLength:
		return func(words *messages.Printer, n int) string {
			return words.ExchangeEntryTooLong(int(MaxLength/(24*time.Hour)), n)
		}
	case r.Running() && r.Placed:
		return (*messages.Printer).ExchangeEntryWithoutEnd
	case utf8.RuneCountInString(r.Note) > MaxNote:
		return func(words *messages.Printer, n int) string { return words.ExchangeEntryLongNote(n, MaxNote) }
	case len(r.Tags()) > MaxTags:
		return func(words *messages.Printer, n int) string { return words.ExchangeEntryManyTags(n, MaxTags) }
	}
	return nil
}

// moment reads RFC 3339 and drops fractions of a second.
func moment(text string) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, text)
	return t.UTC().Truncate(time.Second), err == nil && validYear(t)
}

// validYear refuses years that RFC 3339 can't express in some zone.
func validYear(t time.Time) bool {
	y := t.UTC().Year()
	return y >= 1 && y <= 9998 && !t.IsZero()
}

// cleanNote collapses white space and drops control characters.
func cleanNote(note string) string {
	note = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, note)
	return strings.Join(strings.Fields(note), " ")
}
