// Code generated from locales/en/forget.yaml by internal/generate; DO NOT EDIT.

package messages

// ForgetEraseButton says: Erase everything
func (p *Printer) ForgetEraseButton() string {
	return p.plain("forget.erase_button")
}

// ForgetConfirmTitle says: Erase everything?
func (p *Printer) ForgetConfirmTitle() string {
	return p.plain("forget.confirm_title")
}

// ForgetConfirm says: {count:int} records, your reminders, shares, settings and key are erased for good.
func (p *Printer) ForgetConfirm(count int) string {
	return p.format("forget.confirm", count)
}

// ForgetEraseConfirmButton says: Erase
func (p *Printer) ForgetEraseConfirmButton() string {
	return p.plain("forget.erase_confirm_button")
}

// ForgetKeepButton says: Keep it
func (p *Printer) ForgetKeepButton() string {
	return p.plain("forget.keep_button")
}
