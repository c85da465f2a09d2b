package paper

import (
	"slices"
	"strings"

	"sundial/record"
	"sundial/timesheet"
)

// heading writes sender, client and title.
func (s *sheet) heading(a *account) {
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
	if len(a.lines) > 0 {
		s.text(margin, 11, s.width(), s.inShort(a), style{bold: true})
	}
	s.text(margin, textSize, s.width(), s.Words.PaperMade(s.Words.Day(s.Made, record.Date{Year: -1})), style{gray: soft})
	s.y -= 14
}

// inShort returns what the paper comes to, for readers of its first page.
func (s *sheet) inShort(a *account) string {
	var all sums
	for i, l := range a.lines {
		all.add(a.lengths[i], l)
	}
	if !a.money {
		return s.Words.PaperTotalHours(a.text(all.length))
	}
	return s.Words.PaperTotalAmount(strings.ReplaceAll(s.amountText(all), "\n", ", "), a.text(all.length))
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

// body writes what's billed, then the rest.
func (s *sheet) body(main *account, beside, rest []*timesheet.Line) {
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

// parts returns the billable work, other work, and breaks. If nothing has an amount, all work
// except #nobill is billable.
func (s *sheet) parts() (bill, beside, rest []*timesheet.Line) {
	priced := slices.ContainsFunc(s.Lines, timesheet.Line.HasAmount)
	for i := range s.Lines {
		l := &s.Lines[i]
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

// listed writes the records by day, with a sum for each day that has several.
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
		var sum []string
		if dated && day.lines > 1 { // without a date, the lines are of the whole period
			sum = s.sumCells(kinds, s.Words.PaperDaySum(s.date(a.lines[from].Day)), a, day)
		}
		s.dayLines(a, kinds, from, until, sum)
		from = until
	}
	s.endTable()
}

// dayLines writes a day's lines, and their sum, if any. The first line, and the first on each
// page, has the date. A sum is on the same page as the last line.
func (s *sheet) dayLines(a *account, kinds []kind, from, until int, sum []string) {
	page, below := -1, 0.0
	if sum != nil {
		below = s.height(sum, textSize, style{bold: true})
	}
	for i := from; i < until; i++ {
		cells := make([]string, len(kinds))
		for j, k := range kinds {
			cells[j] = k.cell(a.lines[i], a.text(a.lengths[i]))
		}
		height := s.height(cells, textSize, style{})
		if i == until-1 {
			height += below
		}
		s.room(height)
		for j, k := range kinds {
			if k.head == s.Words.PaperDate() && page == s.doc.Pages() {
				cells[j] = ""
			}
		}
		page = s.doc.Pages()
		s.row(cells, style{})
	}
	if sum != nil {
		s.sum(sum)
	}
}

// sumCells returns a sum's cells: its name if there's room, hours and amounts.
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

// totals writes the total at each rate, and the grand total.
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
	s.total = s.sumRow([]string{s.Words.PaperTotal()}, a, all)
	s.totalColumns = s.table.columns
	s.sum(s.total)
	s.endTable()
}

// rateName tells a rate from others: #acme, 90 EUR/h.
func (s *sheet) rateName(l *timesheet.Line) string {
	parts := []string{s.rate(l)}
	if l.Rate.Tag != "" {
		parts = []string{"#" + l.Rate.Tag, s.rate(l)}
	}
	if l.Class == timesheet.Billed {
		parts = append(parts, s.Words.PaperBilled())
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

// besides writes the work that isn't billed, by reason, and all work together.
func (s *sheet) besides(main *account, lines []*timesheet.Line) {
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

// breaks writes the length of breaks, which is part of no other sum.
func (s *sheet) breaks(lines []*timesheet.Line) {
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

// signatures leaves room for two. On a page without a table, they sign the total, which is
// repeated there: a page with signatures only could be put behind any paper.
func (s *sheet) signatures() {
	const height = 92.0
	if s.y-height < bottom && !s.empty {
		s.breakPage()
		s.beginTable(s.totalColumns)
		s.sum(s.total)
		s.endTable()
	}
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
