package reporting

import (
	"context"
	"io"
	"strings"

	"sundial/command"
	"sundial/paper"
	"sundial/record"
	"sundial/sharing"
	"sundial/timesheet"
)

// paper writes a report as a PDF, and returns what it lacks.
func (w Writer) paper(ctx context.Context, to io.Writer, c command.Command, records []record.Record, q timesheet.Query) (remark string, err error) {
	table := timesheet.Report(records, q)
	if len(c.GroupBy)+len(c.Layout.Columns) == 0 && paper.LeastPages(table.Records, w.Member.Locale) > paper.MaxPages {
		return "", paper.ErrTooLong
	}
	table.Overlapping = false // each line is in one sum
	sheet := paper.Timesheet{
		Words: w.Words, Locale: w.Member.Locale, Clock12: w.Member.Clock12(),
		Sender: w.sender(), Client: w.clientOf(c.Filter),
		Subject: subject(c.Filter), Days: c.Range, Lines: w.lines(c, records, q),
		Hours: paper.Hours(c.Layout.Hours), Groups: c.GroupBy, WeekStart: q.WeekStart,
		Columns: c.Layout.Columns, Without: c.Layout.Without,
		Remarks: Remarks(w.Words, c.Round, table),
		Made:    record.DateOf(w.Now, w.Zone),
	}
	select {
	case w.PDFSlot <- struct{}{}:
		defer func() { <-w.PDFSlot }()
	case <-ctx.Done():
		return "", ctx.Err()
	}
	made, err := sheet.Write(to, w.Fonts)
	switch {
	case err != nil:
		return "", err
	case len(made.Missing) > 0:
		remark = w.Words.PaperNoFont(w.Words.And(paper.Packages(made.Missing)), w.Words.And(made.Missing))
	}
	return remark, nil
}

// sender returns the member's name and address for papers, otherwise the name in Slack: someone
// has to sign.
func (w Writer) sender() paper.Party {
	if set := sharing.Party(w.Member.Settings.Sender); !set.IsZero() {
		return set
	}
	if name := w.Author(); name != w.Member.Key.User { // an ID isn't a name
		return paper.Party{Name: name}
	}
	return paper.Party{}
}

// clientOf returns the client of the report's only tag.
func (w Writer) clientOf(f record.Filter) paper.Party {
	tag, ok := f.OnlyTag()
	if !ok {
		return paper.Party{}
	}
	return sharing.Party(w.Member.Settings.Tags[tag].Client)
}

// subject returns the report's tags. Its other filters are the member's own business.
func subject(f record.Filter) string {
	var all []string
	for _, any := range f.All {
		all = append(all, "#"+strings.Join(any, ", #"))
	}
	return strings.Join(all, " ")
}
