package exchange

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// table reads a table twice: first what all of its rows say together, then each row.
func (in *importer) table(data []byte) error {
	t, err := openTable(data)
	if err != nil {
		return err
	}
	_, totals := heads()
	r := &tableReader{importer: in, table: t, totals: totals, zoneAt: -1}
	if t.source == SundialCSV {
		r.zoneAt = slices.IndexFunc(t.head, func(name string) bool { return headKey(name) == "zone" })
	}
	if err := r.survey(); err != nil {
		return err
	}
	for line, row := range t.rows() {
		if line <= t.headLine {
			continue
		}
		if err := r.take(line, row); err != nil {
			return err
		}
	}
	return nil
}

// tableReader reads the rows of one table.
type tableReader struct {
	*importer
	*table
	totals map[string]bool
	// only is the person whose rows are read; the zero Person where the rows name nobody.
	only Person
	// zoneAt is where the zone of an entry stands in a table of our own; -1: nowhere.
	zoneAt int
	// marked says that a row is marked as billable, so that one without a mark isn't.
	marked bool
}

// get is the cell of a column in a row, without spaces around; empty where there is none.
func (t *table) get(cells []string, c column) string {
	if at := t.columns[c]; at >= 0 && at < len(cells) {
		return strings.TrimSpace(cells[at])
	}
	return ""
}

// survey looks through all rows: whose they are, how dates are written, and which
// columns hold something that has no place here.
func (r *tableReader) survey() error {
	seen, filled := people{}, make([]bool, len(r.head))
	var order orderEvidence
	for line, row := range r.rows() {
		if line <= r.headLine || row.broken {
			continue
		}
		for i, cell := range row.cells {
			if i < len(filled) && !filled[i] {
				filled[i] = strings.TrimSpace(cell) != ""
			}
		}
		for _, c := range []column{colDate, colEndDate, colStart, colEnd} {
			order.see(r.get(row.cells, c))
		}
		if r.isEntry(row.cells) {
			seen.saw(r.person(row.cells))
		}
		yes, known := yesOrNo(r.get(row.cells, colBillable))
		r.marked = r.marked || yes && known
	}
	r.nameUnread(filled)
	var err error
	if r.only, err = r.choose(seen); err != nil {
		return err
	}
	r.out.Person, r.out.Heads = r.only, r.head
	r.Order, err = order.decide(r.Order, r.dayFirst)
	return err
}

// person is who a row belongs to.
func (t *table) person(cells []string) Person {
	p := Person{Email: t.get(cells, colEmail), Name: t.get(cells, colUser)}
	if p.Name == "" {
		p.Name = strings.TrimSpace(t.get(cells, colFirstName) + " " + t.get(cells, colLastName))
	}
	if p.Name == "" && t.namesPeople() {
		p.Name = t.get(cells, colName)
	}
	return p
}

// namesPeople says whether the column Name is of people: another one then says what was
// done.
func (t *table) namesPeople() bool {
	return t.columns[colNote] >= 0 || t.columns[colProject] >= 0 || t.columns[colTask] >= 0
}

// isEntry says whether a row tells when something was.
func (t *table) isEntry(cells []string) bool {
	return t.get(cells, colStart) != "" || t.get(cells, colDate) != ""
}

// maxUnread bounds how many columns are named that have no place here.
const maxUnread = 20

// redundant are columns of other programs that say again what others say.
var redundant = []string{"id", "key", "subtotals", "taggroups", "userid", "memberid", "organizationid", "clientid", "projectid", "taskid", "createdat", "updatedat"}

// nameUnread lists the columns that hold something and are read as nothing.
func (r *tableReader) nameUnread(filled []bool) {
	known := map[string]bool{"": true}
	languages, _ := heads()
	for _, language := range languages {
		maps.Copy(known, language.known)
	}
	for i, name := range r.head {
		if key := headKey(name); filled[i] && i != r.zoneAt && !known[key] && !slices.Contains(redundant, key) && len(r.out.Unread) < maxUnread {
			r.out.Unread = append(r.out.Unread, strings.TrimSpace(name))
		}
	}
}

// take reads one row, and rejects it where it can't be read.
func (r *tableReader) take(line int, row row) error {
	if row.broken {
		r.reject(line, row.cells, (*messages.Printer).ExchangeEntryBrokenRow)
		return nil
	}
	if why, out := r.leavesOut(row.cells); out {
		if why != "" {
			r.leaveOut(why)
		}
		return nil
	}
	e, wrong := r.entry(row.cells)
	if wrong == nil && e.start.IsZero() && e.length == 0 && r.get(row.cells, colStart) != "" {
		r.leaveOut(Open)
		return nil
	}
	var err error
	if wrong == nil {
		wrong, err = r.importer.take(e)
	}
	if wrong != nil {
		r.reject(line, slices.Clone(row.cells), wrong)
	}
	return err
}

