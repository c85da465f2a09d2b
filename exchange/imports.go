package exchange

import (
	"cmp"
	"time"

	"sundial/messages"
	"sundial/record"
)

// DateOrder is how to read dates such as 3/4/2026.
type DateOrder int

// Asked means that the file must determine it.
const (
	Asked DateOrder = iota
	DayFirst
	MonthFirst
)

// Options fill in what a file leaves open.
type Options struct {
	// Zone is that of times without one; required.
	Zone *time.Location
	// Order is used if none of the file's dates distinguishes day and month.
	Order DateOrder
	// Person is the e-mail address or name of the one person whose rows are read. It's required
	// if a file has several people.
	Person string
	// Most bounds the number of records; 0 is MaxRecords.
	Most int
}

// MaxRecords bounds the records of one file.
const MaxRecords = 100_000

// Imported is a file's content. The records have no IDs yet, and are in the file's order.
type Imported struct {
	Records []record.Record
	// Rejected are the entries that can't be read. They don't affect the others.
	Rejected []Rejected
	// LeftOut counts the entries that aren't records, by reason.
	LeftOut map[LeftOut]int
	// People are those whose entries a file has, if it names them.
	People []Person
	// Person is whose entries were read; the zero Person if the file names nobody.
	Person Person
	// Zone is that of times without one; empty if all have one.
	Zone string
	// Heads are a table's headers.
	Heads []string
	// Encoding is the text's encoding, such as Windows-1252.
	Encoding string
	// Unread are columns and fields with content that isn't imported.
	Unread []string
	// Merged are tags made from several names in the file.
	Merged map[string][]string
	// Shortened counts the entries that were shortened by a pause. The file doesn't say when
	// the pause was, so it's at the end.
	Shortened int
	// Differing counts the entries whose length in the file differs from their start and end,
	// which count.
	Differing int
}

// LeftOut is why an entry isn't a record.
type LeftOut string

// The reasons, in display order.
const (
	OtherPerson LeftOut = "other person"
	Open        LeftOut = "open"
	NoLength    LeftOut = "no length"
	Totals      LeftOut = "totals"
	Heading     LeftOut = "heading"
	Deleted     LeftOut = "deleted"
	TimeOff     LeftOut = "time off"
)

// Reasons lists the reasons in display order.
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
	// Line is the line number in a text, otherwise the entry's number.
	Line int
	// Cells are the entry as in the file: a row's cells, or one text.
	Cells  []string
	reason fault
}

// Reason says what's wrong with it.
func (r Rejected) Reason(words *messages.Printer) string { return r.reason(words, r.Line) }

// Import reads another tracker's file. Client, project and task become one tag, tags become
// tags, the description becomes the note. An entry without a start becomes a placed record.
// Entries that can't be read are in Rejected. An error concerns the whole file: a
// messages.Problem without the file's words, or a PeopleError.
func Import(source Source, data []byte, o Options) (Imported, error) {
	data, encoding, err := decodeText(data)
	if err != nil {
		return Imported{}, err
	}
	read := programs[source].read
	if read == nil {
		return Imported{}, ErrSource
	}
	in := &importer{Options: o, source: source, zone: o.Zone.String()}
	in.out.Encoding = encoding
	if err := read(in, data); err != nil {
		return Imported{}, err
	}
	in.nameMerged()
	return in.out, nil
}

type importer struct {
	Options
	source Source
	zone   string
	out    Imported
	// names are the names from which each tag was made.
	names map[string][]string
}

// entry is one entry of a file, with whatever the file has.
type entry struct {
	start, end time.Time
	// day and length are those of an entry without a start.
	day    record.Date
	length time.Duration
	// pause is how much of the time between start and end wasn't work.
	pause time.Duration
	// pauseNote is the pause's note.
	pauseNote string
	// zone is the entry's; empty: the import's.
	zone string
	kind record.Kind
	note string
	// path is the names of client, project and task, which become one tag.
	path []string
	// tags are the other program's names.
	tags []string
	// noBill: the entry isn't billable.
	noBill bool
	// none: there's no entry, or one that was counted as left out.
	none bool
	// text is the entry as in the file, if that isn't the line or the element where it ends.
	text string
}

func (in *importer) leaveOut(why LeftOut) {
	if in.out.LeftOut == nil {
		in.out.LeftOut = map[LeftOut]int{}
	}
	in.out.LeftOut[why]++
}

// reject keeps an entry that can't be read.
func (in *importer) reject(line int, cells []string, wrong fault) {
	in.out.Rejected = append(in.out.Rejected, Rejected{Line: line, Cells: cells, reason: wrong})
}

func (in *importer) without(why LeftOut) (entry, fault) {
	in.leaveOut(why)
	return entry{none: true}, nil
}

// addOrReject adds an entry, or rejects it with its fault and the cells of line n.
func (in *importer) addOrReject(e entry, wrong fault, n int, cells func() []string) error {
	if e.none {
		return nil
	}
	var err error
	if wrong == nil {
		wrong, err = in.addEntry(e)
	}
	if wrong != nil {
		in.reject(n, cells(), wrong)
	}
	return err
}

// addEntry adds an entry, or returns what's wrong with it. The error concerns the whole file.
func (in *importer) addEntry(e entry) (fault, error) {
	r := record.Record{
		Start: e.start.UTC().Truncate(time.Second), End: e.end.UTC().Truncate(time.Second),
		Kind: cmp.Or(e.kind, record.Work), Note: in.noteOf(e), Zone: cmp.Or(e.zone, in.zone),
	}
	if e.start.IsZero() {
		if e.length < 0 {
			return (*messages.Printer).ExchangeEntryNoLength, nil
		}
		r = r.Place(e.day, e.length, time.Time{}, r.Location(in.Zone))
	}
	if !validYear(r.Start) || !validYear(r.End) {
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

// add adds a record, shortened by its pause, which follows it.
func (in *importer) add(r record.Record, pause time.Duration, pauseNote string) error {
	records := []record.Record{r}
	if pause = pause.Truncate(time.Second); pause > 0 && pause < r.End.Sub(r.Start) {
		records = shortened(r, pause, cleanNote(pauseNote))
		in.out.Shortened++
	}
	if len(in.out.Records)+len(records) > cmp.Or(in.Most, MaxRecords) {
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

// fault says what's wrong with an entry, which it names by number.
type fault func(words *messages.Printer, entry int) string
