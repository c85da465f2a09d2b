package data_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"sundial/handlers/data"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// document is a JSON file that a test changes.
type document map[string]any

// at returns the value at a path of keys and indexes, joined by dots.
func (d document) at(t *testing.T, path string) (parent any, last string) {
	t.Helper()
	keys := strings.Split(path, ".")
	var place any = map[string]any(d)
	for _, key := range keys[:len(keys)-1] {
		switch here := place.(type) {
		case map[string]any:
			if here[key] == nil {
				here[key] = map[string]any{}
			}
			place = here[key]
		case []any:
			n, err := strconv.Atoi(key)
			handlerstest.Must(t, err)
			if n >= len(here) {
				t.Fatalf("%s: there are %d entries", path, len(here))
			}
			place = here[n]
		}
	}
	return place, keys[len(keys)-1]
}

func (d document) set(t *testing.T, path string, value any) {
	t.Helper()
	switch parent, last := d.at(t, path); place := parent.(type) {
	case map[string]any:
		place[last] = value
	case []any:
		n, err := strconv.Atoi(last)
		handlerstest.Must(t, err)
		place[n] = value
	}
}

// appends adds copies of the list's first entry, each changed by change.
func (d document) appends(t *testing.T, path string, n int, change func(i int, entry map[string]any)) {
	t.Helper()
	parent, last := d.at(t, path)
	list := parent.(map[string]any)[last].([]any)
	first, err := json.Marshal(list[0])
	handlerstest.Must(t, err)
	for i := range n {
		var entry map[string]any
		handlerstest.Must(t, json.Unmarshal(first, &entry))
		change(i, entry)
		list = append(list, entry)
	}
	parent.(map[string]any)[last] = list
}

func many(n int, of string) []any {
	var all []any
	for i := range n {
		all = append(all, strings.ReplaceAll(of, "%", strconv.Itoa(i)))
	}
	return all
}

// scheduleOfKind returns the path of the file's first schedule of the kind.
func (d document) scheduleOfKind(t *testing.T, kind string) string {
	t.Helper()
	for i, one := range d["schedules"].([]any) {
		if one.(map[string]any)["kind"] == kind {
			return fmt.Sprint("schedules.", i, ".")
		}
	}
	t.Fatalf("the file has no schedule of the kind %s", kind)
	return ""
}

