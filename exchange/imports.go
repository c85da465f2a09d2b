package exchange

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"time"
	"unicode"

	"sundial/messages"
	"sundial/record"
)

// Source is the program that wrote a file.
type Source string

// The programs whose files are read.
const (
	Unknown      Source = ""
	Sundial      Source = "sundial"
	SundialCSV   Source = "sundial csv"
	Toggl        Source = "toggl"
	Clockify     Source = "clockify"
	Harvest      Source = "harvest"
	Kimai        Source = "kimai"
	Solidtime    Source = "solidtime"
	Timewarrior  Source = "timewarrior"
	Watson       Source = "watson"
	WatsonFrames Source = "watson frames"
	WatsonCSV    Source = "watson csv"
	Klog         Source = "klog"
	KlogText     Source = "klog's own file"
	TimeTagger   Source = "timetagger"
	TimeTaggerCS Source = "timetagger csv"
)

// DateOrder says how dates such as 3/4/2026 are read.
type DateOrder int

// Asked means that the file must decide by itself.
const (
	Asked DateOrder = iota
	DayFirst
	MonthFirst
)

// Options are what a file may leave open.
type Options struct {
	// Zone is where times without a zone were; required.
	Zone *time.Location
	// Order is used where no date of the file tells day from month.
	Order DateOrder
}

// Imported is what a file held. The records have no ids yet, and are in the
// order of the file.
type Imported struct {
	Records []record.Record
	// Skipped counts entries of no length and lines that are no entry.
	Skipped int
	// Running counts timers that had not been stopped; they are left out.
	Running int
}

// Problems with a file of another tracker.
var (
	ErrSource = messages.NewProblem((*messages.Printer).ExchangeUnknownKind)
	ErrOrder  = messages.NewProblem((*messages.Printer).ExchangeAmbiguousDates)
	ErrMixed  = messages.NewProblem((*messages.Printer).ExchangeMixedDates)
	ErrTable  = messages.NewProblem((*messages.Printer).ExchangeBrokenTable)
)

// Import reads the file of another tracker. Client, project, task and tags
// become tags, the description becomes the note. An entry without a start
// becomes a placed length on its day; placed entries stand one after another,
// and the caller has to find them a place among the records already there. Each
// error is a messages.Problem without the file's words.
func Import(source Source, data []byte, o Options) (Imported, error) {
	data, err := readAll(bytes.NewReader(data))
	if err != nil {
		return Imported{}, err
	}
	in := importer{Options: o}
	switch source {
	case Timewarrior:
		err = in.timewarrior(data)
	case Watson:
		err = in.watson(data)
	case WatsonFrames:
		err = in.watsonFrames(data)
	case Klog:
		err = in.klog(data)
	case KlogText:
		err = in.klogText(data)
	case TimeTagger:
		err = in.timeTagger(data)
	case Toggl, Clockify, Harvest, Kimai, Solidtime, WatsonCSV, TimeTaggerCS, SundialCSV:
		err = in.table(source, data)
	default:
		err = ErrSource
	}
	if err != nil {
		return Imported{}, err
	}
	return in.out, nil
}

// Detect says which program wrote the data, by its shape alone, since files are
// renamed; Unknown where none did. It looks at the head only.
func Detect(data []byte) Source {
	data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))
	switch {
	case bytes.HasPrefix(data, []byte("{")):
		return detectObject(data)
	case bytes.HasPrefix(data, []byte("[")):
		return detectArray(data)
	case isKlogText(data):
		return KlogText
	}
	return detectTable(data)
}

func detectObject(data []byte) Source {
	var head struct {
		Format   string
		Records  []map[string]json.RawMessage
		Warnings json.RawMessage
		Errors   json.RawMessage
	}
	switch err := json.Unmarshal(data, &head); {
	case err != nil:
		return Unknown
	case head.Format == Format:
		return Sundial
	case len(head.Records) > 0 && has(head.Records[0], "t1", "t2"):
		return TimeTagger
	case head.Errors != nil || head.Warnings != nil || len(head.Records) > 0 && has(head.Records[0], "date", "entries"):
		return Klog
	}
	return Unknown
}

func detectArray(data []byte) Source {
	var list []json.RawMessage
	if json.Unmarshal(data, &list) != nil || len(list) == 0 {
		return Unknown
	}
	var object map[string]json.RawMessage
	var array []json.RawMessage
	if json.Unmarshal(list[0], &array) == nil && len(array) >= 4 {
		return WatsonFrames
	}
	switch err := json.Unmarshal(list[0], &object); {
	case err != nil:
		return Unknown
	case has(object, "t1", "t2"):
		return TimeTagger
	case has(object, "project", "start", "stop"):
		return Watson
	case has(object, "start"):
		return Timewarrior
	}
	return Unknown
}

func has[V any](m map[string]V, keys ...string) bool {
	return !slices.ContainsFunc(keys, func(k string) bool { _, ok := m[k]; return !ok })
}

// importer gathers the entries of one file.
type importer struct {
	Options
	out Imported
}

// entry is one entry of a file, as far as the file tells.
type entry struct {
	start, end time.Time
	// day and length are of an entry without a start.
	day    record.Date
	length time.Duration
	kind   record.Kind
	note   string
	// tags are names as the other program has them.
	tags []string
}

// take adds an entry; n is its number in the file, for the error.
func (in *importer) take(e entry, n int) error {
	if e.kind == "" {
		e.kind = record.Work
	}
	r := record.Record{
		Start: e.start.UTC().Truncate(time.Second), End: e.end.UTC().Truncate(time.Second),
		Kind: e.kind, Note: withTags(cleanNote(e.note), e.tags), Zone: in.Zone.String(),
	}
	if e.start.IsZero() {
		r = r.Place(e.day, e.length, time.Time{}, in.Zone)
	}
	if checkYear(r.Start) != nil || checkYear(r.End) != nil {
		return entryError(n, (*messages.Printer).ExchangeEntryFarYear)
	}
	if r.End.Equal(r.Start) {
		in.out.Skipped++
		return nil
	}
	if wrong := check(r); wrong != nil {
		return entryError(n, wrong)
	}
	in.out.Records = append(in.out.Records, r)
	return nil
}

// fault is what is wrong with an entry of a file, which is named by its number.
type fault func(words *messages.Printer, entry int) string

// entryError is a fault of entry n, counted from 1.
func entryError(n int, f fault) error {
	return messages.NewProblem(func(words *messages.Printer) string { return f(words, n) })
}

// withTags adds to a note the tags that it doesn't have.
func withTags(note string, names []string) string {
	had := record.Tags(note)
	for _, name := range names {
		tag := tagOf(name)
		if tag == "" || slices.Contains(had, tag) {
			continue
		}
		had = append(had, tag)
		note = strings.TrimSpace(note + " #" + tag)
	}
	return note
}

// tagOf makes a tag of a name: lower case, and a hyphen for what can't stand in
// a tag. A name without a letter, which would be a number, gets the word tag.
func tagOf(name string) string {
	fields := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !tagRune(r) })
	tag := strings.Trim(strings.Join(fields, "-"), "-/")
	if tag == "" {
		return ""
	}
	if got := record.Tags("#" + tag); len(got) == 1 && got[0] == tag {
		return tag
	}
	if got := record.Tags("#tag-" + tag); len(got) == 1 {
		return got[0]
	}
	return ""
}

func tagRune(r rune) bool {
	return r == '_' || r == '-' || r == '/' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.Is(unicode.So, r)
}
