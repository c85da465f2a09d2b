// Code generated from locales/en/home.yaml by internal/generate; DO NOT EDIT.

package messages

// HomeWhereHead says: Your Home tab shows what's running, today and this week.
func (p *Printer) HomeWhereHead() string {
	return p.plain("home.where_head")
}

// HomeWhere says: Click Sundial in Slack's sidebar, then Home.
func (p *Printer) HomeWhere() string {
	return p.plain("home.where")
}

// HomeOpenButton says: Open Home
func (p *Printer) HomeOpenButton() string {
	return p.plain("home.open_button")
}

// HomeNewHeader says: Nothing tracked yet
func (p *Printer) HomeNewHeader() string {
	return p.plain("home.new_header")
}

// HomeNew says: Start here, or type {command} start and what you're doing in any channel. Only you see the answer.
func (p *Printer) HomeNew() string {
	return p.format("home.new", p.command)
}

// HomeKept says: Sundial keeps what you type, click or upload here, and nothing else. It can't read plain messages: begin with {command}.
func (p *Printer) HomeKept() string {
	return p.format("home.kept", p.command)
}

// HomeMoreHeader says: More
func (p *Printer) HomeMoreHeader() string {
	return p.plain("home.more_header")
}

// HomeReportButton says: Report
func (p *Printer) HomeReportButton() string {
	return p.plain("home.report_button")
}

// HomeFillButton says: Fill the week
func (p *Printer) HomeFillButton() string {
	return p.plain("home.fill_button")
}

// HomeShareButton says: Share
func (p *Printer) HomeShareButton() string {
	return p.plain("home.share_button")
}

// HomeRemindersButton says: Reminders
func (p *Printer) HomeRemindersButton() string {
	return p.plain("home.reminders_button")
}

// HomeExportButton says: Export
func (p *Printer) HomeExportButton() string {
	return p.plain("home.export_button")
}

// HomeSettingsButton says: Settings
func (p *Printer) HomeSettingsButton() string {
	return p.plain("home.settings_button")
}

// HomeTagsButton says: Tags
func (p *Printer) HomeTagsButton() string {
	return p.plain("home.tags_button")
}

// HomePrivacyButton says: Privacy
func (p *Printer) HomePrivacyButton() string {
	return p.plain("home.privacy_button")
}

// HomeFeedbackButton says: Feedback
func (p *Printer) HomeFeedbackButton() string {
	return p.plain("home.feedback_button")
}

// HomeAsOf says: As of {moment}. Sundial can't read plain messages: begin with {command}, here or in any channel.
func (p *Printer) HomeAsOf(moment string) string {
	return p.format("home.as_of", moment, p.command)
}

// HomeNowHeader says: Now
func (p *Printer) HomeNowHeader() string {
	return p.plain("home.now_header")
}

// HomeTodayHeader says: Today: {length}
func (p *Printer) HomeTodayHeader(length string) string {
	return p.format("home.today_header", length)
}

// HomeWeekHeader says: This week: {length}
func (p *Printer) HomeWeekHeader(length string) string {
	return p.format("home.week_header", length)
}

// HomeHoursTitle says: Hours per day
func (p *Printer) HomeHoursTitle() string {
	return p.plain("home.hours_title")
}

// HomeGoalsHeader says: Targets and budgets
func (p *Printer) HomeGoalsHeader() string {
	return p.plain("home.goals_header")
}

// HomeNextHeader says: Coming up
func (p *Printer) HomeNextHeader() string {
	return p.plain("home.next_header")
}

// HomeMoreGoals says: … and {count:int} more. To see all, type: {command} tags
func (p *Printer) HomeMoreGoals(count int) string {
	return p.format("home.more_goals", count, p.command)
}
