package exchange

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sundial/messages"
	"sundial/record"
)

// table reads a table twice: first to learn what all rows say together, then each row.
func (in *importer) table(data []byte) error {
	t, err := openTable(data)
	if err != nil {
		return err
	}
	r := &tableReader{importer: in, table: t, zoneAt: -1}
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
		if err := r.readRow(line, row); err != nil {
			return err
		}
	}
	return nil
}

type tableReader struct {
	*importer
	*table
	// only is the person whose rows are read; the zero Person if the rows name nobody.
	only Person
	// zoneAt is the index of an entry's zone in a table of our own; -1: none.
	zoneAt int
	// marked: some row is marked as billable, so rows without a mark aren't.
	marked bool
}

// get returns a row's cell in a column, trimmed; empty if there's none.
func (t *table) get(cells []string, c column) string {
	if at, ok := t.columns[c]; ok && at < len(cells) {
		return strings.TrimSpace(cells[at])
	}
	return ""
}

// survey looks at all rows for people, the date order, and content that isn't imported.
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
		if r.get(row.cells, colStart) != "" || r.get(row.cells, colDate) != "" {
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

// namesPeople: the column Name has people if another one says what was done.
func (t *table) namesPeople() bool {
	return has(t.columns, colNote) || has(t.columns, colProject) || has(t.columns, colTask)
}

// maxUnread bounds how many unread columns are named.
const maxUnread = 20

// redundant are other programs' columns that repeat other columns.
var redundant = []string{"id", "key", "subtotals", "taggroups", "userid", "memberid", "organizationid", "clientid", "projectid", "taskid", "createdat", "updatedat"}

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

func (r *tableReader) readRow(line int, row row) error {
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
		e, wrong = r.without(Open)
	}
	return r.addOrReject(e, wrong, line, func() []string { return slices.Clone(row.cells) })
}

// leavesOut returns why a row isn't an entry of the person; no reason if it's empty.
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
	case !r.only.covers(r.person(cells)):
		return OtherPerson, true
	case timeOff(r.get(cells, colKind)):
		return TimeOff, true
	}
	return "", false
}

func (r *tableReader) isTotal(cells []string) bool {
	when := cmp.Or(r.get(cells, colDate), r.get(cells, colStart))
	text, _, _ := cutMoment(when)
	if _, ok := parseDays(text); ok {
		return false
	}
	_, totals := heads()
	return slices.ContainsFunc(cells, func(cell string) bool { return len(cell) < 40 && totals[headKey(cell)] })
}

// entry reads one row; the fault says what's wrong with it.
func (r *tableReader) entry(cells []string) (e entry, wrong fault) {
	e.note, e.kind = unguard(r.table.source, r.get(cells, colNote)), kindOf(r.get(cells, colKind))
	if r.isSundialBreak(cells) {
		e.kind = record.Break
	}
	e.tags = append(splitTags(unguard(r.table.source, r.get(cells, colTags))), splitTags(r.get(cells, colMoreTags))...)
	e.path = []string{r.get(cells, colClient), r.get(cells, colProject), r.get(cells, colTask)}
	name := r.get(cells, colName)
	if !has(r.columns, colNote) && name != "" && !r.namesPeople() {
		e.note = name
	}
	if e.note == "" && !has(r.columns, colNote) {
		e.note = spelled(e.path)
	}
	e.noBill = r.noBill(r.get(cells, colBillable))
	if r.zoneAt >= 0 && r.zoneAt < len(cells) && cells[r.zoneAt] != "" && knownZone(cells[r.zoneAt]) {
		e.zone = cells[r.zoneAt]
	}
	return e, r.times(cells, &e)
}

// isSundialBreak: a break in our timesheet has its length in the column of breaks.
func (r *tableReader) isSundialBreak(cells []string) bool {
	return r.table.source == SundialCSV && r.get(cells, colLength) == "" && r.get(cells, colPause) != ""
}

// spelled returns the path's last name if its tag can't spell it.
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

// noBill reports whether a row isn't billable. Kimai marks only those that are.
func (r *tableReader) noBill(cell string) bool {
	yes, known := yesOrNo(cell)
	return known && !yes || cell == "" && r.marked && r.table.source == Kimai
}

func yesOrNo(cell string) (yes, known bool) {
	switch strings.ToLower(strings.TrimSpace(cell)) {
	case "yes", "y", "true", "1", "x", "ja", "j", "oui", "si", "sí", "sì", "sim", "tak", "billable", "wahr", "vrai", "verdadero", "waar", "はい", "✓", "✔":
		return true, true
	case "no", "n", "false", "0", "nein", "non", "nee", "não", "nie", "nej", "nei", "non-billable", "nonbillable", "not billable", "unbillable", "falsch", "faux", "falso", "onwaar", "いいえ":
		return false, true
	}
	return false, false
}

func kindOf(cell string) record.Kind {
	switch strings.ToLower(cell) {
	case "break", "pause", "pausa", "pauze", "rustpauze", "rast", "przerwa", "休憩":
		return record.Break
	}
	return record.Work
}

// timeOff reports whether a Clockify row is a day off or a holiday.
func timeOff(cell string) bool {
	key := headKey(cell)
	return key == "timeoff" || key == "holiday" || key == "absence" || key == "vacation"
}

func unguard(source Source, cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && source == SundialCSV && Guard(rest) == cell {
		return rest
	}
	return cell
}

// splitTags reads a list such as `dev, web`.
func splitTags(text string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '|' }), func(s string) bool {
		return strings.TrimSpace(s) == ""
	})
}
