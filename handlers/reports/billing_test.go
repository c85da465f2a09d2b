package reports_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

func TestARateHoldsFromItsDayOn(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 9-19 review #acme")
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	if got := handlerstest.Words(t, d.Types(ann, "report mon").Reply); !strings.Contains(got, "Amount: 900.00 EUR for 10h") {
		t.Fatal(got)
	}
	set := d.Types(ann, "rate #acme 120 EUR/h")
	if got := handlerstest.Words(t, set.Reply); !strings.Contains(got, "It applies from today.") || !strings.Contains(got, "From the beginning") {
		t.Errorf("it says %s", got)
	}
	d.Types(ann, "add today 9-10 call #acme")
	if got := handlerstest.Words(t, d.Types(ann, "report week").Reply); !strings.Contains(got, "Amount: 1020.00 EUR for 11h") || !strings.Contains(got, "#acme: 10h at 90 EUR an hour, 900.00 EUR") {
		t.Errorf("after it was raised: %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "rate #acme").Reply); !strings.Contains(got, "90 EUR an hour\n120 EUR an hour from Wed 4 Mar 2026") {
		t.Errorf("the rates are %s", got)
	}
	d.Taps(ann, set, "choose_0")
	if got := handlerstest.Words(t, d.Types(ann, "report week").Reply); !strings.Contains(got, "Amount: 1320.00 EUR for 11h") {
		t.Errorf("from the beginning: %s", got)
	}
	d.Types(ann, "undo")
	d.Types(ann, "rate #acme off")
	if got := handlerstest.Words(t, d.Types(ann, "report week").Reply); !strings.Contains(got, "Amount: 900.00 EUR for 10h\nWithout an amount: 1h without a rate") {
		t.Errorf("switched off from today: %s", got)
	}
	for typed, want := range map[string]string{
		"rate #nobill 90 EUR/h":      "#nobill leaves records out of every amount",
		"rate #nobill/x 90 EUR/h":    "#nobill leaves records out of every amount",
		"rate #acme 0 EUR/h":         "A rate must be more than 0",
		"rate #acme 999999 EUR/h":    "A rate can be up to 10,000 EUR an hour",
		"rate #acme 15000 JPY/h":     "15000 JPY an hour from",
		"rate #z":                    "#z has no rate",
		"rate #z off":                "#z has no rate",
		"rate #z 1,000 USD/h":        "Which amount do you mean?",
		"rate #y 80 EUR/h from may":  "80 EUR an hour from Fri 1 May 2026",
		"rate #z $75":                "Which currency do you mean? 75 USD 75 CAD 75 AUD",
		"rate #z 80 EUR per day":     "A rate is always per hour. Type instead: /time rate #acme 90 EUR/h",
		"rate #z 80 EUR/h from then": "Sundial didn't understand “then” here.",
	} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); !strings.Contains(got, want) {
			t.Errorf("%s: %s", typed, got)
		}
	}
}

func TestRatesTargetsAndBudgetsAreListed(t *testing.T) {
	d := handlerstest.New(t)
	for typed, want := range map[string]string{
		"rates": "None of your tags has a rate.", "budgets": "None of your tags has a budget.", "targets": "You haven't set a target.",
	} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); !strings.Contains(got, want) {
			t.Errorf("%s: %s", typed, got)
		}
	}
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	d.Types(ann, "rate #acme 120 EUR/h from 1 apr")
	d.Types(ann, "rate #ops 80 EUR/h from the beginning")
	d.Types(ann, "add mon 9-10 review #acme")
	d.Types(ann, "target #acme 20h/week")
	if got := handlerstest.Words(t, d.Types(ann, "budget #ops 40h").Reply); strings.Contains(got, "an hour") {
		t.Errorf("who sets a budget reads of rates: %s", got)
	}
	for typed, want := range map[string]string{
		"rate":        "#acme: 90 EUR an hour, 120 EUR an hour from Wed 1 Apr 2026\n#ops: 80 EUR an hour",
		"budget":      "#ops: 0s of 40h budget (0%), 40h left",
		"target":      "#acme: 1h of 20h this week (5%), 19h left",
		"budget #ops": "#ops: 0s of 40h budget (0%), 40h left", "budget #acme": "#acme has no budget. To set one, type: /time budget #acme 40h",
		"target #acme": "#acme: 1h of 20h this week (5%), 19h left", "target #ops": "#ops has no target. To set one, type: /time target #ops 20h/week",
	} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); got != want {
			t.Errorf("%s: got %q, want %q", typed, got, want)
		}
	}
}

