package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// billLine returns a bill in one line, with its frozen amount.
func billLine(words *messages.Printer, bill models.Bill) string {
	days := notice.BilledDays(bill)
	amount, length := amountAndLength(words, days)
	return words.ReportsBillLine(amount, recordsIn(days), bill.What, length, bill.Name)
}

func amountAndLength(words *messages.Printer, days []timesheet.PricedDay) (amount, length string) {
	var total time.Duration
	for _, d := range days {
		total += d.Length
	}
	return sums(words, timesheet.AddAmounts(days)), words.Length(total)
}

// billsShown bounds the bills in a message; billDaysShown, a bill's records.
const (
	billsShown    = 10
	billDaysShown = 40
)

// billed lists the bills with the hours asked for, the latest first.
func billed(in *handlers.Interaction, c command.Command) error { return listBills(in, c, 0) }

// billedPage shows another page. The filter is stored with the envelope; a button without one pages
// through the whole list.
func billedPage(in *handlers.Interaction, value string) error {
	what, envelope, _ := strings.Cut(value, " ")
	from, _ := strconv.Atoi(what) // listBills bounds it
	if envelope == "" {
		return listBills(in, command.Command{Verb: command.Billed}, from)
	}
	c, _, ok, err := storedCommand(in, envelope, command.Billed)
	if err != nil || !ok {
		return err
	}
	return listBills(in, c, from)
}

func listBills(in *handlers.Interaction, c command.Command, from int) error {
	bills, err := in.Store.Bills(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	if len(bills) == 0 {
		return in.Say(in.Words.ReportsNoBills())
	}
	parts, err := partsOf(in, bills, c)
	if err != nil {
		return err
	}
	if len(parts) == 0 {
		return in.Say(in.Words.ReportsNoBillsOf(billedWhat(in, c)))
	}
	from = min(max(from, 0), len(parts)-1)
	until := min(from+billsShown, len(parts))
	head := billsHead(in, c, parts)
	blocks, lines := []slack.Block{blockkit.Headed(head, "")}, []string{head}
	for _, part := range parts[from:until] {
		line := in.DayName(record.DateOf(part.bill.At, in.Zone)) + "  " + part.line(in.Words)
		lines = append(lines, line)
		blocks = append(blocks, blockkit.Text(line), blockkit.Buttons(
			blockkit.Button("bill_days", in.Words.ReportsRecordsButton(), "0 "+part.bill.ID), blockkit.Button("bill_back", in.Words.ReportsTakeBackButton(), part.bill.ID)))
	}
	in.Choices = []command.Command{c}
	var pages []*slack.ButtonBlockElement
	if from > 0 {
		pages = append(pages, blockkit.Button("billed_newer", in.Words.AnswersNewerButton(), fmt.Sprintf("%d %s", max(0, from-billsShown), in.Request.Envelope)))
	}
	if until < len(parts) {
		pages = append(pages, blockkit.Button("billed_more", in.Words.AnswersMoreButton(), fmt.Sprintf("%d %s", until, in.Request.Envelope)))
	}
	if len(pages) > 0 {
		blocks = append(blocks, blockkit.Buttons(pages...))
	}
	in.Show(blockkit.NewReply(record.Ellipsis(strings.Join(lines, "\n"), handlers.FallbackText), blocks...))
	return nil
}

// billPart is a bill with those of its days that were asked for.
type billPart struct {
	bill models.Bill
	days []models.BilledDay
}

// line returns the part in one line, with the whole bill's amount if it has more.
func (p billPart) line(words *messages.Printer) string {
	of := p.bill
	of.Days = p.days
	line := billLine(words, of)
	if len(p.days) == len(p.bill.Days) {
		return line
	}
	return words.ReportsBillPart(sums(words, timesheet.AddAmounts(notice.BilledDays(p.bill))), line)
}

// partsOf returns the bills' parts that were asked for. A billed record matches by its current note
// and by the tag of its rate; a deleted one, by that tag only.
func partsOf(in *handlers.Interaction, bills []models.Bill, c command.Command) ([]billPart, error) {
	notes, err := billedNotes(in, bills, c.Filter)
	if err != nil {
		return nil, err
	}
	var parts []billPart
	for _, bill := range bills {
		part := billPart{bill: bill}
		for _, d := range bill.Days {
			asked := c.Range.IsZero() || c.Range.Contains(d.Day)
			if asked && c.Filter.Match(record.Record{Note: notes[d.Record] + " #" + d.Tag}) {
				part.days = append(part.days, d)
			}
		}
		if len(part.days) > 0 {
			parts = append(parts, part)
		}
	}
	return parts, nil
}

// billedNotes returns the notes of billed records by ID; none without a filter.
func billedNotes(in *handlers.Interaction, bills []models.Bill, filter record.Filter) (map[string]string, error) {
	if filter.IsZero() {
		return nil, nil
	}
	var days record.DateRange
	for _, bill := range bills {
		for _, d := range bill.Days {
			days = days.Including(d.Day)
		}
	}
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, days, in.Now)
	if err != nil {
		return nil, err
	}
	notes := make(map[string]string, len(records))
	for _, r := range records {
		notes[r.ID] = r.Note
	}
	return notes, nil
}