// TestAnImportAcceptsOnlyWhatCouldBeMadeHere changes one thing at a time in an export that
// would be restored whole, to something that no command, button or form creates.
func TestAnImportAcceptsOnlyWhatCouldBeMadeHere(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	good := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	for path, values := range map[string][]any{
		"member.settings.zone":            {"Local", "Nowhere/Land"},
		"member.settings.clock":           {13, -1},
		"member.settings.week_start":      {"friday"},
		"member.settings.work_day":        {60, 86_401, -1},
		"member.settings.delete_after":    {366, -1},
		"member.settings.keep":            {1201, -1},
		"member.settings.default_tag":     {"ac me"},
		"member.settings.language":        {"xx"},
		"member.settings.sender":          {many(8, "line"), []any{strings.Repeat("x", 101)}, []any{"two\nlines"}},
		"member.settings.here":            {map[string]any{"<#C1>": "acme"}, map[string]any{"C1": "ac me"}},
		"member.settings.suggested":       {map[string]any{"C1": many(21, "tag%")}, map[string]any{"<!here>": many(1, "x")}, map[string]any{"C1": []any{"ac me"}}},
		"member.settings.channel":         {"<#C1>"},
		"member.settings.muted":           {[]any{"<!channel>"}, []any{"C1"}, many(1001, "U%")},
		"member.settings.numbered":        {many(1001, "%")},
		"member.settings.dismissed":       {[]any{"<!here>"}, many(1001, "%")},
		"member.settings.paused":          {strings.Repeat("a ", 60)},
		"member.settings.quiet.from":      {1440, -1},
		"member.settings.quiet.days_off":  {[]any{7}, []any{-1}, []any{0, 1, 2, 3, 4, 5, 6, 0}},
		"member.settings.quiet.away_from": {"2026-03-05"},
		"tags.0.name":                     {"ac me", "<!here>"},
		"tags.0.rate":                     {"1e10000", "-5", "0", "90,5", "NaN", "0x10", strings.Repeat("9", 50)},
		"tags.0.currency":                 {"eur", "EURO", "<!h"},
		"tags.0.rates":                    {[]any{map[string]any{"from": "2026-03-01", "until": "2026-02-01", "hour": "90", "currency": "EUR"}}, []any{map[string]any{"from": "2026-03-01", "hour": "10001", "currency": "EUR"}}, []any{map[string]any{"hour": "1000001", "currency": "JPY"}}},
		"tags.0.client":                   {many(8, "line"), []any{strings.Repeat("x", 101)}},
		"tags.0.target":                   {-1, 32_000_000},
		"tags.0.per":                      {"year"},
		"tags.0.budget":                   {-1, 32_000_000},
		"tags.0.budget_money":             {"1e10000", "-5", "1000000000001"},
		"tags.0.budget_per":               {"day"},
		"shares.0.number":                 {0, -1, 1_000_001, json.Number("9223372036854775807")},
		"shares.0.order.level":            {"everything", ""},
		"shares.0.order.people":           {many(11, "U%"), []any{"C1"}, []any{"UANN"}, []any{}},
		"shares.0.order.channel":          {"C1"},
		"shares.0.order.outsider":         {"Acme"},
		"shares.0.order.format":           {"exe"},
		"shares.0.order.version":          {-1, 1_000_001},
		"shares.0.order.range_name":       {strings.Repeat("x", 101)},
		"shares.0.order.filter":           {map[string]any{"All": []any{many(51, "tag%")}}, map[string]any{"None": []any{"ac me"}}},
		"shares.0.deliveries.0.state":     {"on its way"},
		"shares.0.deliveries.0.user":      {"<!here>", "C1"},
		"shares.0.deliveries.0.channel":   {"<!here>"},
		"shares.0.hours.0.seconds":        {-1, 4_000_000_000},
		"shares.0.hours.0.tag":            {"<!here>"},
		"shares.0.asked":                  {"<!here>", "C1"},
		"shares.0.answers.0.by":           {"<!here>", "C1", ""},
		"shares.0.answers.0.text":         {strings.Repeat("x", 501)},
		"requests.0.to":                   {"<!here>", "C1", ""},
		"requests.0.order.level":          {"notes", "times"},
		"requests.0.order.people":         {many(11, "U%"), []any{"C1"}},
		"received.0.owner":                {"<!here>", "C1", ""},
		"received.0.number":               {-1, 1_000_001},
		"received.0.hours.0.seconds":      {-1, 4_000_000_000},
		"received.0.filter":               {map[string]any{"All": []any{[]any{"ac me"}}}},
		"bills.0.name":                    {strings.Repeat("x", 201)},
		"bills.0.what":                    {strings.Repeat("x", 1001)},
		"bills.0.days.0.amount":           {"1e10000", "-5", "", "1000000000001"},
		"bills.0.days.0.hour":             {"1e10000", "10001"},
		"bills.0.days.0.currency":         {"EURO", "eur"},
		"bills.0.days.0.minutes":          {-1, 1_000_000},
		"bills.0.days.0.tag":              {"ac me"},
		"history.0.what":                  {strings.Repeat("x", 41)},
		"history.0.settings_before":       {map[string]any{"zone": "Local"}, map[string]any{"muted": []any{"<!here>"}}},
		"history.0.billed":                {map[string]any{"id": "x", "at": "2026-03-04T00:00:00Z", "days": []any{map[string]any{"record": "x", "day": "2026-03-04", "amount": "1e9999", "currency": "EUR"}}}},
	} {
		for _, value := range values {
			t.Run(fmt.Sprintf("%s=%.40v", path, value), func(t *testing.T) {
				refusesImport(t, good, func(file document) { file.set(t, path, value) })
			})
		}
	}
	for kind, changes := range map[string]map[string][]any{
		"text":   {"zone": {"Local"}, "rule.Every": {367, -1}, "rule.Unit": {"month"}, "rule.Clock": {many(32, "9"), []any{1440}}, "rule.MonthDays": {[]any{32}}, "rule.Weekdays": {[]any{7}}, "text": {strings.Repeat("x", 2001)}, "from": {1440}, "id": {""}, "kind": {"spy"}},
		"after":  {"length": {1, 59_000_000_000, -1}, "rule.Clock": {[]any{540}}, "rule.Unit": {"hour"}},
		"daily":  {"rule.Unit": {"hour"}, "level": {"everything"}},
		"share":  {"share.people": {many(11, "U%"), []any{"UANN"}, []any{"C1"}, []any{}}, "share.outsider": {"Acme"}, "share.channel": {"C1"}, "share.level": {"everything"}},
		"report": {"report.format": {"exe"}, "report.range_name": {"nonsense"}, "report.round_step": {-1}, "report.group_by": {many(3, "tag")}, "report.columns": {many(21, "x")}},
		"request": {
			"share.level": {"notes"}, "share.today": {true}, "share.timer": {true}, "unasked": {true}, "share.people": {[]any{"UANN"}},
		},
	} {
		for path, values := range changes {
			for _, value := range values {
				t.Run(fmt.Sprintf("%s.%s=%.40v", kind, path, value), func(t *testing.T) {
					refusesImport(t, good, func(file document) { file.set(t, file.scheduleOfKind(t, kind)+path, value) })
				})
			}
		}
	}
}

