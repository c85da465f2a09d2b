package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"sundial/record"
)

// Limits on what is read.
const (
	// MaxSize is the largest file, in bytes.
	MaxSize = 64 << 20
	// MaxDepth is how deep JSON may nest.
	MaxDepth = 32
	// MaxNote is the longest note, in characters.
	MaxNote = 2000
	// MaxTags is the largest number of tags on a record.
	MaxTags = 50
	// MaxLength is the longest record.
	MaxLength = 366 * 24 * time.Hour
)

// Problems with a file as a whole.
var (
	ErrSize    = fmt.Errorf("the file is larger than %d MB", MaxSize>>20)
	ErrUTF8    = errors.New("the file is not written in UTF-8")
	ErrJSON    = errors.New("the file is not whole and valid JSON")
	ErrDepth   = fmt.Errorf("the file's JSON nests deeper than %d levels", MaxDepth)
	ErrKeys    = errors.New("the file's JSON has the same key twice in one object")
	ErrFormat  = errors.New("the file is not a Sundial export")
	ErrVersion = fmt.Errorf("the file was written by a newer Sundial than this one, which reads version %d", Version)
	ErrShape   = errors.New("the file is a Sundial export, but some part of it has the wrong type")
	ErrMember  = errors.New("the member's zone or settings in the file can't be read")
)

// ReadJSON reads what WriteJSON wrote, and checks each record against the
// limits. Tags are taken from the notes anew. Each error is one sentence
// without the file's words; one about a record names it by its number, counted
// from 1.
func ReadJSON(r io.Reader) (Archive, error) {
	data, err := readAll(r)
	if err != nil {
		return Archive{}, err
	}
	if err := checkJSON(data); err != nil {
		return Archive{}, err
	}
	if err := checkVersion(data); err != nil {
		return Archive{}, err
	}
	var a Archive
	if err := json.Unmarshal(data, &a); err != nil {
		return Archive{}, ErrShape
	}
	a.fill()
	if !isObject(a.Member.Settings) || !knownZone(a.Member.Zone) {
		return Archive{}, ErrMember
	}
	records, err := a.Decode()
	if err != nil {
		return Archive{}, err
	}
	a.Records = Records(records)
	return a, nil
}

// readAll reads UTF-8 up to the limit, without a byte order mark.
func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read file: %w", err)
	case len(data) > MaxSize:
		return nil, ErrSize
	case !utf8.Valid(data):
		return nil, ErrUTF8
	}
	return bytes.TrimPrefix(data, []byte("\ufeff")), nil
}

