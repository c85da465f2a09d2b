// Code generated from locales/en/webpage.yaml by internal/generate; DO NOT EDIT.

package messages

// WebpageTitle says: Tracked time
// (the head of a page that shows records in a browser, and its title)
func (p *Printer) WebpageTitle() string {
	return p.plain("webpage.title")
}

// WebpageBreaks says: Breaks
// (beside a sum of all breaks)
func (p *Printer) WebpageBreaks() string {
	return p.plain("webpage.breaks")
}

// WebpageDays says: Days with work
// (beside the number of days that have work)
func (p *Printer) WebpageDays() string {
	return p.plain("webpage.days")
}

// WebpageAverage says: Average per day
// (beside the hours of such a day, on average)
func (p *Printer) WebpageAverage() string {
	return p.plain("webpage.average")
}

// WebpageAllButton says: Show all
// (shows all records again)
func (p *Printer) WebpageAllButton() string {
	return p.plain("webpage.all_button")
}

// WebpageUntagged says: Without a tag
// (the records that have no tag)
func (p *Printer) WebpageUntagged() string {
	return p.plain("webpage.untagged")
}

// WebpageMoreTagsButton says: More tags
func (p *Printer) WebpageMoreTagsButton() string {
	return p.plain("webpage.more_tags_button")
}

// WebpageFewerTagsButton says: Fewer tags
func (p *Printer) WebpageFewerTagsButton() string {
	return p.plain("webpage.fewer_tags_button")
}

// WebpageSearchLabel says: Find in notes
// (above a field for words of notes)
func (p *Printer) WebpageSearchLabel() string {
	return p.plain("webpage.search_label")
}

// WebpageCalendarHead says: Calendar
func (p *Printer) WebpageCalendarHead() string {
	return p.plain("webpage.calendar_head")
}

// WebpageYearLabel says: Year
// (a choice of years)
func (p *Printer) WebpageYearLabel() string {
	return p.plain("webpage.year_label")
}

// WebpageLow says: Less
// (at the ends of a scale of colors, from few hours to many)
func (p *Printer) WebpageLow() string {
	return p.plain("webpage.low")
}

// WebpageHigh says: More
func (p *Printer) WebpageHigh() string {
	return p.plain("webpage.high")
}

// WebpagePreviousButton says: Previous month
func (p *Printer) WebpagePreviousButton() string {
	return p.plain("webpage.previous_button")
}

// WebpageNextButton says: Next month
func (p *Printer) WebpageNextButton() string {
	return p.plain("webpage.next_button")
}

// WebpageOpenButton says: Show records
// (shows the records of all days of a month)
func (p *Printer) WebpageOpenButton() string {
	return p.plain("webpage.open_button")
}

// WebpageShutButton says: Hide records
func (p *Printer) WebpageShutButton() string {
	return p.plain("webpage.shut_button")
}

// WebpageEmpty says: Nothing is tracked on these days.
func (p *Printer) WebpageEmpty() string {
	return p.plain("webpage.empty")
}

// WebpageNothing says: No records match.
// (no record fits what was chosen)
func (p *Printer) WebpageNothing() string {
	return p.plain("webpage.nothing")
}

// WebpagePlaced says: no clock time
// (instead of clock times, where only a length was entered)
func (p *Printer) WebpagePlaced() string {
	return p.plain("webpage.placed")
}

// WebpageBreak says: Break
// (beside a record that is a break)
func (p *Printer) WebpageBreak() string {
	return p.plain("webpage.break")
}

// WebpageMade says: Made with Sundial on {day}. Everything is in this file; it loads and sends nothing.
// (at the foot of the page)
func (p *Printer) WebpageMade(day string) string {
	return p.format("webpage.made", day)
}

// WebpageNeedsScript says: This page needs JavaScript to show your time. The script is in the file itself and connects to nothing.
// (in a browser that runs no scripts)
func (p *Printer) WebpageNeedsScript() string {
	return p.plain("webpage.needs_script")
}

// WebpageFile says: Your time as a web page
// (the title of such a file in Slack)
func (p *Printer) WebpageFile() string {
	return p.plain("webpage.file")
}