// TestAnImportBeyondALimitIsRefused exceeds one limit at a time.
func TestAnImportBeyondALimitIsRefused(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	good := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	for name, change := range map[string]func(*testing.T, document){
		"51 reminders": func(t *testing.T, file document) {
			file.appends(t, "schedules", 51, func(i int, e map[string]any) { e["id"], e["kind"] = fmt.Sprint("x", i), "text" })
		},
		"two daily summaries": func(t *testing.T, file document) {
			file.appends(t, "schedules", 2, func(i int, e map[string]any) { e["id"], e["kind"] = fmt.Sprint("x", i), "daily" })
		},
		"two shares of one number": func(t *testing.T, file document) {
			file.appends(t, "shares", 1, func(_ int, e map[string]any) { e["id"] = "other" })
		},
		"211 answers to a share": func(t *testing.T, file document) {
			file.appends(t, "shares.0.answers", 211, func(int, map[string]any) {})
		},
		"settings of more than a megabyte": func(t *testing.T, file document) {
			file.appends(t, "tags", 20_000, func(i int, e map[string]any) { e["name"] = fmt.Sprintf("%060d", i) })
		},
		"a day that is billed twice": func(t *testing.T, file document) {
			file.appends(t, "bills.0.days", 1, func(int, map[string]any) {})
		},
		"more than 20,000 entries": func(t *testing.T, file document) {
			file.appends(t, "received", 20_000, func(i int, e map[string]any) { e["share"] = fmt.Sprint("s", i) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			refusesImport(t, good, func(file document) { change(t, file) })
		})
	}
}

// refusesImport has Ann import the file as changed into an empty Sundial.
func refusesImport(t *testing.T, good []byte, change func(document)) {
	t.Helper()
	file := document{}
	handlerstest.Must(t, json.Unmarshal(good, &file))
	change(file)
	bad, err := json.Marshal(file)
	handlerstest.Must(t, err)
	other := handlerstest.New(t)
	if said, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: bad}); err == nil {
		t.Errorf("it is accepted: %q", said.What)
	}
	if all := other.Records(ann); len(all) != 0 {
		t.Errorf("%d records were stored", len(all))
	}
}