func isObject(raw json.RawMessage) bool { return bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{")) }

func knownZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "Local"
}

// checkVersion refuses other formats and later versions before their shape is
// looked at.
func checkVersion(data []byte) error {
	var head struct {
		Format  any `json:"format"`
		Version any `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil || head.Format != Format {
		return ErrFormat
	}
	version, ok := head.Version.(float64)
	switch {
	case ok && version > Version:
		return ErrVersion
	case !ok || version != Version:
		return ErrFormat
	}
	return nil
}

// checkJSON walks the tokens: one value, not too deep, no key twice. Keys that
// differ in letter case alone count as the same, since the decoder takes either.
func checkJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var open []*level
	for {
		token, err := dec.Token()
		if err != nil {
			return ErrJSON
		}
		if delim, ok := token.(json.Delim); ok {
			if open, err = step(open, delim); err != nil {
				return err
			}
		} else if err := see(open, token); err != nil {
			return err
		}
		if len(open) == 0 {
			break
		}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return ErrJSON
	}
	return nil
}

// level is an object or array that is open; keys is nil in an array.
type level struct {
	keys  map[string]bool
	value bool // the next token of the object is a value
}

// step opens or closes a level.
func step(open []*level, delim json.Delim) ([]*level, error) {
	if delim == '}' || delim == ']' {
		return open[:len(open)-1], nil
	}
	if len(open) == MaxDepth {
		return nil, ErrDepth
	}
	if len(open) > 0 {
		open[len(open)-1].value = false
	}
	next := &level{}
	if delim == '{' {
		next.keys = map[string]bool{}
	}
	return append(open, next), nil
}

// see takes note of a key, or of a plain value.
func see(open []*level, token json.Token) error {
	if len(open) == 0 {
		return nil
	}
	at := open[len(open)-1]
	if at.keys == nil || at.value {
		at.value = false
		return nil
	}
	name, _ := token.(string)
	key := strings.Map(foldRune, name)
	if at.keys[key] {
		return ErrKeys
	}
	at.keys[key], at.value = true, true
	return nil
}

// foldRune is the least of the letters that differ from r in case alone.
func foldRune(r rune) rune {
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return least
}

// Decode turns the archive's records into records, in order.
func (a Archive) Decode() ([]record.Record, error) {
	records := make([]record.Record, len(a.Records))
	seen := map[string]bool{}
	for i, r := range a.Records {
		read, err := r.decode()
		if err == nil && r.ID != "" && seen[r.ID] {
			err = errors.New("has the id of another")
		}
		if err != nil {
			return nil, fmt.Errorf("record %d of the file %w", i+1, err)
		}
		seen[r.ID] = true
		records[i] = read
	}
	return records, nil
}

func (r Record) decode() (record.Record, error) {
	read := record.Record{ID: r.ID, Kind: record.Kind(r.Kind), Placed: r.Placed, Note: cleanNote(r.Note), Zone: r.Zone}
	var err error
	if read.Start, err = moment(r.Start); err != nil {
		return read, errors.New("has no readable start")
	}
	if r.End != nil {
		if read.End, err = moment(*r.End); err != nil {
			return read, errors.New("has no readable end")
		}
	}
	if r.PlannedEnd != "" {
		if read.PlannedEnd, err = moment(r.PlannedEnd); err != nil {
			return read, errors.New("has no readable planned end")
		}
	}
	if !knownZone(r.Zone) {
		return read, errors.New("names a time zone that is not known here")
	}
	if err := check(read); err != nil || !r.Placed {
		return read, err
	}
	return r.dated(read)
}

// dated gives a placed record its date. Only date and length of it mean anything:
// where the times don't touch the date, they are made anew.
func (r Record) dated(read record.Record) (record.Record, error) {
	loc := read.Location(time.UTC)
	read.Date = record.DateOf(read.Start, loc)
	if r.Date == "" {
		return read, nil
	}
	day, err := record.ParseDate(r.Date)
	if err != nil || checkYear(record.Noon(day, loc)) != nil {
		return read, errors.New("has no readable date")
	}
	if day.Before(read.Date) || record.DateOf(read.End, loc).Before(day) {
		return read.Place(day, read.Elapsed(read.End), time.Time{}, loc), nil
	}
	read.Date = day
	return read, nil
}

// Check holds a record that was read against the limits.
func Check(r record.Record) error {
	if !knownZone(r.Zone) || checkYear(r.Start) != nil || cleanNote(r.Note) != r.Note {
		return errors.New("is no record of ours")
	}
	return check(r)
}

// check holds a record against the limits; nothing is ever cut to fit.
func check(r record.Record) error {
	switch {
	case r.Kind != record.Work && r.Kind != record.Break:
		return errors.New("is neither work nor a break")
	case !r.Running() && r.End.Before(r.Start):
		return errors.New("ends before it starts")
	case !r.Running() && r.End.Sub(r.Start) > MaxLength:
		return errors.New("is longer than 366 days")
	case r.Running() && r.Placed:
		return errors.New("is a length without an end")
	case utf8.RuneCountInString(r.Note) > MaxNote:
		return fmt.Errorf("has a note of more than %d characters", MaxNote)
	case len(r.Tags()) > MaxTags:
		return fmt.Errorf("has more than %d tags", MaxTags)
	}
	return nil
}

// moment reads RFC 3339 and drops fractions of a second.
func moment(text string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, errors.New("no moment")
	}
	return t.UTC().Truncate(time.Second), checkYear(t)
}

// checkYear refuses years that RFC 3339 can't write in any zone.
func checkYear(t time.Time) error {
	if y := t.UTC().Year(); y < 1 || y > 9998 || t.IsZero() {
		return errors.New("no year of ours")
	}
	return nil
}

// cleanNote makes runs of white space one space and drops characters that
// control a terminal rather than say something.
func cleanNote(note string) string {
	note = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, note)
	return strings.Join(strings.Fields(note), " ")
}
