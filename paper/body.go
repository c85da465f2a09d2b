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
		s.text(margin, 11, s.width(), a.inShort(), style{bold: true})
	}
	s.text(margin, textSize, s.width(), s.Words.PaperMade(s.Words.Day(s.Made, record.Date{Year: -1})), style{gray: soft})
	s.y -= 14
}

// inShort returns what the paper comes to, for readers of its first page.
func (a *account) inShort() string {
	hours := a.lengthText(a.total.Length)
	if !a.money {
		return a.Words.PaperTotalHours(hours)
	}
	return a.Words.PaperTotalAmount(strings.ReplaceAll(a.amountText(a.total), "\n", ", "), hours)
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
		s.sumsBy(main, s.Groups)
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
	columns := s.columns(a)
	if len(columns) == 0 || len(a.lines) == 0 {
		return
	}
	dated := slices.ContainsFunc(columns, func(c column) bool { return c.name == "date" })
	s.beginTable(columns)
	for from := 0; from < len(a.lines) && !s.tooLong; {
		until := from
		var day timesheet.Sum
		for until < len(a.lines) && a.lines[until].Day == a.lines[from].Day {
			day.Add(a.lines[until], a.lengths[until])
			until++
		}
		var sum []string
		if dated && day.Lines > 1 { // without a date, the lines are of the whole period
			sum = a.sumCells(columns, s.Words.PaperDaySum(s.date(a.lines[from].Day)), day)
		}
		s.dayLines(a, from, until, sum)
		from = until
	}
	s.endTable()
}

// dayLines writes a day's lines, and their sum, if any. The first line, and the first on each
// page, has the date. A sum is on the same page as the last line.
func (s *sheet) dayLines(a *account, from, until int, sum []string) {
	page, below := -1, 0.0
	if sum != nil {
		below = s.height(sum, textSize, style{bold: true})
	}
	for i := from; i < until; i++ {
		cells := make([]string, len(s.table))
		for j, c := range s.table {
			cells[j] = c.cell(a.lines[i], a.lengthText(a.lengths[i]))
		}
		height := s.height(cells, textSize, style{})
		if i == until-1 {
			height += below
		}
		s.room(height)
		for j, c := range s.table {
			if c.name == "date" && page == s.doc.Pages() {
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
func (a *account) sumCells(columns []column, name string, t timesheet.Sum) []string {
	cells := make([]string, len(columns))
	widest := 0
	for i, c := range columns {
		switch {
		case c.name == "hours":
			cells[i] = a.lengthText(t.Length)
		case c.name == "amount":
			cells[i] = a.amountText(t)
		case !c.right && c.width > columns[widest].width:
			widest = i
		}
	}
	if cells[widest] == "" {
		cells[widest] = name
	}
	return cells
}

// totals writes the total at each rate, and the grand total.
func (s *sheet) totals(a *account) {
	byRate := map[string]*timesheet.Sum{}
	var rates []string
	for i, l := range a.lines {
		name := s.rateName(l)
		if byRate[name] == nil {
			byRate[name] = &timesheet.Sum{}
			rates = append(rates, name)
		}
		byRate[name].Add(l, a.lengths[i])
	}
	s.y -= 16
	s.beginTable(s.sumColumns([]string{s.Words.PaperTotalHead()}, a.money))
	if a.money && len(rates) > 1 {
		for _, name := range rates {
			s.row(a.sumRow([]string{name}, *byRate[name]), style{})
		}
	}
	s.total, s.totalColumns = a.sumRow([]string{s.Words.PaperTotal()}, a.total), s.table
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
		var t timesheet.Sum
		for i, l := range lines {
			if l.Class == of.class {
				t.Add(l, beside.lengths[i])
			}
		}
		if t.Lines > 0 {
			s.row([]string{of.name, beside.lengthText(t.Length)}, style{})
		}
	}
	all := newAccount(s, slices.Concat(main.lines, lines))
	s.sum([]string{s.Words.PaperAllWork(), all.lengthText(all.total.Length)})
	s.endTable()
}

// breaks writes the length of breaks, which is part of no other sum.
func (s *sheet) breaks(lines []*timesheet.Line) {
	if len(lines) == 0 || !s.has("breaks") {
		return
	}
	rest := newAccount(s, lines)
	s.y -= 10
	s.text(margin, textSize, s.width(), s.Words.PaperBreaks(rest.lengthText(rest.total.Length)), style{})
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
