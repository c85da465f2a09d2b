package sharing

import (
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// TagName returns a tag's name in a share.
func TagName(words *messages.Printer, tag string) string {
	if tag == "#" {
		return words.TimesheetNoTag()
	}
	return tag
}

// DescribeShare says which hours a share covers: tags, days, and level.
func DescribeShare(words *messages.Printer, o models.ShareOrder, days record.DateRange) string {
	parts := []string{}
	if filter := o.Filter.String(); filter != "" {
		parts = append(parts, filter)
	}
	level := levelName(words, o.Level)
	if o.Level == WorktimeLevel && o.Number > 0 {
		level = words.SharingWorktimeVersion(strconv.Itoa(o.Number), strconv.Itoa(max(1, o.Version)))
	}
	return strings.Join(append(parts, DaysName(words, days), level), " · ")
}

// DaysName writes days with their years, so that it reads the same next year.
func DaysName(words *messages.Printer, days record.DateRange) string {
	other := record.Date{Year: -1}
	if days.From == days.To {
		return words.Day(days.From, other)
	}
	return words.SharingDayToDay(words.Day(days.From, other), words.Day(days.To, other))
}

func levelName(words *messages.Printer, level string) string {
	switch level {
	case "days":
		return words.SharingLevelDays()
	case "notes":
		return words.SharingLevelNotes()
	case "times":
		return words.SharingLevelTimes()
	case "worktime":
		return words.SharingLevelWorktime()
	}
	return words.SharingLevelTotals()
}

// Headline is a line about a share: a head, its number and audience, and its content.
func Headline(words *messages.Printer, head string, s models.Share) []slack.Block {
	elements := append([]slack.RichTextSectionElement{blockkit.Bold(head + " ")}, Audience(words, s.Order)...)
	text := " · " + words.SharingNumber(strconv.Itoa(s.Number), DescribeShare(words, s.Order, s.Days))
	return []slack.Block{blockkit.Paragraph(append(elements, slack.NewRichTextSectionTextElement(text, nil))...)}
}

// AnySent reports whether anyone still has a message of the share.
func AnySent(s models.Share) bool {
	return slices.ContainsFunc(s.Deliveries, func(d models.ShareDelivery) bool { return d.State == models.DeliverySent })
}