func TestTheHoursOfAnAmountAddUpToTheReport(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	d.Types(ann, "rate #ops 80 EUR/h from the beginning")
	for _, typed := range []string{"add mon 9-10 a #acme", "add mon 10-10:30 b #acme #nobill", "add mon 11-11:20 c #home", "add mon 12-12:10 d #acme #ops"} {
		d.Types(ann, typed)
	}
	got := handlerstest.Words(t, d.Types(ann, "report mon").Reply)
	if !strings.Contains(got, "Mon 2 Mar: 2h") || !strings.Contains(got, "Amount: 90.00 EUR for 1h\nWithout an amount: 30m with #nobill, 20m without a rate, 10m with two rates") {
		t.Errorf("it says %s", got)
	}
}

func TestWhatWasBilledKeepsItsAmountAndIsBilledOnce(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	d.Types(ann, "add mon 9-9:50 review #acme")
	d.Types(ann, "add tue 9-10 call #acme")
	report := d.Types(ann, "report week #acme round up 15m per record")
	form := handlerstest.Opened(t, d.Taps(ann, report, "bill"))
	if got := handlerstest.Shown(interaction.Answer{Then: []interaction.Effect{interaction.OpenModal{View: form}}}); !strings.Contains(got, "2 records: 2h, 180.00 EUR") {
		t.Fatalf("the preview is %s", got)
	}
	if got := handlerstest.Shown(d.Submits(ann, form, map[string]string{"bill_name": "2026-03"})); !strings.Contains(got, "Billed 2026-03 · This week, #acme · 2 records, 2h, 180.00 EUR") {
		t.Fatalf("it says %s", got)
	}
	if got := handlerstest.Shown(d.Submits(ann, form, map[string]string{"bill_name": "again"})); !strings.Contains(got, "This form is out of date") {
		t.Errorf("sent twice: %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "report unbilled").Reply); !strings.Contains(got, "nothing tracked") {
		t.Errorf("unbilled: %s", got)
	}
	d.Types(ann, "rate #acme 200 EUR/h from the beginning")
	d.Types(ann, "add tue 11-12 more #acme")
	if got := handlerstest.Words(t, d.Types(ann, "report week #acme").Reply); !strings.Contains(got, "Amount: 380.00 EUR for 2h 50m, of which 1h 50m is already billed") {
		t.Errorf("after the rate was raised: %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "report unbilled #acme").Reply); !strings.Contains(got, ": 1h") || !strings.Contains(got, "Amount: 200.00 EUR for 1h") {
		t.Errorf("unbilled: %s", got)
	}
	list := d.Types(ann, "billed")
	if got := handlerstest.Words(t, list.Reply); !strings.Contains(got, "2026-03 · This week, #acme · 2 records, 2h, 180.00 EUR") {
		t.Errorf("the list is %s", got)
	}
	if got := handlerstest.Words(t, d.Taps(ann, list, "bill_days").Reply); !strings.Contains(got, "Mon 2 Mar  1h  90.00 EUR  review #acme") {
		t.Errorf("its records are %s", got)
	}
	d.Taps(ann, list, "bill_back")
	if got := handlerstest.Words(t, d.Types(ann, "report unbilled #acme").Reply); !strings.Contains(got, "Amount: 566.67 EUR for 2h 50m") {
		t.Errorf("after it was taken back: %s", got)
	}
	d.Types(ann, "undo")
	if got := handlerstest.Words(t, d.Types(ann, "billed").Reply); !strings.Contains(got, "180.00 EUR") {
		t.Errorf("after undo: %s", got)
	}
	d.Taps(ann, d.Types(ann, "undo"), "redo")
}

func TestABilledRecordIsChangedOnlyAfterAQuestion(t *testing.T) {
	for name, change := range map[string]func(t *testing.T, d *handlerstest.Desk, added interaction.Answer) interaction.Answer{
		"delete": func(_ *testing.T, d *handlerstest.Desk, _ interaction.Answer) interaction.Answer {
			return d.Types(ann, "delete")
		},
		"undo": func(_ *testing.T, d *handlerstest.Desk, added interaction.Answer) interaction.Answer {
			return d.Taps(ann, added, "undo")
		},
		"rename": func(_ *testing.T, d *handlerstest.Desk, _ interaction.Answer) interaction.Answer {
			return d.Types(ann, "rename #acme #other")
		},
		"a press": func(_ *testing.T, d *handlerstest.Desk, _ interaction.Answer) interaction.Answer {
			return d.Presses(ann, "delete", d.Records(ann)[0].ID)
		},
		"a form": func(t *testing.T, d *handlerstest.Desk, _ interaction.Answer) interaction.Answer {
			return d.Submits(ann, handlerstest.Opened(t, d.Types(ann, "edit")), map[string]string{"end": "09:30"})
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, "rate #acme 90 EUR/h from the beginning")
			added := d.Types(ann, "add mon 9-10 review #acme")
			d.MarksBilled("report week", "March")
			before := d.Records(ann)[0]
			asked := change(t, d, added)
			if got := handlerstest.Shown(asked); !strings.Contains(got, "That changes what's billed: March.") {
				t.Fatalf("it says %s", got)
			}
			if after := d.Records(ann); len(after) != 1 || after[0] != before {
				t.Fatalf("it is %+v now", after)
			}
			d.Taps(ann, asked, "offer_0")
			if after := d.Records(ann); len(after) == 1 && after[0] == before {
				t.Error("after the question nothing was changed")
			}
			if got := handlerstest.Words(t, d.Types(ann, "billed").Reply); !strings.Contains(got, "90.00 EUR") {
				t.Errorf("the bill is %s", got)
			}
		})
	}
}

