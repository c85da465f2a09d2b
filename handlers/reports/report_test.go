package reports_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestAReportSaysWhichDaysItIsAbout(t *testing.T) {
	d := handlerstest.New(t)
	for typed, want := range map[string]string{
		"report week":             "This week",
		"report for last week":    "Last week",
		"report last month":       "Last month",
		"report february":         "February",
		"report october":          "October 2025",
		"report w45":              "W45 2025",
		"report q4 2025":          "Wed 1 Oct 2025 to Wed 31 Dec 2025",
		"report 2025":             "2025",
		"report 2026-02":          "February",
		"report 1 feb to 5 feb":   "Sun 1 Feb to Thu 5 Feb",
		"report since monday":     "Mon 2 Mar to Wed 4 Mar",
		"report monday to friday": "Mon 2 Mar to Fri 6 Mar",
		"report last 30 days":     "Tue 3 Feb to Wed 4 Mar",
		"report yesterday":        "Tue 3 Mar",
	} {
		if got := d.Says(ann, typed); got != want+": nothing tracked" {
			t.Errorf("%s: %q, want %s", typed, got, want)
		}
	}
}

// fillsWeek tracks some of Ann's week.
func fillsWeek(d *handlerstest.Desk) {
	d.T.Helper()
	for _, line := range []string{
		"add mon 9-11:20 review #acme", "add mon 13-14 plan #acme/web #office", "add tue 9-12 write docs #acme",
		"add tue 12-12:30 #lunch", "add wed 9-10:05 mail #office", "add tue 14-15 break", "rate #acme 90 EUR/h from the beginning", "target #acme 20h/week",
	} {
		d.Types(ann, line)
	}
}

func TestReportsSayTheSumFirstThenTheGroups(t *testing.T) {
	d := handlerstest.New(t)
	fillsWeek(d)
	for name, line := range map[string]string{
		"week":     "report week",
		"by-day":   "report week by day",
		"by-note":  "report week by note",
		"by-two":   "report week by day and tag",
		"filtered": "report week #acme -#office by day",
		"rounded":  "report week round up 15m per record",
		"empty":    "report last month #acme",
		"tied":     "report week #office",
	} {
		if name == "tied" {
			d.Types(ann, "rate #office 50 EUR/h from the beginning")
		}
		answer := d.Types(ann, line)
		handlerstest.Golden(t, "report-"+name, handlerstest.Drawn(answer.Reply.Blocks.BlockSet))
		if name == "tied" {
			d.Types(ann, "undo")
		}
	}
}

func TestALongReportHasPages(t *testing.T) {
	d := handlerstest.New(t)
	m, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	change := &models.Change{Member: m}
	for i := range 70 {
		start := handlerstest.Wednesday.Add(-time.Duration(i+1) * 30 * time.Minute)
		change.Records = append(change.Records, record.Record{
			ID: models.NewID(), Start: start, End: start.Add(20 * time.Minute), Kind: record.Work, Zone: "UTC",
			Note: fmt.Sprintf("%s %02d", strings.Repeat("word ", 300), i),
		})
	}
	if err := d.Store.Commit(t.Context(), change); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	answer := d.Types(ann, "report week by note")
	for range 10 {
		blocks := answer.Reply.Blocks.BlockSet
		if len(blocks) > 50 || len(answer.Reply.Text) > 4000 || len([]rune(handlerstest.Drawn(blocks))) > 12000 {
			t.Errorf("a page of %d blocks, %d in the text, %d in all", len(blocks), len(answer.Reply.Text), len(handlerstest.Drawn(blocks)))
		}
		for line := range strings.Lines(handlerstest.Drawn(blocks)) {
			if strings.HasPrefix(line, "Rows ") || strings.HasPrefix(line, "(Rows ") {
				seen[line] = true
			}
		}
		if !has(blocks, "report_more") {
			break
		}
		answer = d.Presses(ann, "report_more", handlerstest.ValueAt(t, blocks, "report_more"))
	}
	if len(seen) != 3 {
		t.Errorf("pages: %v", seen)
	}
	answer = d.Presses(ann, "report_less", handlerstest.ValueAt(t, answer.Reply.Blocks.BlockSet, "report_less"))
	if !strings.Contains(handlerstest.Drawn(answer.Reply.Blocks.BlockSet), "Rows 31 to 60 of 70.") {
		t.Errorf("back: %s", handlerstest.Drawn(answer.Reply.Blocks.BlockSet))
	}
}

