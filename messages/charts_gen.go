// Code generated from locales/en/charts.yaml by internal/generate; DO NOT EDIT.

package messages

// ChartsHoursLabel says: hours
func (p *Printer) ChartsHoursLabel() string {
	return p.plain("charts.hours_label")
}

// ChartsWorkLabel says: Work
func (p *Printer) ChartsWorkLabel() string {
	return p.plain("charts.work_label")
}

// ChartsOthersLabel says: other
func (p *Printer) ChartsOthersLabel() string {
	return p.plain("charts.others_label")
}