func TestBillsAndRatesComeBackWithAnExport(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	d.Types(ann, "rate #acme 120 EUR/h from 1 dec")
	d.Types(ann, "budget #acme 5000 EUR a month")
	d.Types(ann, "add mon 9-10 review #acme")
	d.MarksBilled("report week", "March")
	file := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	var a struct {
		Tags  []models.TagFacts `json:"tags"`
		Bills []models.Bill     `json:"bills"`
	}
	if err := json.Unmarshal(file, &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Bills) != 1 || a.Bills[0].Name != "March" || len(a.Tags) != 1 || len(a.Tags[0].Rates) != 1 || a.Tags[0].Rates[0].Hour != "120" || a.Tags[0].BudgetMoney != "5000" {
		t.Errorf("the file holds %+v", a)
	}
}

func TestABudgetOfMoneyIsFollowed(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 100 EUR/h from the beginning")
	d.Types(ann, "add mon 9-17 a #acme")
	for typed, want := range map[string]string{
		"budget #acme 1000 EUR":        "#acme: 800.00 EUR of 1000.00 EUR budget (80%), 200.00 EUR left",
		"budget #acme 500 EUR a month": "#acme: 800.00 EUR of 500.00 EUR budget this month (160%), 300.00 EUR over",
		"budget #acme 10h a month":     "#acme: 8h of 10h budget this month (80%), 2h left",
		"budget #acme 10h":             "#acme: 8h of 10h budget (80%), 2h left",
	} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); !strings.Contains(got, want) {
			t.Errorf("%s: %s", typed, got)
		}
		if got := handlerstest.Words(t, d.Types(ann, "report week #acme").Reply); !strings.Contains(got, want) {
			t.Errorf("report: %s", got)
		}
	}
}

