package reports

import (
	"errors"
	"io"
	"strings"

	"sundial/command"
	"sundial/handlers"
	"sundial/paper"
	"sundial/record"
	"sundial/sharing"
	"sundial/timesheet"
)

// writePaper writes a report as a PDF to send. It says what the paper lacks, and whether
// there is one.
func writePaper(in *handlers.Interaction, to io.Writer, c command.Command, records []record.Record, q timesheet.Query) (remark string, ok bool, err error) {
	table := timesheet.Report(records, q)
	table.Overlapping = false // each line is in one sum
	sheet := paper.Timesheet{
		Words: in.Words, Locale: in.Member.Locale, Clock12: in.Member.Clock12(),
		Sender: sharing.Party(in.Member.Settings.Sender), Client: clientOf(in, c.Filter),
		Subject: subject(c.Filter), Days: c.Range, Lines: lines(in, c, records, q),
		Hours: paperHours(c.Layout.Hours), Groups: c.GroupBy, WeekStart: q.WeekStart,
		Columns: c.Layout.Columns, Without: c.Layout.Without,
		Remarks: append(roundWords(in.Words, c.Round, table), table.Remarks(in.Words)...),
		Made:    in.Now,
	}
	select {
	case in.Setting <- struct{}{}:
		defer func() { <-in.Setting }()
	case <-in.Ctx.Done():
		return "", false, in.Ctx.Err()
	}
	made, err := sheet.Write(to, in.Fonts)
	switch {
	case errors.Is(err, paper.ErrTooLong):
		return in.Words.PaperTooLong(paper.MaxPages), false, nil
	case err != nil:
		return "", false, err
	case len(made.Missing) > 0:
		remark = in.Words.PaperNoFont(in.Words.And(paper.Packages(made.Missing)), in.Words.And(made.Missing))
	}
	return remark, true, nil
}

// paperHours is how lengths are written; as here where nothing was asked for.
func paperHours(layout string) paper.Hours {
	switch layout {
	case command.HoursClock:
		return paper.AsClock
	case command.HoursDecimal:
		return paper.AsDecimal
	}
	return paper.InWords
}

// clientOf is who was said to be behind the one tag that a report is of.
func clientOf(in *handlers.Interaction, f record.Filter) paper.Party {
	if len(f.All) != 1 || len(f.All[0]) != 1 {
		return paper.Party{}
	}
	return sharing.Party(in.Member.Settings.Tags[f.All[0][0]].Client)
}

// subject are the tags that a report is of. What else it was filtered by is the member's
// own affair.
func subject(f record.Filter) string {
	var all []string
	for _, any := range f.All {
		all = append(all, "#"+strings.Join(any, ", #"))
	}
	return strings.Join(all, " ")
}