func has(blocks []slack.Block, action string) bool {
	for _, b := range blocks {
		row, ok := b.(*slack.ActionBlock)
		if !ok {
			continue
		}
		for _, e := range row.Elements.ElementSet {
			if button, ok := e.(*slack.ButtonBlockElement); ok && button.ActionID == action {
				return true
			}
		}
	}
	return false
}

// controls returns the values of a report's select and menu.
func controls(t *testing.T, blocks []slack.Block) (by, as map[string]string) {
	t.Helper()
	by, as = map[string]string{}, map[string]string{}
	for _, b := range blocks {
		row, ok := b.(*slack.ActionBlock)
		if !ok {
			continue
		}
		for _, e := range row.Elements.ElementSet {
			switch element := e.(type) {
			case *slack.SelectBlockElement:
				for _, o := range element.Options {
					by[o.Text.Text] = o.Value
				}
			case *slack.OverflowBlockElement:
				for _, o := range element.Options {
					as[o.Text.Text] = o.Value
				}
			}
		}
	}
	return by, as
}

func TestAClickRegroupsAReportOrSendsItAsAFile(t *testing.T) {
	d := handlerstest.New(t)
	fillsWeek(d)
	answer := d.Types(ann, "report week #acme")
	by, as := controls(t, answer.Reply.Blocks.BlockSet)
	if got := d.Presses(ann, "report_by", by["By day"]); !strings.Contains(handlerstest.Text(got), "Tue 3 Mar  3h") || !got.Reply.Replace {
		t.Errorf("by day: %q", handlerstest.Text(got))
	}
	sent := d.Presses(ann, "report_as", as["Send as CSV"])
	if file := string(handlerstest.Uploaded(t, sent)); !strings.Contains(file, "write docs #acme") || strings.Contains(file, "mail") {
		t.Errorf("the file: %q", file)
	}
	if sent.Reply.Replace {
		t.Error("the report is gone once its file is sent")
	}
	d.Types(bob, "status")
	for _, press := range [][2]string{{"report_by", by["By day"]}, {"report_as", as["Send as CSV"]}, {"report_more", "0 " + strings.Fields(by["By day"])[1]}} {
		if got := d.Presses(bob, press[0], press[1]); handlerstest.Text(got) != "This report is out of date. Type it again: /time report" || len(got.Then) > 0 {
			t.Errorf("Bob presses %s of Ann's: %q", press[0], handlerstest.Text(got))
		}
	}
}

func TestAReportsTableAddsUpToTheReport(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 22:00-02:00 night #acme")
	answer := d.Types(ann, "report tue as csv")
	if got := string(handlerstest.Uploaded(t, answer)); !strings.Contains(got, "2026-03-03,00:00,02:00,2.00,") {
		t.Errorf("the file: %s", got)
	}
	if got := d.Says(ann, "report tue"); !strings.HasPrefix(got, "Tue 3 Mar: 2h") {
		t.Errorf("the report: %q", got)
	}
}

func TestAReportInAViewHasItsBarsOnce(t *testing.T) {
	d := handlerstest.New(t)
	fillsWeek(d)
	blocks := blockkit.WithoutCharts(d.Types(ann, "report week").Reply.Blocks.BlockSet)
	if got := handlerstest.Drawn(blocks); strings.Count(got, "▇ ")+strings.Count(got, "▇\n") == 0 || strings.Count(got, "#office ") != 1 || strings.Contains(got, "axis_config") {
		t.Errorf("a view: %s", got)
	}
}

func TestNoControlOfAReportCarriesAWord(t *testing.T) {
	d := handlerstest.New(t)
	fillsWeek(d)
	d.Types(ann, `add wed 11-12 "zebrafish" #quokka`)
	answer := d.Types(ann, `report week #quokka "zebrafish" by note`)
	by, as := controls(t, answer.Reply.Blocks.BlockSet)
	for _, values := range []map[string]string{by, as} {
		for _, value := range values {
			if strings.Contains(value, "quokka") || strings.Contains(value, "zebrafish") {
				t.Errorf("a control carries %q", value)
			}
		}
	}
}