// leavesOut says of a row that is no entry of the person why; without a reason where
// it holds nothing.
func (r *tableReader) leavesOut(cells []string) (why LeftOut, out bool) {
	length := cmp.Or(r.get(cells, colLength), r.get(cells, colMinutes), r.get(cells, colSeconds))
	date, start := r.get(cells, colDate), r.get(cells, colStart)
	switch {
	case strings.TrimSpace(strings.Join(cells, "")) == "":
		return "", true
	case slices.Equal(cells, r.head):
		return Heading, true
	case r.isTotal(cells), date == "" && start == "" && length != "":
		return Totals, true
	case start == "" && length == "" && (date == "" || r.table.source == TimeTaggerCS):
		return Heading, true
	case r.only != Person{} && !r.isOnly(r.person(cells)):
		return OtherPerson, true
	case timeOff(r.get(cells, colKind)):
		return TimeOff, true
	}
	return "", false
}

// isTotal says whether a row says so, and has no date.
func (r *tableReader) isTotal(cells []string) bool {
	when := cmp.Or(r.get(cells, colDate), r.get(cells, colStart))
	text, _, _ := cutMoment(when)
	if _, ok := parseDays(text); ok {
		return false
	}
	return slices.ContainsFunc(cells, func(cell string) bool { return len(cell) < 40 && r.totals[headKey(cell)] })
}

// isOnly says whether a row is of the person whose rows are read.
func (r *tableReader) isOnly(p Person) bool { return strings.EqualFold(p.Key(), r.only.Key()) }

// entry reads one row; the fault is what is wrong with it.
func (r *tableReader) entry(cells []string) (e entry, wrong fault) {
	e.note, e.kind = unguard(r.table.source, r.get(cells, colNote)), kindOf(r.get(cells, colKind))
	if r.ownBreak(cells) {
		e.kind = record.Break
	}
	e.tags = append(splitTags(unguard(r.table.source, r.get(cells, colTags))), splitTags(r.get(cells, colMoreTags))...)
	e.path = []string{r.get(cells, colClient), r.get(cells, colProject), r.get(cells, colTask)}
	name := r.get(cells, colName)
	if r.columns[colNote] < 0 && name != "" && !r.namesPeople() {
		e.note = name
	}
	if e.note == "" && r.columns[colNote] < 0 {
		e.note = spelled(e.path)
	}
	e.noBill = r.noBill(r.get(cells, colBillable))
	if r.zoneAt >= 0 && r.zoneAt < len(cells) && cells[r.zoneAt] != "" && knownZone(cells[r.zoneAt]) {
		e.zone = cells[r.zoneAt]
	}
	return e, r.times(cells, &e)
}

// ownBreak says whether a row of a timesheet of ours is a break: its length stands in the
// column of breaks.
func (r *tableReader) ownBreak(cells []string) bool {
	return r.table.source == SundialCSV && r.get(cells, colLength) == "" && r.get(cells, colPause) != ""
}

// spelled is the last name of the path where its tag can't spell it: in a table without
// a description it is all that says what was done.
func spelled(path []string) string {
	for _, name := range slices.Backward(path) {
		if name != "" {
			if strings.EqualFold(slug(name), name) {
				return ""
			}
			return name
		}
	}
	return ""
}

// noBill says whether a row is not to be billed. Kimai marks what is and leaves the rest
// empty.
func (r *tableReader) noBill(cell string) bool {
	yes, known := yesOrNo(cell)
	return known && !yes || cell == "" && r.marked && r.table.source == Kimai
}

// yesOrNo reads the words of a column that is one or the other.
func yesOrNo(cell string) (yes, known bool) {
	switch strings.ToLower(strings.TrimSpace(cell)) {
	case "yes", "y", "true", "1", "x", "ja", "j", "oui", "si", "sí", "sì", "sim", "tak", "billable", "wahr", "vrai", "verdadero", "waar", "はい", "✓", "✔":
		return true, true
	case "no", "n", "false", "0", "nein", "non", "nee", "não", "nie", "nej", "nei", "non-billable", "nonbillable", "not billable", "unbillable", "falsch", "faux", "falso", "onwaar", "いいえ":
		return false, true
	}
	return false, false
}

