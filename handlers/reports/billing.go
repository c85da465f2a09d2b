package reports

import (
	"slices"
	"strconv"
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

func billedFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Billed: billed},
		HelpWith: command.Report,
		Examples: []string{"report unbilled #acme", "billed", "billed last month #acme"},
		Buttons: map[string]handlers.Button{
			"bill":         billForm,
			"bill_days":    billDays,
			"bill_back":    takeBillBack,
			"billed_more":  billedPage,
			"billed_newer": billedPage,
		},
		Forms: map[string]handlers.Form{"mark_billed": markBilled},
	}
}

// Inputs of the form that marks hours as billed.
const (
	inputBillName = "bill_name"
	maxBillName   = 80
)

// billing is the content of the form that marks hours as billed.
type billing struct {
	Command command.Command
	At      time.Time
	// The sums when the form was opened: the bill is stored only if they're unchanged.
	Days  int
	Total string
}

// unbilled returns what can be billed: the report's hours that have a rate and aren't billed,
// without running timers.
func unbilled(in *handlers.Interaction, c command.Command) (timesheet.Money, error) {
	records, q, err := writer(in).Read(in.Ctx, c)
	if err != nil {
		return timesheet.Money{}, err
	}
	return unbilledOf(in, records, q), nil
}

// unbilledOf returns what can be billed of a report's records; nothing if there's no rate.
func unbilledOf(in *handlers.Interaction, records []record.Record, q timesheet.Query) timesheet.Money {
	rates := notice.Rates(in.Member.Settings.Tags)
	if len(rates) == 0 {
		return timesheet.Money{}
	}
	q.Unbilled = true
	return timesheet.Amounts(slices.DeleteFunc(slices.Clone(records), record.Record.Running), rates, q)
}

func totalOf(words *messages.Printer, money timesheet.Money) string {
	return words.Length(money.Length(timesheet.Priced)) + ", " + sums(words, timesheet.AddAmounts(money.Days))
}

// billForm opens the form that shows what would be marked as billed.
func billForm(in *handlers.Interaction, envelope string) error {
	c, at, ok, err := storedCommand(in, envelope, command.Report)
	if err != nil || !ok {
		return err
	}
	in.Now = at
	money, err := unbilled(in, c)
	if err != nil {
		return err
	}
	if len(money.Days) == 0 {
		return in.SayBeside(in.Words.ReportsNothingToBill())
	}
	bills, err := in.Store.Bills(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	draft := billing{Command: c, At: in.Now, Days: len(money.Days), Total: totalOf(in.Words, money)}
	if err := in.KeepDraft(draft); err != nil {
		return err
	}
	name := blockkit.TextInput(inputBillName, strconv.Itoa(len(bills)+1), "", maxBillName)
	view := blockkit.Form(in.Words, "mark_billed", in.Words.ReportsBillTitle(), in.Words.ReportsBillSubmit(), in.Request.Envelope,
		blockkit.Headed(billTitle(in, c), in.Words.ReportsBillSum(recordsIn(money.Days), draft.Total)),
		blockkit.Input(inputBillName, in.Words.ReportsBillNameLabel(), in.Words.ReportsBillNameHint(), name, false),
		blockkit.Small(in.Words.ReportsBillKeeps()))
	in.Open(view)
	return nil
}

func billTitle(in *handlers.Interaction, c command.Command) string {
	c.Unbilled = false // whatever is marked as billed was unbilled
	return rangeTitle(in, c)
}

func recordsIn(days []timesheet.PricedDay) int {
	seen := map[string]bool{}
	for _, d := range days {
		seen[d.ID] = true
	}
	return len(seen)
}

// markBilled handles the form that marks hours as billed.
func markBilled(in *handlers.Interaction) error {
	var draft billing
	envelope := in.Request.View.Private
	ok, err := in.Draft(envelope, &draft)
	if err != nil {
		return err
	}
	name := handlers.Tidied(in.Value(inputBillName))
	switch {
	case !ok:
		in.RefuseForm(in.Words.ReportsFormOver())
		return nil
	case name == "" || len([]rune(name)) > maxBillName:
		in.Refuse(inputBillName, in.Words.ReportsBillNameWrong(maxBillName))
		return nil
	}
	now := in.Now
	in.Now = draft.At
	money, err := unbilled(in, draft.Command)
	in.Now = now
	if err != nil {
		return err
	}
	if len(money.Days) != draft.Days || totalOf(in.Words, money) != draft.Total {
		in.RefuseForm(in.Words.ReportsHoursChanged())
		return nil
	}
	bill := models.NewBill(name, billTitle(in, draft.Command), billedDays(money.Days), now)
	in.Change.Also = append(in.Change.Also, "chosen "+envelope)
	in.Change.Bills = append(in.Change.Bills, bill)
	entry := models.NewHistoryEntry("bill", now)
	entry.Billed = &bill
	in.RecordHistory(entry)
	in.Tell(in.Words.ReportsBilledHead(), billLine(in.Words, bill), in.UndoButton(entry), blockkit.Button("bill_days", in.Words.ReportsRecordsButton(), "0 "+bill.ID))
	return nil
}

func billedDays(days []timesheet.PricedDay) []models.BilledDay {
	all := make([]models.BilledDay, len(days))
	for i, d := range days {
		all[i] = models.BilledDay{
			Record: d.ID, Day: d.Day, Minutes: int64(d.Length / time.Minute), Tag: d.Rate.Tag,
			Hour: d.Rate.Hour.String(), Currency: d.Rate.Currency, Amount: d.Amount.StringFixed(timesheet.MinorUnit(d.Rate.Currency)),
		}
	}
	return all
}

// billButton offers to bill a report's hours, if any can be billed.
func billButton(in *handlers.Interaction, records []record.Record, q timesheet.Query) *slack.ButtonBlockElement {
	if len(unbilledOf(in, records, q).Days) == 0 {
		return nil
	}
	return blockkit.Button("bill", in.Words.ReportsBillButton(), in.Request.Envelope)
}
