package paper

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
	"sundial/timesheet"
)

// heading writes who sends the paper, to whom, and what it is.
func (s *sheet) heading() {
	top, half := s.y, s.width()/2
	s.party("", s.Sender, margin, half-gap)
	left := s.y
	if !s.Client.IsZero() {
		s.y = top
		s.party(s.Words.PaperClient(), s.Client, margin+half, half)
	}
	s.y = min(s.y, left)
	if !s.Sender.IsZero() || !s.Client.IsZero() {
		s.y -= 26
	}
	s.text(margin, titleSize, s.width(), s.Words.PaperName(), style{bold: true})
	if about := s.about(); about != "" {
		s.text(margin, 12, s.width(), about, style{bold: true})
	}
	s.text(margin, 11, s.width(), s.period(), style{gray: soft})
	s.y -= 14
}

func (s *sheet) party(role string, p Party, x, width float64) {
	if role != "" && !p.IsZero() {
		s.text(x, smallSize, width, role, style{gray: soft})
	}
	if p.Name != "" {
		s.text(x, textSize+1, width, p.Name, style{bold: true})
	}
	for _, line := range p.Address {
		s.text(x, textSize, width, line, style{})
	}
}

// body writes what belongs to a bill, then what doesn't.
func (s *sheet) body() {
	bill, beside, rest := s.parts()
	main := newAccount(s, bill)
	if len(s.Groups) > 0 {
		s.grouped(main)
	} else {
		s.listed(main)
		s.byTag(main)
	}
	s.totals(main)
	s.besides(main, beside)
	s.breaks(rest)
	if len(s.Remarks) > 0 {
		s.y -= 8
	}
	for _, remark := range s.Remarks {
		s.text(margin, smallSize+0.5, s.width(), remark, style{gray: soft})
	}
}

// parts are the work that belongs to a bill, the work that doesn't, and the breaks. Where
// nothing has an amount, all work does but for #nobill.
func (s *sheet) parts() (bill, beside, rest []timesheet.Line) {
	priced := slices.ContainsFunc(s.Lines, timesheet.Line.HasAmount)
	for _, l := range s.Lines {
		switch {
		case l.Kind == record.Break:
			rest = append(rest, l)
		case l.Class == timesheet.NotBilled, priced && !l.HasAmount():
			beside = append(beside, l)
		default:
			bill = append(bill, l)
		}
	}
	return bill, beside, rest
}

// account is the lines of a table with their lengths as they're written.
type account struct {
	*measure
	lines   []timesheet.Line
	lengths []quantity
	// money says that amounts are shown.
	money bool
}

func newAccount(s *sheet, lines []timesheet.Line) *account {
	var all []time.Duration
	for _, l := range lines {
		all = append(all, l.Length)
	}
	a := &account{measure: &measure{words: s.Words, form: s.Hours, places: decimals(all)}, lines: lines}
	for _, l := range lines {
		a.lengths = append(a.lengths, a.next(l.Length))
		a.money = a.money || s.has("rates") && l.HasAmount()
	}
	return a
}

// sums are hours and what they come to, by currency.
type sums struct {
	length  quantity
	amounts map[string]decimal.Decimal
	lines   int
}

func (t *sums) add(length quantity, l timesheet.Line) {
	t.length += length
	t.lines++
	if !l.HasAmount() {
		return
	}
	if t.amounts == nil {
		t.amounts = map[string]decimal.Decimal{}
	}
	t.amounts[l.Rate.Currency] = t.amounts[l.Rate.Currency].Add(l.Amount)
}

// amountText writes the sums of money, one a line.
func (s *sheet) amountText(t sums) string {
	var all []string
	for _, currency := range slices.Sorted(maps.Keys(t.amounts)) {
		all = append(all, s.money(t.amounts[currency], currency))
	}
	return strings.Join(all, "\n")
}

func (s *sheet) money(sum decimal.Decimal, currency string) string {
	return s.Words.Decimal(sum.StringFixed(timesheet.MinorUnit(currency))) + " " + currency
}

// kind is what a column shows.
type kind struct {
	column
	cell func(l timesheet.Line, length string) string
}

// kinds are the columns of records that were asked for, in their order.
func (s *sheet) kinds(a *account) []kind {
	names := s.Columns
	if len(names) == 0 {
		names = []string{"date", "from", "to", "note", "hours", "rate", "amount"}
		if !s.has("notes") {
			names[3] = "tags"
		}
	}
	timed := slices.ContainsFunc(a.lines, func(l timesheet.Line) bool { return !l.From.IsZero() })
	var all []kind
	for _, name := range names {
		switch {
		case (name == "from" || name == "to") && (!timed || !s.has("times") || name == "to" && slices.Contains(names, "from")):
		case name == "note" && !s.has("notes"), (name == "rate" || name == "amount") && !a.money:
		default:
			if k, ok := s.kind(name, slices.Contains(names, "to")); ok {
				all = append(all, k)
			}
		}
	}
	s.stretch(all)
	return all
}

