package reports

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/paper"
	"sundial/reporting"
	"sundial/timesheet"
)

func reportFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Report: report},
		Group: handlers.HelpReview,
		Does:  (*messages.Printer).HelpReport,
		Examples: []string{
			"report",
			"report last month #acme by day",
			"report october by tag and week",
			"report last week round up 15m per day",
			"report last month as xlsx",
			"report last month hours 1:30 without notes as csv",
			"report last month #acme as pdf on the 1st at 9:00",
		},
		Buttons: map[string]handlers.Button{
			"report_week": handlers.CommandButton(command.Command{Verb: command.Report}),
			"report_more": onReport(turnPage),
			"report_less": onReport(turnPage),
			"report_by":   onReport(reportBy),
			"report_as":   onReport(reportAs),
		},
	}
}

// report adds up a range by tag, day, week, month or note, or by two of them.
func report(in *handlers.Interaction, c command.Command) error {
	if slices.Contains(c.GroupBy, "person") {
		return in.Say(in.Words.ReportsOwnOnly())
	}
	switch {
	case c.Off:
		return noReportsLater(in, c)
	case c.Rule.Repeats():
		return reportLater(in, c)
	case c.Range.IsZero() && c.Unbilled:
		all, err := writer(in).AllDays(in.Ctx)
		if err != nil {
			return err
		}
		c.Range = all
	case c.Range.IsZero():
		c.Range, c.RangeName = in.ThisWeek(), "week"
	}
	if c.Format != "" {
		return reportFile(in, c)
	}
	return reportPage(in, c, 0)
}

// writer reads the member's reports as of the request.
func writer(in *handlers.Interaction) reporting.Writer {
	return reporting.Writer{
		Store: in.Store, Member: in.Member, Words: in.Words, Now: in.Now, Zone: in.Zone, Author: in.SlackName, Fonts: in.Fonts, PDFSlot: in.PDFSlot,
	}
}

func reportFile(in *handlers.Interaction, c command.Command) error {
	file, err := writer(in).File(in.Ctx, c)
	if errors.Is(err, paper.ErrTooLong) {
		return in.Say(in.Words.PaperTooLong(paper.MaxPages))
	}
	if err != nil {
		return err
	}
	in.Remark = strings.TrimSpace(in.Remark + " " + file.Remark)
	in.Upload(file.Name, in.Words.ReportsFileTitle(), file.Content)
	if tag, ok := c.Filter.OnlyTag(); ok && c.Format == "pdf" && len(in.Member.Settings.Tags[tag].Client) == 0 {
		in.Choices = []command.Command{c}
		in.AddBlocks(blockkit.Small(in.Words.OutsideNoClientNamed("#"+tag)), blockkit.Buttons(blockkit.Button("client", in.Words.OutsideNameClientButton(), in.Request.Envelope)))
	}
	return nil
}

func rangeTitle(in *handlers.Interaction, c command.Command) string {
	return reporting.Filtered(in.Words, in.RangeName(c, c.Range), c.Unbilled, c.Filter)
}

// onReport returns a button of a report. It passes the report, as of the time it was requested, and
// the rest of the button's value.
func onReport(do func(in *handlers.Interaction, c command.Command, what string) error) handlers.Button {
	return func(in *handlers.Interaction, value string) error {
		what, envelope, _ := strings.Cut(value, " ")
		c, at, ok, err := storedCommand(in, envelope, command.Report)
		if err != nil || !ok {
			return err
		}
		in.Now = at
		return do(in, c, what)
	}
}

// storedCommand returns what was asked for in an answered envelope, and when; if that expired, it
// says so.
func storedCommand(in *handlers.Interaction, envelope string, verb command.Verb) (c command.Command, at time.Time, ok bool, err error) {
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return c, at, false, err
	}
	if !ok || len(k.Choices) != 1 || k.Choices[0].Verb != verb {
		return c, at, false, in.Say(in.Words.ReportsExpired())
	}
	return k.Choices[0], k.At, true, nil
}

func turnPage(in *handlers.Interaction, c command.Command, what string) error {
	from, _ := strconv.Atoi(what) // reportPage bounds it
	return reportPage(in, c, from)
}

func reportBy(in *handlers.Interaction, c command.Command, what string) error {
	if c.GroupBy = []string{what}; !slices.Contains([]string{timesheet.ByTag, timesheet.ByDay, timesheet.ByWeek, timesheet.ByMonth, timesheet.ByNote}, what) {
		c.GroupBy = nil
	}
	return reportPage(in, c, 0)
}

// reportAs sends a report as a file. Its message stays.
func reportAs(in *handlers.Interaction, c command.Command, what string) error {
	if c.Format = what; !slices.Contains(command.Formats(), what) {
		c.Format = "csv"
	}
	if err := report(in, c); err != nil {
		return err
	}
	in.Answer.Reply.Replace = false
	return nil
}
