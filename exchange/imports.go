package exchange

import (
	"cmp"
	"time"

	"sundial/messages"
	"sundial/record"
)

// DateOrder says how dates such as 3/4/2026 are read.
type DateOrder int

// Asked means that the file must show it.
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
	// Person is the e-mail address or the name, as the file has it, of the one person
	// whose rows are read. A file of several people needs it.
	Person string
	// Most bounds how many records are read; 0 is MaxRecords.
	Most int
}

// MaxRecords is how many records one file may hold.
const MaxRecords = 100_000

// Imported is what a file held. The records have no ids yet, and are in the
// order of the file.
type Imported struct {
	Records []record.Record
	// Rejected are the entries that can't be read. They hold up no other.
	Rejected []Rejected
	// LeftOut counts the entries that are no record, by why.
	LeftOut map[LeftOut]int
	// People are those whose entries a file holds, where it names them.
	People []Person
	// Person is whose entries were read; the zero Person where the file names nobody.
	Person Person
	// Zone is the zone in which times without one were read; empty where each has its own.
	Zone string
	// Heads are the heads of a table.
	Heads []string
	// Encoding is how the text was written, such as Windows-1252.
	Encoding string
	// Unread are the columns and fields that hold something and have no place here.
	Unread []string
	// Merged are tags that two or more different names of the file became.
	Merged map[string][]string
	// Shortened counts the entries that a pause shortened. The file doesn't say when
	// the pause was, so it stands at the end of the entry.
	Shortened int
	// Differing counts the entries whose length in the file isn't that between their
	// start and end. The start and end count.
	Differing int
}

// LeftOut is why an entry of a file becomes no record.
type LeftOut string

// The reasons, in the order in which they are named.
const (
	OtherPerson LeftOut = "other person"
	Open        LeftOut = "open"
	NoLength    LeftOut = "no length"
	Totals      LeftOut = "totals"
	Heading     LeftOut = "heading"
	Deleted     LeftOut = "deleted"
	TimeOff     LeftOut = "time off"
)

// Reasons lists why an entry is left out, in the order in which the reasons are named.
func Reasons() []LeftOut {
	return []LeftOut{OtherPerson, Open, NoLength, Totals, Heading, Deleted, TimeOff}
}

// Problems with a file of another tracker.
var (
	ErrSource = messages.NewProblem((*messages.Printer).ExchangeUnknownKind)
	ErrOrder  = messages.NewProblem((*messages.Printer).ExchangeAmbiguousDates)
	ErrMixed  = messages.NewProblem((*messages.Printer).ExchangeMixedDates)
	ErrTable  = messages.NewProblem((*messages.Printer).ExchangeBrokenTable)
	ErrHeads  = messages.NewProblem((*messages.Printer).ExchangeNoColumns)
	ErrMany   = messages.NewProblem(func(words *messages.Printer) string { return words.ExchangeManyRecords(MaxRecords) })
)

// Rejected is an entry of a file that can't be read.
type Rejected struct {
	// Line is where it is in a text, and its number among the entries elsewhere.
	Line int
	// Cells are the entry as it is there: the cells of a table's row, or one text.
	Cells  []string
	reason fault
}

// Reason says what is wrong with it.
func (r Rejected) Reason(words *messages.Printer) string { return r.reason(words, r.Line) }

// Import reads the file of another tracker. Client, project and task become one tag,
// tags become tags, the description becomes the note. An entry without a start becomes
// a placed length on its day. An entry that can't be read is among the Rejected. Each
// error is about the file as a whole: a messages.Problem without the file's words, or
// a PeopleError.
func Import(source Source, data []byte, o Options) (Imported, error) {
	data, encoding, err := decodeText(data)
	if err != nil {
		return Imported{}, err
	}
	in := &importer{Options: o, source: source, zone: o.Zone.String()}
	in.out.Encoding = encoding
	if err := in.read(data); err != nil {
		return Imported{}, err
	}
	in.nameMerged()
	return in.out, nil
}

func (in *importer) read(data []byte) error {
	switch in.source {
	case Timewarrior:
		return in.timewarrior(data)
	case Watson:
		return in.watson(data)
	case WatsonFrames:
		return in.watsonFrames(data)
	case Klog:
		return in.klog(data)
	case KlogText:
		return in.klogText(data)
	case TimeTagger:
		return in.timeTagger(data)
	case TogglJSON, ClockifyJSON, Traggo:
		return in.looseJSON(data)
	case Activity:
		return in.activityWatch(data)
	case TimewData:
		return in.timewData(data)
	case Timeclock:
		return in.timeclock(data)
	case Org:
		return in.org(data)
	case Gtimelog:
		return in.gtimelog(data)
	case Unknown, Sundial, ICS:
		return ErrSource
	}
	return in.table(data)
}