func (s *sheet) kind(name string, span bool) (kind, bool) {
	w := s.Words
	switch name {
	case "date":
		return kind{column{w.PaperDate(), s.dateWidth(), false}, func(l timesheet.Line, _ string) string { return s.date(l.Day) }}, true
	case "from":
		return kind{column{w.PaperTime(), s.timeWidth(), false}, func(l timesheet.Line, _ string) string { return s.clocks(l, true, span) }}, true
	case "to":
		return kind{column{w.PaperTime(), s.timeWidth(), false}, func(l timesheet.Line, _ string) string { return s.clocks(l, false, true) }}, true
	case "note":
		return kind{column{w.PaperNote(), 0, false}, func(l timesheet.Line, _ string) string { return l.Note }}, true
	case "tags":
		return kind{column{w.PaperTags(), 0, false}, func(l timesheet.Line, _ string) string { return tagsOf(l) }}, true
	case "hours":
		return kind{column{w.PaperHours(), hoursWidth, true}, func(_ timesheet.Line, length string) string { return length }}, true
	case "rate":
		return kind{column{w.PaperRate(), 68, true}, func(l timesheet.Line, _ string) string { return s.rate(l) }}, true
	case "amount":
		return kind{column{w.PaperAmount(), amountWidth, true}, func(l timesheet.Line, _ string) string {
			if !l.HasAmount() {
				return ""
			}
			return s.money(l.Amount, l.Rate.Currency)
		}}, true
	}
	return kind{}, false
}

// The widths of columns whose texts are of one kind.
const (
	hoursWidth  = 54.0
	amountWidth = 78.0
)

func (s *sheet) timeWidth() float64 {
	if s.Clock12 {
		return 100
	}
	return 68
}

// date is a day of the table, with its year where the paper is of several.
func (s *sheet) date(day record.Date) string { return s.Words.Day(day, s.thisYear()) }

func (s *sheet) thisYear() record.Date {
	if s.Days.From.Year != s.Days.To.Year {
		return record.Date{Year: -1}
	}
	return s.Days.From
}

func (s *sheet) dateWidth() float64 {
	if s.Days.From.Year != s.Days.To.Year {
		return 88
	}
	return 66
}

// stretch gives the columns of words, which have no width of their own, the rest of the
// page. Where there are none, the last column takes it.
func (s *sheet) stretch(all []kind) {
	rest, open := s.width()+gap, 0
	for _, k := range all {
		rest -= k.width
		if k.width == 0 {
			open++
		}
	}
	for i := range all {
		if all[i].width == 0 {
			all[i].width = max(rest/float64(open), 60)
		}
	}
	if open == 0 && len(all) > 0 {
		all[len(all)-1].width += max(rest, 0)
	}
}

// clocks are the times of a line on the clocks of its zone.
func (s *sheet) clocks(l timesheet.Line, from, to bool) string {
	if l.From.IsZero() {
		return ""
	}
	var parts []string
	if from {
		parts = append(parts, s.Words.Clock(l.From, l.Zone, s.Clock12))
	}
	switch {
	case !to:
	case l.To.IsZero():
		parts = append(parts, "…")
	case record.DateOf(l.To, l.Zone) != l.Day && !s.Clock12:
		parts = append(parts, "24:00")
	default:
		parts = append(parts, s.Words.Clock(l.To, l.Zone, s.Clock12))
	}
	return strings.Join(parts, "–")
}

func tagsOf(l timesheet.Line) string {
	if len(l.Tags()) == 0 {
		return ""
	}
	return "#" + strings.Join(l.Tags(), ", #")
}

func (s *sheet) rate(l timesheet.Line) string {
	if !l.HasAmount() || l.Rate.Hour.IsZero() {
		return ""
	}
	return s.Words.PaperPerHour(s.Words.Decimal(l.Rate.Hour.String()) + " " + l.Rate.Currency)
}

func columnsOf(all []kind) []column {
	out := make([]column, len(all))
	for i, k := range all {
		out[i] = k.column
	}
	return out
}