// kindOf tells a break from work.
func kindOf(cell string) record.Kind {
	switch strings.ToLower(cell) {
	case "break", "pause", "pausa", "pauze", "rustpauze", "rast", "przerwa", "休憩":
		return record.Break
	}
	return record.Work
}

// timeOff says whether a row of Clockify is a day off or a holiday.
func timeOff(cell string) bool {
	key := headKey(cell)
	return key == "timeoff" || key == "holiday" || key == "absence" || key == "vacation"
}

// unguard takes back what Guard put before a cell.
func unguard(source Source, cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && source == SundialCSV && Guard(rest) == cell {
		return rest
	}
	return cell
}

// times reads when the entry was. An entry that has a start and neither end nor length
// is left without both.
func (r *tableReader) times(cells []string, e *entry) fault {
	length, hasLength, wrong := r.length(cells)
	if wrong != nil {
		return wrong
	}
	start, end := r.get(cells, colStart), r.get(cells, colEnd)
	if start == "" && end == "" {
		e.length = length
		if !hasLength {
			return (*messages.Printer).ExchangeEntryNoTime
		}
		day, wrong := r.day(r.get(cells, colDate), (*messages.Printer).ExchangeEntryNoDate)
		e.day = day
		return wrong
	}
	from, wrong := r.readings(r.get(cells, colDate), start, (*messages.Printer).ExchangeEntryNoStart)
	if wrong != nil {
		return wrong
	}
	if end == "" {
		if length > 0 {
			e.start, e.end = from.at[0], from.at[0].Add(length)
		}
		return nil
	}
	until, wrong := r.readings(cmp.Or(r.get(cells, colEndDate), r.get(cells, colDate), from.date), end, (*messages.Printer).ExchangeEntryNoEnd)
	if wrong != nil {
		return wrong
	}
	if r.get(cells, colEndDate) == "" && until.wall != (wallTime{}) && !until.dated {
		until.at = append(until.at, r.later(until.wall, from.at[0].Add(length))...)
	}
	e.start, e.end = pair(from.at, until.at, length)
	return r.compare(cells, e, length)
}

// compare holds the time between start and end against the file's own length. What is
// more is a pause, where a program has them.
func (r *tableReader) compare(cells []string, e *entry, length time.Duration) fault {
	span := e.end.Sub(e.start)
	if length == 0 {
		if pause, ok := parsePause(r.get(cells, colPause)); ok && pause < span {
			e.pause = pause
		}
		return nil
	}
	switch more := span - length; {
	case more >= -time.Minute && more <= time.Minute:
	case more > 0 && (r.table.source == Kimai || r.table.source == Table):
		e.pause = more
	default:
		r.out.Differing++
	}
	return nil
}

// parsePause reads the length of a pause. A plain number is of minutes where it's too
// large for hours.
func parsePause(text string) (time.Duration, bool) {
	const longest = 4 // hours
	if n, err := strconv.Atoi(text); err == nil && n > longest {
		return time.Duration(n) * time.Minute, n < 24*60
	}
	return parseLength(text)
}

// length is the row's own length.
func (r *tableReader) length(cells []string) (length time.Duration, has bool, wrong fault) {
	var ok bool
	if r.ownBreak(cells) {
		length, ok = parseLength(r.get(cells, colPause))
	} else if text := r.get(cells, colLength); text != "" {
		length, ok = parseLength(text)
	} else if text := r.get(cells, colMinutes); text != "" {
		length, ok = inUnit(text, time.Minute)
	} else if text := r.get(cells, colSeconds); text != "" {
		length, ok = inUnit(text, time.Second)
	} else {
		return 0, false, nil
	}
	if !ok {
		return 0, true, (*messages.Printer).ExchangeEntryNoLength
	}
	return length, true, nil
}

// readings are the moments that a cell may mean.
type readings struct {
	at []time.Time
	// wall is what the clock showed; zero where the cell tells the moment itself.
	wall wallTime
	// date is the date in the cell, where it has one.
	date  string
	dated bool
}

