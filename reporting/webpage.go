package reporting

import (
	"io"

	"sundial/command"
	"sundial/record"
	"sundial/timesheet"
	"sundial/webpage"
)

// webpage writes a report as a page for the browser.
func (w Writer) webpage(to io.Writer, c command.Command, records []record.Record, q timesheet.Query) error {
	named := c
	named.Filter = record.Filter{All: c.Filter.All} // other filters are the member's own business
	table := timesheet.Report(records, q)
	table.Overlapping = false // the page counts each line once
	page := webpage.Page{
		Words: w.Words, Clock12: w.Member.Clock12(), WeekStart: w.Member.WeekStart(), Period: w.title(named, record.Date{Year: -1}), Days: c.Range,
		Lines: w.lines(c, records, q), Without: c.Layout.Without,
		Remarks: Remarks(w.Words, c.Round, table),
		Made:    record.DateOf(w.Now, w.Zone),
	}
	return page.Write(to)
}