// listed writes the records by day, with a sum of each day that has several.
func (s *sheet) listed(a *account) {
	kinds := s.kinds(a)
	if len(kinds) == 0 || len(a.lines) == 0 {
		return
	}
	dated := slices.ContainsFunc(kinds, func(k kind) bool { return k.head == s.Words.PaperDate() })
	s.beginTable(columnsOf(kinds))
	for from := 0; from < len(a.lines) && !s.tooLong; {
		until := from
		var day sums
		for until < len(a.lines) && a.lines[until].Day == a.lines[from].Day {
			day.add(a.lengths[until], a.lines[until])
			until++
		}
		s.dayLines(a, kinds, from, until)
		if dated && day.lines > 1 { // without a date, the lines are of the whole period
			s.sum(s.sumCells(kinds, s.Words.PaperDaySum(s.date(a.lines[from].Day)), a, day))
		}
		from = until
	}
	s.endTable()
}

// dayLines writes the lines of a day. The date stands at the first of them, and at the
// first on a page.
func (s *sheet) dayLines(a *account, kinds []kind, from, until int) {
	page := -1
	for i := from; i < until; i++ {
		cells := make([]string, len(kinds))
		for j, k := range kinds {
			cells[j] = k.cell(a.lines[i], a.text(a.lengths[i]))
		}
		s.room(s.height(cells, textSize, style{}))
		for j, k := range kinds {
			if k.head == s.Words.PaperDate() && page == s.doc.Pages() {
				cells[j] = ""
			}
		}
		page = s.doc.Pages()
		s.row(cells, style{})
	}
}

// sumCells are the cells of a sum: its name where there's room for it, hours and money.
func (s *sheet) sumCells(kinds []kind, name string, a *account, t sums) []string {
	cells := make([]string, len(kinds))
	widest := 0
	for i, k := range kinds {
		switch k.head {
		case s.Words.PaperHours():
			cells[i] = a.text(t.length)
		case s.Words.PaperAmount():
			cells[i] = s.amountText(t)
		default:
			if !k.right && k.width > kinds[widest].width {
				widest = i
			}
		}
	}
	if cells[widest] == "" {
		cells[widest] = name
	}
	return cells
}

// group is a row of sums with its names.
type group struct {
	names []string // as they sort
	keys  []string // as they're written
	sums
}

// groupsOf adds up the lines by one or two groups. Each line is in one: by tag, in that of
// all its tags together.
func (s *sheet) groupsOf(a *account, by []string) []group {
	known := map[string]int{}
	var all []group
	for i, l := range a.lines {
		g := group{}
		for _, unit := range by {
			name, key := s.groupName(l, unit)
			g.names, g.keys = append(g.names, name), append(g.keys, key)
		}
		id := strings.Join(g.names, "\x00")
		at, ok := known[id]
		if !ok {
			at = len(all)
			known[id], all = at, append(all, g)
		}
		all[at].add(a.lengths[i], l)
	}
	slices.SortStableFunc(all, func(x, y group) int {
		for i, unit := range by {
			if unit != timesheet.ByTag && unit != timesheet.ByNote {
				if order := cmp.Compare(x.names[i], y.names[i]); order != 0 {
					return order
				}
			}
		}
		return cmp.Or(-cmp.Compare(x.length, y.length), slices.Compare(x.names, y.names))
	})
	return all
}

func (s *sheet) groupName(l timesheet.Line, unit string) (name, key string) {
	other := record.Date{Year: -1}
	switch unit {
	case timesheet.ByDay:
		return l.Day.String(), s.date(l.Day)
	case timesheet.ByWeek:
		first := record.Week(l.Day, s.WeekStart).From
		return first.String(), s.Words.Week(first, other)
	case timesheet.ByMonth:
		first := record.Month(l.Day).From
		return first.String(), s.Words.Month(first, other)
	case timesheet.ByNote:
		return l.Note, cmp.Or(l.Note, s.Words.TimesheetNoNote())
	}
	return strings.Join(l.Tags(), ", "), cmp.Or(tagsOf(l), s.Words.TimesheetNoTag())
}

// sumColumns are columns of names, then hours and, where they're shown, amounts.
func (s *sheet) sumColumns(heads []string, money bool) []column {
	width := hoursWidth
	if money {
		width += amountWidth
	}
	var all []column
	for _, head := range heads {
		all = append(all, column{head, (s.width() + gap - width) / float64(len(heads)), false})
	}
	all = append(all, column{s.Words.PaperHours(), hoursWidth, true})
	if money {
		all = append(all, column{s.Words.PaperAmount(), amountWidth, true})
	}
	return all
}

func (s *sheet) sumRow(names []string, a *account, t sums) []string {
	cells := append(slices.Clone(names), a.text(t.length))
	if a.money {
		cells = append(cells, s.amountText(t))
	}
	return cells
}

// grouped writes sums in the place of records.
func (s *sheet) grouped(a *account) {
	s.sumsBy(a, s.Groups)
}

// byTag adds up by tag, where there's more than one.
func (s *sheet) byTag(a *account) {
	if len(s.groupsOf(a, []string{timesheet.ByTag})) < 2 {
		return
	}
	s.y -= 16
	s.sumsBy(a, []string{timesheet.ByTag})
}

