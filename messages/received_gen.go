// Code generated from locales/en/received.yaml by internal/generate; DO NOT EDIT.

package messages

// ReceivedPickByTag says: Shared totals can only be filtered by tag: by one, or by several with “or”. Type instead: {command} received last month #acme by person
func (p *Printer) ReceivedPickByTag() string {
	return p.format("received.pick_by_tag", p.command)
}

// ReceivedAllOf says: Shared with you so far: {length}
func (p *Printer) ReceivedAllOf(length string) string {
	return p.format("received.all_of", length)
}

// ReceivedDaysOf says: Shared with you, {days}: {length}
func (p *Printer) ReceivedDaysOf(days string, length string) string {
	return p.format("received.days_of", days, length)
}

// ReceivedNothingAtAll says: Nothing has been shared with you yet.
func (p *Printer) ReceivedNothingAtAll() string {
	return p.plain("received.nothing_at_all")
}

// ReceivedNothingThen says: Shared with you, {days}: nothing.
func (p *Printer) ReceivedNothingThen(days string) string {
	return p.format("received.nothing_then", days)
}

// ReceivedMore says: … To see all, type: {command} received as csv
func (p *Printer) ReceivedMore() string {
	return p.format("received.more", p.command)
}

// ReceivedBeyond says: Not counted: {count:int} shares of totals that cover more than these days and can't be split.
func (p *Printer) ReceivedBeyond(count int) string {
	return p.format("received.beyond", count)
}

// ReceivedDouble says: Two of one person's shares cover the same days, so some hours may count twice.
func (p *Printer) ReceivedDouble() string {
	return p.plain("received.double")
}

// ReceivedElsewhere says: Not counted: {count:int} imported shares, because their senders couldn't take them back here.
func (p *Printer) ReceivedElsewhere(count int) string {
	return p.format("received.elsewhere", count)
}

// ReceivedFormats says: Hours that were shared with you come as CSV or XLSX. Type instead: {command} received as xlsx
func (p *Printer) ReceivedFormats() string {
	return p.format("received.formats", p.command)
}

// ReceivedTitleOfFile says: Hours shared with you
func (p *Printer) ReceivedTitleOfFile() string {
	return p.plain("received.title_of_file")
}