// TestAnImportAtTheLimitsIsAccepted exports and imports what is just within the limits.
func TestAnImportAtTheLimitsIsAccepted(t *testing.T) {
	d := handlerstest.New(t)
	for _, text := range []string{
		"add 9-10 x #acme", "target 40h a week", "rate #acme 10000 EUR/h", "rate #tokyo 1000000 JPY/h from 1 mar", "budget #acme 8784h",
		"settings day 1h", "settings delete after 365 days", "keep 100 years", "settings clock 12", "settings week saturday", "settings language ja",
		"settings sender A, B, C, D, E, F, G", "client #acme A, B, C, D, E, F, G", "remind after 1 minute", "pomodoro 1/1 y", "remind every 366 days at 9:00 to z",
		"report all as csv every day", "request <@UBOB> untagged monthly",
	} {
		d.Types(ann, text)
	}
	d.Presses(ann, "mute_all", "")
	d.Presses(ann, "mute", "WBOB")
	d.SubmitsValues(ann, "schedule", "no_timer", map[string]interaction.Input{"when": {Value: "every day"}, "from": {Value: "00:00"}, "to": {Value: "23:59"}})
	first := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	if n := strings.Count(string(first), `"kind": "no_timer"`); n != 1 {
		t.Fatalf("the export has %d reminders for want of a timer: %s", n, first)
	}
	other := handlerstest.New(t)
	if _, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: first}); err != nil {
		t.Fatalf("%v\n%s", err, first)
	}
	if again := handlerstest.Uploaded(t, other.Types(ann, "export as json")); sameButIDs(first) != sameButIDs(again) {
		t.Errorf("exported\n%s\nand again\n%s", sameButIDs(first), sameButIDs(again))
	}
}

// TestAnImportSuggestsNoTagsToOthers imports a file that suggests tags in a channel: others see
// only what was suggested by a command in the channel.
func TestAnImportSuggestsNoTagsToOthers(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "suggest #acme")
	file := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	other, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, file)
	other.Types(ann, "")
	preview := other.HandsIn(ann, "F1")
	if got := handlerstest.ModalText(t, preview); !strings.Contains(got, "Others see them again only after you suggest them") {
		t.Errorf("the preview: %s", got)
	}
	other.SubmitsValues(ann, "import_preview", handlerstest.Modal(preview.View).PrivateMetadata, nil)
	offered := func() []string {
		tags, err := other.Store.SuggestedTags(t.Context(), ann.Workspace(), "C1")
		handlerstest.Must(t, err)
		return tags
	}
	if got := offered(); len(got) != 0 {
		t.Errorf("everyone in the channel is offered %v", got)
	}
	other.Types(ann, "suggest #acme")
	if got := offered(); len(got) != 1 {
		t.Errorf("once it is suggested there, everyone is offered %v", got)
	}
}

// TestFutureDatesInAFileCountAsToday imports moments that are far ahead: data that expires would
// otherwise be kept forever.
func TestFutureDatesInAFileCountAsToday(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	file := document{}
	handlerstest.Must(t, json.Unmarshal(handlerstest.Uploaded(t, d.Types(ann, "export as json")), &file))
	for _, path := range []string{"requests.0.at", "received.0.at", "history.0.at"} {
		file.set(t, path, "9000-01-01T00:00:00Z")
	}
	ahead, err := json.Marshal(file)
	handlerstest.Must(t, err)
	other := handlerstest.New(t)
	_, err = data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: ahead})
	handlerstest.Must(t, err)
	if again := string(handlerstest.Uploaded(t, other.Types(ann, "export as json"))); strings.Contains(again, "9000-") {
		t.Errorf("it is kept until then: %s", again)
	}
}