func (s *sheet) sumsBy(a *account, by []string) {
	var heads []string
	for _, unit := range by {
		heads = append(heads, s.groupHead(unit))
	}
	s.beginTable(s.sumColumns(heads, a.money))
	for _, g := range s.groupsOf(a, by) {
		if s.tooLong {
			break
		}
		s.row(s.sumRow(g.keys, a, g.sums), style{})
	}
	s.endTable()
}

func (s *sheet) groupHead(unit string) string {
	switch unit {
	case timesheet.ByDay:
		return s.Words.PaperDay()
	case timesheet.ByWeek:
		return s.Words.PaperWeek()
	case timesheet.ByMonth:
		return s.Words.PaperMonth()
	case timesheet.ByNote:
		return s.Words.PaperNote()
	}
	return s.Words.PaperTags()
}

// totals writes what the hours come to at each rate, and in all.
func (s *sheet) totals(a *account) {
	var all sums
	byRate := map[string]*sums{}
	var rates []string
	for i, l := range a.lines {
		all.add(a.lengths[i], l)
		if !a.money {
			continue
		}
		name := s.rateName(l)
		if byRate[name] == nil {
			byRate[name] = &sums{}
			rates = append(rates, name)
		}
		byRate[name].add(a.lengths[i], l)
	}
	s.y -= 16
	s.beginTable(s.sumColumns([]string{s.Words.PaperTotalHead()}, a.money))
	if len(rates) > 1 {
		for _, name := range rates {
			s.row(s.sumRow([]string{name}, a, *byRate[name]), style{})
		}
	}
	s.sum(s.sumRow([]string{s.Words.PaperTotal()}, a, all))
	s.endTable()
}

// rateName tells a rate from others: #acme, 90 EUR/h.
func (s *sheet) rateName(l timesheet.Line) string {
	parts := []string{s.rate(l)}
	if l.Rate.Tag != "" {
		parts = []string{"#" + l.Rate.Tag, s.rate(l)}
	}
	if l.Class == timesheet.Billed {
		parts = append(parts, s.Words.PaperBilled())
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

// besides writes the work that belongs to no bill, by the reason, and all work together.
func (s *sheet) besides(main *account, lines []timesheet.Line) {
	if len(lines) == 0 {
		return
	}
	beside := newAccount(s, lines)
	s.y -= 20
	s.room(6 * textSize * leading)
	s.text(margin, 12, s.width(), s.Words.PaperBeside(), style{bold: true})
	s.y -= 4
	if len(s.Groups) == 0 {
		s.listed(beside)
		s.y -= 10
	}
	s.beginTable(s.sumColumns([]string{s.Words.PaperTotalHead()}, false))
	for _, of := range []struct {
		class timesheet.MoneyClass
		name  string
	}{{timesheet.NotBilled, s.Words.PaperNotBilled()}, {timesheet.Unrated, s.Words.PaperUnrated()}, {timesheet.Undecided, s.Words.PaperUndecided()}} {
		var t sums
		for i, l := range lines {
			if l.Class == of.class {
				t.add(beside.lengths[i], l)
			}
		}
		if t.lines > 0 {
			s.row([]string{of.name, beside.text(t.length)}, style{})
		}
	}
	all := newAccount(s, slices.Concat(main.lines, lines))
	var t sums
	for i, l := range all.lines {
		t.add(all.lengths[i], l)
	}
	s.sum([]string{s.Words.PaperAllWork(), all.text(t.length)})
	s.endTable()
}

// breaks says how long the breaks were. They're part of no other sum.
func (s *sheet) breaks(lines []timesheet.Line) {
	if len(lines) == 0 || !s.has("breaks") {
		return
	}
	rest := newAccount(s, lines)
	var t sums
	for i, l := range lines {
		t.add(rest.lengths[i], l)
	}
	s.y -= 10
	s.text(margin, textSize, s.width(), s.Words.PaperBreaks(rest.text(t.length)), style{})
}

// signatures leaves room for two.
func (s *sheet) signatures() {
	const height = 92.0
	s.room(height)
	s.y -= height - 26
	width := (s.width() - 40) / 2
	top := s.y
	for i, name := range []string{s.Sender.Name, s.Client.Name} {
		x := margin + float64(i)*(width+40)
		s.y = top
		s.canvas.Line(x, s.y, x+width, s.y, 0.6, soft)
		label := s.Words.PaperSignature()
		if name != "" {
			label = s.Words.PaperSignatureOf(name)
		}
		for _, line := range s.lines(label, smallSize, width, style{}) {
			s.y -= smallSize * leading
			s.line(x, s.y, smallSize, width, line, style{gray: soft})
		}
	}
}