// BenchmarkReport is a week's report of a member with 10,000 records, alone and with other members who have as many.
func BenchmarkReport(b *testing.B) {
	for _, others := range []int{0, 5} {
		b.Run(fmt.Sprintf("beside %d others", others), func(b *testing.B) {
			d := handlerstest.New(b)
			for i := range others + 1 {
				fillYears(b, d.Store, models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, d.Clock.Now())
			}
			request := interaction.Request{Kind: interaction.SlashCommand, Who: models.MemberKey{Team: "T1", User: "U0"}, Text: "report week", At: d.Clock.Now()}
			b.ResetTimer()
			for i := range b.N {
				request.Envelope = fmt.Sprint("bench", others, i)
				if _, err := d.Service.Handle(b.Context(), request); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkHome composes the Home tab of the same member.
func BenchmarkHome(b *testing.B) {
	d := handlerstest.New(b)
	who := models.MemberKey{Team: "T1", User: "U0"}
	fillYears(b, d.Store, who, d.Clock.Now())
	b.ResetTimer()
	for range b.N {
		if _, err := d.Service.Home(b.Context(), who); err != nil {
			b.Fatal(err)
		}
	}
}

// fillYears stores 10,000 records, eight a day.
func fillYears(b *testing.B, store *models.Store, who models.MemberKey, now time.Time) {
	b.Helper()
	m, err := store.Member(b.Context(), who, now)
	if err != nil {
		b.Fatal(err)
	}
	change := &models.Change{Member: m}
	for i := range 10_000 {
		start := now.AddDate(0, 0, -i/8).Add(-time.Duration(i%8+1) * time.Hour)
		change.Records = append(change.Records, record.Record{
			ID: models.NewID(), Start: start, End: start.Add(50 * time.Minute), Kind: record.Work, Zone: "Europe/Amsterdam",
			Note: fmt.Sprintf("task %d #acme/%d", i%40, i%12),
		})
	}
	if err := store.Commit(b.Context(), change); err != nil {
		b.Fatal(err)
	}
}

func TestAFileOfAReportIsGroupedAndRoundedAsTyped(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 60 EUR/h from the beginning")
	d.Types(ann, "add mon 9-9:50 one #acme")
	d.Types(ann, "add tue 9-9:20 two #acme")
	d.Types(ann, "add tue 10-10:05 three #ops")
	for typed, want := range map[string]string{
		"report week as csv by day":                                              "Day,Length,Hours\r\n2026-03-02,0:50:00,0.83\r\n2026-03-03,0:25:00,0.42\r\nTotal,1:15:00,1.25\r\n",
		"report week by tag round up 15m per record as csv":                      "Tag,Length,Hours\r\nacme,1:30:00,1.50\r\nops,0:15:00,0.25\r\nTotal,1:45:00,1.75\r\n",
		"report week round up 15m per record columns date, hours, amount as csv": "Date,Hours,Amount\r\n2026-03-02,1.00,60.00\r\n2026-03-03,0.50,30.00\r\n2026-03-03,0.25,\r\n",
		"report week by tag with rates as csv":                                   "Tag,Length,Hours,Amount EUR\r\nacme,1:10:00,1.17,70.00\r\nops,0:05:00,0.08,0.00\r\nTotal,1:15:00,1.25,70.00\r\n",
		"report week by day hours 1:30 as csv":                                   "Day,Length,Hours\r\n2026-03-02,0:50:00,0:50\r\n2026-03-03,0:25:00,0:25\r\nTotal,1:15:00,1:15\r\n",
		"report week #acme by tag and day as csv":                                "Tag,Day,Length,Hours\r\nacme,2026-03-02,0:50:00,0.8333\r\nacme,2026-03-03,0:20:00,0.3334\r\nTotal,,1:10:00,1.1667\r\n",
		"report week #ops by tag round up 15m per total as csv":                  "Tag,Length,Hours\r\nops,0:15:00,0.25\r\nTotal,0:15:00,0.25\r\n",
	} {
		if got := string(handlerstest.Uploaded(t, d.Types(ann, typed))); got != "\ufeff"+want {
			t.Errorf("%s:\n%s", typed, got)
		}
	}
	for format, begins := range map[string]string{"xlsx": "PK", "pdf": "%PDF"} {
		if got := string(handlerstest.Uploaded(t, d.Types(ann, "report week round up 15m per record as "+format))); !strings.HasPrefix(got, begins) {
			t.Errorf("as %s: %.20q", format, got)
		}
	}
	if got := string(handlerstest.Uploaded(t, d.Types(ann, "report week by day as ics"))); strings.Count(got, "BEGIN:VEVENT") != 3 {
		t.Errorf("a calendar has its records: %s", got)
	}
}