// readings reads a time of day on a date, or a cell that holds both. The fault says
// that it is neither, unless more is known.
func (in *importer) readings(date, text string, other fault) (readings, fault) {
	if t, ok := exactMoment(text); ok {
		return readings{at: []time.Time{t}}, nil
	}
	read := readings{}
	if day, clock, ok := cutMoment(text); ok {
		date, text, read.date, read.dated = day, clock, day, true
	}
	day, wrong := in.day(date, other)
	if wrong != nil {
		return read, wrong
	}
	c, ok := parseClock(text)
	if !ok {
		return read, other
	}
	in.out.Zone = in.zone
	read.wall = wallTime{day, c}
	read.at = read.wall.moments(in.Zone)
	if c.hour == 24 {
		read.at = wallTime{day.AddDays(1), clock{}}.moments(in.Zone)
	}
	if len(read.at) == 0 {
		shown := read.wall
		return read, func(words *messages.Printer, n int) string {
			return words.ExchangeEntrySkippedTime(shown.day.String(), fmt.Sprintf("%02d:%02d", shown.hour, shown.minute), in.zone)
		}
	}
	return read, nil
}

// later are the moments of the same time of day a day later, and on the day of a moment.
func (in *importer) later(w wallTime, about time.Time) []time.Time {
	next, then := w, w
	next.day, then.day = w.day.AddDays(1), record.DateOf(about, in.Zone)
	return append(next.moments(in.Zone), then.moments(in.Zone)...)
}

// exactMoment reads a moment that needs no zone: with an offset, or seconds or
// milliseconds since 1970.
func exactMoment(text string) (time.Time, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		switch {
		case n > 1e11:
			return time.UnixMilli(n), true
		case n > 1e8:
			return time.Unix(n, 0), true
		}
		return time.Time{}, false
	}
	for _, form := range []string{time.RFC3339, "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "20060102T150405Z", "2006-01-02 15:04:05 UTC"} {
		if t, err := time.Parse(form, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// cutMoment parts a cell that holds a date and a time of day.
func cutMoment(text string) (date, clock string, ok bool) {
	text = plainSpaces(text)
	if day, rest, found := strings.Cut(text, "T"); found && len(day) >= 8 && strings.Trim(day, "0123456789-/.") == "" {
		return day, rest, true
	}
	for at := len(text) - 1; at > 0; at-- {
		if text[at] != ' ' {
			continue
		}
		day := strings.TrimRight(text[:at], " ,")
		if _, isDay := parseDays(day); isDay {
			return day, text[at+1:], true
		}
	}
	return text, "", false
}

// day reads a date in the file's order.
func (in *importer) day(text string, other fault) (record.Date, fault) {
	if date, _, ok := cutMoment(text); ok {
		text = date
	}
	read, ok := parseDays(text)
	if !ok {
		return record.Date{}, other
	}
	day, ok := read.in(in.Order)
	if ok {
		return day, nil
	}
	if day.Month >= 1 && day.Month <= 12 && day.Day >= 1 && day.Day <= 31 {
		return day, func(words *messages.Printer, _ int) string {
			return words.ExchangeEntryNoSuchDay(strconv.Itoa(day.Day), words.MonthName(day.Month))
		}
	}
	return day, other
}

// pair picks the start and the end that are as far apart as the length says; without a
// length, or where none is, the first end that follows a start.
func pair(starts, ends []time.Time, length time.Duration) (start, end time.Time) {
	for _, s := range starts {
		for _, e := range ends {
			if off := e.Sub(s) - length; length > 0 && off > -time.Minute && off < time.Minute {
				return s, e
			}
		}
	}
	for _, s := range starts {
		for _, e := range ends {
			if !e.Before(s) {
				return s, e
			}
		}
	}
	return starts[0], ends[len(ends)-1]
}

// orderEvidence gathers which dates of a file tell the day from the month.
type orderEvidence struct{ day, month, open bool }

func (o *orderEvidence) see(cell string) {
	text, _, _ := cutMoment(cell)
	d, ok := parseDays(text)
	switch {
	case !ok || d.fixed || !d.dayFirstOK && !d.monthFirstOK:
	case d.dayFirstOK && d.monthFirstOK:
		o.open = o.open || d.dayFirst != d.monthFirst
	default:
		o.day, o.month = o.day || d.dayFirstOK, o.month || d.monthFirstOK
	}
}

// decide is the order of the file: what its dates show, else what was said, else that of
// the language of its heads.
func (o *orderEvidence) decide(said DateOrder, dayFirst bool) (DateOrder, error) {
	switch {
	case o.day && o.month && said == Asked:
		return Asked, ErrMixed
	case o.day && o.month:
		return said, nil
	case o.day:
		return DayFirst, nil
	case o.month:
		return MonthFirst, nil
	case o.open && said == Asked && !dayFirst:
		return Asked, ErrOrder
	case said == Asked:
		return DayFirst, nil
	}
	return said, nil
}

// splitTags reads a list such as `dev, web`.
func splitTags(text string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '|' }), func(s string) bool {
		return strings.TrimSpace(s) == ""
	})
}