// importer gathers the entries of one file.
type importer struct {
	Options
	source Source
	zone   string
	out    Imported
	// names are the names of which each tag was made.
	names map[string][]string
}

// entry is one entry of a file, as far as the file tells.
type entry struct {
	start, end time.Time
	// day and length are of an entry without a start.
	day    record.Date
	length time.Duration
	// pause is how much of the time between start and end was no work.
	pause time.Duration
	// pauseNote is the note of the pause.
	pauseNote string
	// zone is the entry's own; empty: that of the import.
	zone string
	kind record.Kind
	note string
	// path are the names of client, project and task, which become one tag.
	path []string
	// tags are names as the other program has them.
	tags []string
	// noBill says that the entry is not to be billed.
	noBill bool
	// leftOut says that the entry was counted as one that becomes no record.
	leftOut bool
}

// leaveOut counts an entry that becomes no record.
func (in *importer) leaveOut(why LeftOut) {
	if in.out.LeftOut == nil {
		in.out.LeftOut = map[LeftOut]int{}
	}
	in.out.LeftOut[why]++
}

// reject keeps what can't be read for its owner. The entry is numbered by its line, or
// by its place in a file that has no lines.
func (in *importer) reject(line int, cells []string, wrong fault) {
	in.out.Rejected = append(in.out.Rejected, Rejected{Line: line, Cells: cells, reason: wrong})
}

// addEntry adds an entry; the answer is what is wrong with it, or nil. The error is about
// the file.
func (in *importer) addEntry(e entry) (fault, error) {
	if e.kind == "" {
		e.kind = record.Work
	}
	note := in.noteOf(e)
	r := record.Record{
		Start: e.start.UTC().Truncate(time.Second), End: e.end.UTC().Truncate(time.Second),
		Kind: e.kind, Note: note, Zone: cmp.Or(e.zone, in.zone),
	}
	if e.start.IsZero() {
		if e.length < 0 {
			return (*messages.Printer).ExchangeEntryNoLength, nil
		}
		r = r.Place(e.day, e.length, time.Time{}, r.Location(in.Zone))
	}
	if checkYear(r.Start) != nil || checkYear(r.End) != nil {
		return (*messages.Printer).ExchangeEntryFarYear, nil
	}
	if r.End.Equal(r.Start) && in.source != SundialCSV { // which has timers stopped at once
		in.leaveOut(NoLength)
		return nil, nil
	}
	if wrong := check(r); wrong != nil {
		return wrong, nil
	}
	return nil, in.add(r, e.pause, e.pauseNote)
}

// add keeps a record, shortened by its pause, which follows it.
func (in *importer) add(r record.Record, pause time.Duration, pauseNote string) error {
	records := []record.Record{r}
	if pause = pause.Truncate(time.Second); pause > 0 && pause < r.End.Sub(r.Start) {
		records = shortened(r, pause, cleanNote(pauseNote))
		in.out.Shortened++
	}
	most := in.Most
	if most == 0 {
		most = MaxRecords
	}
	if len(in.out.Records)+len(records) > most {
		return ErrMany
	}
	in.out.Records = append(in.out.Records, records...)
	return nil
}

// shortened returns a record without a pause at its end, and the pause.
func shortened(r record.Record, pause time.Duration, note string) []record.Record {
	rest := r
	rest.Kind, rest.Note = record.Break, note
	if r.Placed {
		length := r.End.Sub(r.Start)
		loc := r.Location(time.UTC)
		return []record.Record{r.Place(r.Date, length-pause, time.Time{}, loc), rest.Place(r.Date, pause, time.Time{}, loc)}
	}
	r.End = r.End.Add(-pause)
	rest.Start = r.End
	return []record.Record{r, rest}
}

// fault is what is wrong with an entry of a file, which is named by its number.
type fault func(words *messages.Printer, entry int) string

// entryError returns a fault of entry n, counted from 1.
func entryError(n int, f fault) error {
	return messages.NewProblem(func(words *messages.Printer) string { return f(words, n) })
}
