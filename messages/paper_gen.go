// Code generated from locales/en/paper.yaml by internal/generate; DO NOT EDIT.

package messages

// PaperName says: Timesheet
// (what the paper is called, as its title)
func (p *Printer) PaperName() string {
	return p.plain("paper.name")
}

// PaperClient says: Client
// (above the client's name and address)
func (p *Printer) PaperClient() string {
	return p.plain("paper.client")
}

// PaperPage says: Page {page} of {pages}
// (at the foot of a page)
func (p *Printer) PaperPage(page string, pages string) string {
	return p.format("paper.page", page, pages)
}

// PaperDate says: Date
func (p *Printer) PaperDate() string {
	return p.plain("paper.date")
}

// PaperTime says: Time
func (p *Printer) PaperTime() string {
	return p.plain("paper.time")
}

// PaperNote says: Description
// (what was done)
func (p *Printer) PaperNote() string {
	return p.plain("paper.note")
}

// PaperTags says: Tags
func (p *Printer) PaperTags() string {
	return p.plain("paper.tags")
}

// PaperDay says: Day
func (p *Printer) PaperDay() string {
	return p.plain("paper.day")
}

// PaperWeek says: Week
func (p *Printer) PaperWeek() string {
	return p.plain("paper.week")
}

// PaperMonth says: Month
func (p *Printer) PaperMonth() string {
	return p.plain("paper.month")
}

// PaperHours says: Hours
func (p *Printer) PaperHours() string {
	return p.plain("paper.hours")
}

// PaperRate says: Rate
func (p *Printer) PaperRate() string {
	return p.plain("paper.rate")
}

// PaperAmount says: Amount
func (p *Printer) PaperAmount() string {
	return p.plain("paper.amount")
}

// PaperPerHour says: {rate}/h
// (a rate such as 90 EUR)
func (p *Printer) PaperPerHour(rate string) string {
	return p.format("paper.per_hour", rate)
}

// PaperDaySum says: Total for {day}
// (the sum of a day)
func (p *Printer) PaperDaySum(day string) string {
	return p.format("paper.day_sum", day)
}

// PaperTotalHead says: Totals
// (above the sums)
func (p *Printer) PaperTotalHead() string {
	return p.plain("paper.total_head")
}

// PaperTotal says: Total
func (p *Printer) PaperTotal() string {
	return p.plain("paper.total")
}

// PaperBilled says: already billed
// (beside a rate: the hours were on a bill before)
func (p *Printer) PaperBilled() string {
	return p.plain("paper.billed")
}

// PaperBeside says: Not part of the bill
// (above the work that costs the client nothing)
func (p *Printer) PaperBeside() string {
	return p.plain("paper.beside")
}

// PaperNotBilled says: Not billable (#nobill)
func (p *Printer) PaperNotBilled() string {
	return p.plain("paper.not_billed")
}

// PaperUnrated says: Without a rate
func (p *Printer) PaperUnrated() string {
	return p.plain("paper.unrated")
}

// PaperUndecided says: Rate undecided
func (p *Printer) PaperUndecided() string {
	return p.plain("paper.undecided")
}

// PaperAllWork says: All work
func (p *Printer) PaperAllWork() string {
	return p.plain("paper.all_work")
}

// PaperBreaks says: Breaks, not counted above: {length}
func (p *Printer) PaperBreaks(length string) string {
	return p.format("paper.breaks", length)
}

// PaperSignature says: Date, signature
func (p *Printer) PaperSignature() string {
	return p.plain("paper.signature")
}

// PaperSignatureOf says: Date, signature: {name}
func (p *Printer) PaperSignatureOf(name string) string {
	return p.format("paper.signature_of", name)
}

// PaperTooLong says: A PDF of these days would have more than {limit:int} pages. Choose fewer days, or "as xlsx" instead of "as pdf".
func (p *Printer) PaperTooLong(limit int) string {
	return p.format("paper.too_long", limit)
}

// PaperNoFont says: This Sundial has no font for {scripts}, so the PDF shows these characters as codes such as U+0E2A. To get the letters instead, ask the people who run Sundial to install {packages}.
// (the letters of a script have no font on the server; {packages} are Debian's)
func (p *Printer) PaperNoFont(packages string, scripts string) string {
	return p.format("paper.no_font", packages, scripts)
}

// PaperMade says: As of {day}
// (below the period: the day on which the paper was made)
func (p *Printer) PaperMade(day string) string {
	return p.format("paper.made", day)
}

// PaperTotalHours says: Total: {length}
// (what the paper comes to, on its first page)
func (p *Printer) PaperTotalHours(length string) string {
	return p.format("paper.total_hours", length)
}

// PaperTotalAmount says: Total: {length}, {amount}
func (p *Printer) PaperTotalAmount(amount string, length string) string {
	return p.format("paper.total_amount", amount, length)
}