// TestTheLinesOfAFileAddUp compares the lines of a report's CSV with its total and the message's,
// for overlapping tags and each rounding.
func TestTheLinesOfAFileAddUp(t *testing.T) {
	d := handlerstest.New(t)
	for _, typed := range []string{"add mon 9-9:20 a #acme/web #team", "add mon 10-10:20 b #acme", "add tue 9-9:25 c #ops", "add tue 23:50-0:07 d"} {
		d.Types(ann, typed)
	}
	for _, round := range []string{"", " round up 15m per record", " round up 15m per day", " round nearest 10m per total"} {
		for _, by := range []string{" by tag", " by day", " by tag and day", " by note"} {
			typed := "report week" + by + round
			rows, err := csv.NewReader(bytes.NewReader(handlerstest.Uploaded(t, d.Types(ann, typed+" as csv")))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			sum, last := decimal.Zero, len(rows[0])-1
			for _, row := range rows[1 : len(rows)-1] {
				sum = sum.Add(decimal.RequireFromString(row[last]))
			}
			total := rows[len(rows)-1]
			if !sum.Equal(decimal.RequireFromString(total[last])) {
				t.Errorf("%s: the lines are %s, the total is %v", typed, sum, total)
			}
			length, err := time.ParseDuration(strings.Replace(strings.Replace(total[last-1], ":", "h", 1), ":", "m", 1) + "s")
			if err != nil {
				t.Fatal(err)
			}
			if got := handlerstest.Words(t, d.Types(ann, typed).Reply); !strings.HasPrefix(got, "This week: "+record.FormatLength(length)+" ") {
				t.Errorf("%s: the file has %v, the message %.60s", typed, length, got)
			}
		}
	}
}

// TestBillsAreListedByDaysAndTags lists bills by the days of their hours and by tag, with the amount
// of the matching part, also after records were changed.
func TestBillsAreListedByDaysAndTags(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	d.Types(ann, "rate #globex 60 EUR/h from the beginning")
	for _, typed := range []string{"add 2026-01-15 9-11 a #acme", "add 2026-02-10 9-10 b #acme/web", "add 2026-02-11 9-12 c #globex"} {
		d.Types(ann, typed)
	}
	d.MarksBilled("report 2026-01 #acme", "January")
	d.MarksBilled("report 2026-02", "February")
	d.Types(ann, "rate #acme 200 EUR/h from the beginning")
	for typed, want := range map[string]struct{ says, not string }{
		"billed":                 {"Billed: 2|January · |2 records, 4h, 270.00 EUR|180.00 EUR", "whole bill"},
		"billed #acme":           {"Billed, #acme: 2 bills, 3h, 270.00 EUR|1 record, 1h, 90.00 EUR (whole bill: 270.00 EUR)|1 record, 2h, 180.00 EUR", "60.00"},
		"billed #acme/web":       {"Billed, #acme/web: 1 bill, 1h, 90.00 EUR", "January ·"},
		"billed 2026-02":         {": 1 bill, 4h, 270.00 EUR", "whole bill"},
		"billed 2026-02 #globex": {": 1 bill, 3h, 180.00 EUR", "January ·"},
		"bills -#acme":           {"1 bill, 3h, 180.00 EUR", "January ·"},
		"billed 2025":            {"Not marked as billed: 2025.", "EUR"},
		"billed #ops":            {"Not marked as billed: #ops.", "EUR"},
	} {
		got := handlerstest.Words(t, d.Types(ann, typed).Reply)
		for part := range strings.SplitSeq(want.says, "|") {
			if !strings.Contains(got, part) {
				t.Errorf("%s lacks %q: %s", typed, part, got)
			}
		}
		if want.not != "" && strings.Contains(got, want.not) {
			t.Errorf("%s shows %q: %s", typed, want.not, got)
		}
	}
	d.Types(ann, "list 2026-02-11")
	d.Taps(ann, d.Types(ann, "delete 1"), "offer_0")
	if got := handlerstest.Words(t, d.Types(ann, "billed #globex").Reply); !strings.Contains(got, "1 bill, 3h, 180.00 EUR") {
		t.Errorf("after records were deleted: %s", got)
	}
	list := d.Types(ann, "billed #globex")
	d.Taps(ann, list, "bill_back")
	if got := handlerstest.Words(t, d.Types(ann, "billed").Reply); !strings.Contains(got, "Billed: 1") {
		t.Errorf("after one was taken back: %s", got)
	}
}

// TestThePagesOfAListOfBillsKeepItsFilter pages through a list by tag.
func TestThePagesOfAListOfBillsKeepItsFilter(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 60 EUR/h from the beginning")
	d.Types(ann, "rate #ops 60 EUR/h from the beginning")
	for i := range 12 {
		day := record.Date{Year: 2026, Month: time.January, Day: 5 + i}.String()
		d.Types(ann, "add "+day+" 9-10 a #acme")
		d.MarksBilled("report "+day, "bill "+day)
	}
	d.Types(ann, "add 2026-02-02 9-10 a #ops")
	d.MarksBilled("report 2026-02-02", "ops")
	first := d.Types(ann, "billed #acme")
	second := d.Taps(ann, first, "billed_more")
	if got := handlerstest.Words(t, second.Reply); !strings.Contains(got, "12 bills") || !strings.Contains(got, "bill 2026-01-05") || strings.Contains(got, "bill 2026-01-16") || strings.Contains(got, "ops") {
		t.Errorf("the second page is %s", got)
	}
	if got := handlerstest.Words(t, d.Taps(ann, second, "billed_newer").Reply); !strings.Contains(got, "bill 2026-01-16") || strings.Contains(got, "ops ·") {
		t.Errorf("back on the first page: %s", got)
	}
	if got := handlerstest.Words(t, d.Presses(ann, "billed_more", "10").Reply); !strings.Contains(got, "Billed: 13") {
		t.Errorf("a button from before: %s", got)
	}
}

// TestHoursThatChangedWhileTheFormWasOpenAreNotBilled opens the form, changes the records that
// it showed, and submits it: what wasn't shown is never billed.
func TestHoursThatChangedWhileTheFormWasOpenAreNotBilled(t *testing.T) {
	for name, change := range map[string]func(d *handlerstest.Desk){
		"more hours":   func(d *handlerstest.Desk) { d.Types(ann, "add mon 11-12 more #acme") },
		"fewer hours":  func(d *handlerstest.Desk) { d.Types(ann, "delete") },
		"another rate": func(d *handlerstest.Desk) { d.Types(ann, "rate #acme 120 EUR/h from the beginning") },
		"billed elsewhere": func(d *handlerstest.Desk) {
			d.MarksBilled("report mon", "elsewhere")
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, "rate #acme 90 EUR/h from the beginning")
			d.Types(ann, "add mon 9-10 review #acme")
			report := d.Types(ann, "report week #acme")
			form := handlerstest.Opened(t, d.Taps(ann, report, "bill"))
			change(d)
			if got := handlerstest.Shown(d.Submits(ann, form, map[string]string{"bill_name": "March"})); !strings.Contains(got, "These hours have changed since then.") {
				t.Errorf("it says %s", got)
			}
			if got := d.Says(ann, "billed"); strings.Contains(got, "March ·") {
				t.Errorf("billed is %s", got)
			}
		})
	}
}