// billedWhat names what was asked for.
func billedWhat(in *handlers.Interaction, c command.Command) string {
	if c.Range.IsZero() {
		return record.Ellipsis(c.Filter.String(), 200)
	}
	return rangeTitle(in, c)
}

// billsHead says how many bills there are and, if a part was asked for, its amount.
func billsHead(in *handlers.Interaction, c command.Command, parts []billPart) string {
	if c.Range.IsZero() && c.Filter.IsZero() {
		return in.Words.ReportsBilledCountHead(len(parts))
	}
	var all models.Bill
	for _, part := range parts {
		all.Days = append(all.Days, part.days...)
	}
	amount, length := amountAndLength(in.Words, notice.BilledDays(all))
	return in.Words.ReportsBilledOfHead(amount, len(parts), length, billedWhat(in, c))
}

// bill finds one of the member's bills; if it's gone, it says so.
func bill(in *handlers.Interaction, id string) (models.Bill, bool, error) {
	bills, err := in.Store.Bills(in.Ctx, in.Member)
	if err != nil {
		return models.Bill{}, false, err
	}
	if i := slices.IndexFunc(bills, func(one models.Bill) bool { return one.ID == id }); i >= 0 {
		return bills[i], true, nil
	}
	return models.Bill{}, false, in.Say(in.Words.ReportsNoSuchBill())
}

// billDays lists a bill's records with their frozen amounts.
func billDays(in *handlers.Interaction, value string) error {
	skip, id, _ := strings.Cut(value, " ")
	one, ok, err := bill(in, id)
	if err != nil || !ok {
		return err
	}
	from, err := strconv.Atoi(skip)
	if err != nil || from < 0 || from >= len(one.Days) {
		from = 0
	}
	until := min(from+billDaysShown, len(one.Days))
	var lines []string
	for _, d := range one.Days[from:until] {
		note := in.Words.ReportsRecordDeleted()
		r, err := in.Store.Record(in.Ctx, in.Member, d.Record)
		switch {
		case err == nil:
			note = r.Note
		case !handlers.IsNotFound(err):
			return err
		}
		length := in.Words.Length(time.Duration(d.Minutes) * time.Minute)
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s  %s  %s %s  %s", in.DayName(d.Day), length, in.Words.Decimal(d.Amount), d.Currency, record.Ellipsis(note, reportKey))))
	}
	row := []*slack.ButtonBlockElement{blockkit.Button("bill_back", in.Words.ReportsTakeBackButton(), one.ID)}
	if until < len(one.Days) {
		row = append(row, blockkit.Button("bill_days", in.Words.AnswersMoreButton(), fmt.Sprintf("%d %s", until, one.ID)))
	}
	in.TellList(billLine(in.Words, one), strings.Join(lines, "\n"), row...)
	return nil
}

// takeBillBack unbills a bill's hours.
func takeBillBack(in *handlers.Interaction, id string) error {
	one, ok, err := bill(in, id)
	if err != nil || !ok {
		return err
	}
	in.Change.DropBills = append(in.Change.DropBills, one.ID)
	entry := models.NewHistoryEntry("take back", in.Now)
	entry.Unbilled = &one
	in.RecordHistory(entry)
	in.Tell(in.Words.ReportsTakenBackHead(), billLine(in.Words, one)+"\n"+in.Words.ReportsBillableAgain(), in.UndoButton(entry))
	return nil
}
