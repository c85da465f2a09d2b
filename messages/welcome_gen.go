// Code generated from locales/en/welcome.yaml by internal/generate; DO NOT EDIT.

package messages

// WelcomeHead says: Welcome to Sundial.
func (p *Printer) WelcomeHead() string {
	return p.plain("welcome.head")
}

// WelcomeNext says: Hours, not surveillance. What would you like to do next?
func (p *Printer) WelcomeNext() string {
	return p.plain("welcome.next")
}

// WelcomeOffers says: Sundial sends nothing unless you ask. These two take one tap:
func (p *Printer) WelcomeOffers() string {
	return p.plain("welcome.offers")
}

// WelcomeSummaryButton says: Daily summary at {time}
func (p *Printer) WelcomeSummaryButton(time string) string {
	return p.format("welcome.summary_button", time)
}

// WelcomeQuestionButton says: A question when a timer runs for 8 hours
func (p *Printer) WelcomeQuestionButton() string {
	return p.plain("welcome.question_button")
}

// WelcomeKept says: Sundial keeps what you type, click or upload here, encrypted. It can't read your messages, apps or screen.
func (p *Printer) WelcomeKept() string {
	return p.plain("welcome.kept")
}

// WelcomeShared says: Nobody sees your hours unless you share them.
func (p *Printer) WelcomeShared() string {
	return p.plain("welcome.shared")
}

// WelcomePrivacyButton says: Privacy in detail
func (p *Printer) WelcomePrivacyButton() string {
	return p.plain("welcome.privacy_button")
}

// WelcomeSlackSees says: Slack itself sees what you type.
func (p *Printer) WelcomeSlackSees() string {
	return p.plain("welcome.slack_sees")
}

// WelcomeRunBy says: This Sundial is run by {operator}.
func (p *Printer) WelcomeRunBy(operator string) string {
	return p.format("welcome.run_by", operator)
}

// WelcomeRunBySomeone says: This Sundial is run by an operator who hasn't set a name.
func (p *Printer) WelcomeRunBySomeone() string {
	return p.plain("welcome.run_by_someone")
}
