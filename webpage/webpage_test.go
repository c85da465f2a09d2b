package webpage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"sundial/messages"
	"sundial/record"
	"sundial/timesheet"
)

var english = messages.For(messages.English, "/time")

// read is the data element of a page, as a browser has it.
type read struct {
	head
	Days []day `json:"days"`
}

// parsed reads a page and its elements as browsers do.
func parsed(t interface{ Fatal(...any) }, page Page) (data read, elements map[string]int, all string) {
	var out bytes.Buffer
	if err := page.Write(&out); err != nil {
		t.Fatal(err)
	}
	all = out.String()
	root, err := html.Parse(strings.NewReader(all))
	if err != nil {
		t.Fatal(err)
	}
	elements = map[string]int{}
	for node := range root.Descendants() {
		if node.Type != html.ElementNode {
			continue
		}
		elements[node.Data]++
		for _, a := range node.Attr {
			if a.Key == "id" && a.Val == "data" {
				if err := json.Unmarshal([]byte(node.FirstChild.Data), &data); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	return data, elements, all
}

func page(records []record.Record, q timesheet.Query, rates ...timesheet.Rate) Page {
	p := Page{Words: english, Period: "2026", Lines: timesheet.Lines(records, rates, q), Made: record.Date{Year: 2026, Month: time.November, Day: 26}}
	if n := len(p.Lines); n > 0 {
		p.Days = record.DateRange{From: p.Lines[0].Day, To: p.Lines[n-1].Day}
	}
	return p
}

// hostile are texts that could end an element, a comment, a string or a line.
var hostile = []string{
	"</script><script>alert(1)</script>", "<!--<script>", "-->", "]]>", "<![CDATA[", "\u2028\u2029", `\u003c/script>`, `"}]}`, "</SCRIPT\t>", "&lt;/script&gt;",
	"<img src=x onerror=alert(1)>", "\u202eabc", "שלום #acme", "bad \xff bytes", "\x00", "{hours}", "$&",
}

func draw(t *rapid.T) []record.Record {
	zones := []string{"Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "UTC"}
	n := rapid.IntRange(0, 30).Draw(t, "records")
	records := make([]record.Record, n)
	begin := time.Date(2026, 10, 22, 0, 0, 0, 0, time.UTC) // both ends of summer time are near
	for i := range records {
		start := begin.Add(time.Duration(rapid.IntRange(0, 14*24*60).Draw(t, "start")) * time.Minute)
		records[i] = record.Record{
			ID: fmt.Sprint(i), Start: start, End: start.Add(time.Duration(rapid.IntRange(0, 40*60).Draw(t, "minutes")) * time.Minute),
			Kind:   rapid.SampledFrom([]record.Kind{record.Work, record.Work, record.Break}).Draw(t, "kind"),
			Zone:   rapid.SampledFrom(zones).Draw(t, "zone"),
			Note:   rapid.SampledFrom(hostile).Draw(t, "note") + " " + rapid.SampledFrom([]string{"", "#acme", "#acme/web", "#beta #acme", "#beta #nobill"}).Draw(t, "tags"),
			Placed: rapid.IntRange(0, 5).Draw(t, "placed") == 0,
		}
	}
	return records
}

// TestThePageAddsUpToTheReport compares a page's data with the report, in total, by
// tag and in money, for any rounding, zone and clock change.
func TestThePageAddsUpToTheReport(t *testing.T) {
	rates := []timesheet.Rate{{Tag: "acme", Hour: decimal.RequireFromString("87.65"), Currency: "EUR"}, {Tag: "acme/web", Hour: decimal.NewFromInt(4321), Currency: "JPY"}}
	rapid.Check(t, func(t *rapid.T) {
		records := draw(t)
		q := timesheet.Query{Zone: time.UTC, Now: time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC), GroupBy: []string{timesheet.ByTag}, Words: english}
		if rapid.Bool().Draw(t, "round") {
			q.Round = timesheet.Rounding{Step: 15 * time.Minute, Mode: "up", Per: rapid.SampledFrom([]string{"record", "day", "total"}).Draw(t, "per")}
		}
		data, _, _ := parsed(t, page(records, q, rates...))
		var work, rest time.Duration
		amounts := map[string]decimal.Decimal{}
		byTag := map[string]time.Duration{}
		for _, d := range data.Days {
			for _, l := range d.Lines {
				length := time.Duration(l.Length) * time.Second
				if l.Break {
					rest += length
					continue
				}
				work += length
				for _, tag := range l.Tags {
					byTag[data.Tags[tag]] += length
				}
				if l.Amount != nil {
					of := data.Currencies[*l.Currency]
					amounts[of.Code] = amounts[of.Code].Add(decimal.New(*l.Amount, -of.Digits))
				}
			}
		}
		table := timesheet.Report(records, q)
		if work != table.Total || rest != table.Breaks {
			t.Fatalf("the page has %s of work and %s of breaks, the report %s and %s", work, rest, table.Total, table.Breaks)
		}
		for _, sum := range timesheet.Amounts(records, rates, q).Amounts {
			if !amounts[sum.Currency].Equal(sum.Sum) {
				t.Fatalf("the page has %s %s, the report %s", amounts[sum.Currency], sum.Currency, sum.Sum)
			}
		}
		if q.Round.Per != "record" && q.Round.Step != 0 {
			return // a part of the records is rounded otherwise than all of them
		}
		for tag, length := range byTag {
			if tag != "beta" {
				continue // others have tags below them
			}
			only := q
			only.Filter = record.Filter{All: [][]string{{tag}}}
			if total := timesheet.Report(records, only).Total; total != length {
				t.Fatalf("#%s has %s on the page, %s in the report", tag, length, total)
			}
		}
	})
}

// TestNoTextEndsItsElement reads pages with hostile texts as browsers do: they have the
// elements of any page, and the texts as typed.
func TestNoTextEndsItsElement(t *testing.T) {
	_, plain, _ := parsed(t, page(nil, timesheet.Query{Zone: time.UTC}))
	rapid.Check(t, func(t *rapid.T) {
		note := rapid.SampledFrom(hostile).Draw(t, "first") + rapid.String().Draw(t, "any") + rapid.SampledFrom(hostile).Draw(t, "last")
		start := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
		p := page([]record.Record{{ID: "1", Start: start, End: start.Add(time.Hour), Kind: record.Work, Note: note}}, timesheet.Query{Zone: time.UTC})
		p.Period, p.Remarks = note, []string{note}
		data, elements, all := parsed(t, p)
		if fmt.Sprint(elements) != fmt.Sprint(plain) {
			t.Fatalf("%q makes the elements %v", note, elements)
		}
		want := strings.ToValidUTF8(note, "\uFFFD")
		if got := data.Days[0].Lines[0].Note; strings.ReplaceAll(got, "\uFFFD", "") != strings.ReplaceAll(want, "\uFFFD", "") || data.Period != data.Remarks[0] {
			t.Fatalf("%q is read as %q", note, got)
		}
		if _, of, _ := strings.Cut(all, `id="data">`); strings.ContainsAny(of[:strings.Index(of, "</script>")], "<>&\u2028\u2029") {
			t.Fatalf("the data of %q has signs of markup", note)
		}
	})
}

// TestThePageLoadsNothing checks that it has no addresses, and that its policy allows only its
// own style and script.
func TestThePageLoadsNothing(t *testing.T) {
	_, elements, all := parsed(t, page(nil, timesheet.Query{Zone: time.UTC}))
	for _, sign := range []string{"http:", "https:", "//www", "url(", "@import", "src=", "href=", "fetch(", "XMLHttpRequest", "WebSocket", "innerHTML", "eval("} {
		if strings.Contains(all, sign) {
			t.Errorf("it has %s", sign)
		}
	}
	for _, name := range []string{"link", "img", "iframe", "form", "a", "object"} {
		if elements[name] > 0 {
			t.Errorf("it has a %s element", name)
		}
	}
	if !strings.Contains(all, `content="default-src 'none'; style-src 'sha256-`) || strings.Contains(all, "unsafe") {
		t.Error("it has no strict policy")
	}
}

// TestWhatIsLeftOutIsNotInThePage leaves out each part.
func TestWhatIsLeftOutIsNotInThePage(t *testing.T) {
	start := time.Date(2026, 11, 2, 9, 13, 0, 0, time.UTC)
	records := []record.Record{{ID: "1", Start: start, End: start.Add(time.Hour), Kind: record.Work, Note: "quokka #acme"}}
	of := page(records, timesheet.Query{Zone: time.UTC}, timesheet.Rate{Tag: "acme", Hour: decimal.NewFromInt(77), Currency: "CHF"})
	for part, signs := range map[string][]string{"notes": {"quokka", `"note"`}, "times": {"553", `"from":5`}, "rates": {"7700", "CHF"}} {
		if _, _, all := parsed(t, of); !strings.Contains(all, signs[0]) {
			t.Errorf("%s aren't in the page", part)
		}
		without := of
		without.Without = []string{part}
		_, _, all := parsed(t, without)
		for _, sign := range signs {
			if strings.Contains(all, sign) {
				t.Errorf("without %s, the page has %q", part, sign)
			}
		}
	}
}
