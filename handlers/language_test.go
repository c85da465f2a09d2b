package handlers_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// languageLine returns what the settings say about the language.
func languageLine(d *handlerstest.Desk) string {
	for line := range strings.Lines(d.Says(ann, "settings")) {
		if strings.HasSuffix(strings.TrimSpace(line), "English") || strings.Contains(line, "Deutsch") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func TestAnAnswerIsInTheLanguageThatWasSet(t *testing.T) {
	d := handlerstest.New(t)
	if got := languageLine(d); got != "Language: English" {
		t.Errorf("at first: %q", got)
	}
	d.Types(ann, "settings language de")
	if got := languageLine(d); got != "Sprache: Deutsch" {
		t.Errorf("set to German: %q", got)
	}
	d.Types(ann, "undo")
	if got := languageLine(d); got != "Language: English" {
		t.Errorf("after undo: %q", got)
	}
}

func TestEveryLanguageCanBeSetByItsName(t *testing.T) {
	d := handlerstest.New(t)
	for _, l := range messages.Languages() {
		for _, name := range []string{string(l), l.Name()} {
			name, _, _ = strings.Cut(name, " ") // Português (Brasil)
			d.Types(ann, "settings language off")
			d.Types(ann, "settings language "+name)
			if got := d.Settings(ann).Language; got != string(l) {
				t.Errorf("settings language %s: stored %q", name, got)
			}
		}
	}
}

func TestAMemberTypesInTheLanguageOfTheAnswers(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "settings language de")
	d.Types(ann, "gestern 2h Besprechung #acme")
	d.Types(ann, "add yesterday 1h review #acme")
	if got := len(d.Records(ann)); got != 2 {
		t.Fatalf("%d records after one in German and one in English", got)
	}
	d.Types(ann, "einstellungen sprache englisch")
	d.Types(ann, "gestern 2h Besprechung #acme")
	if got := len(d.Records(ann)); got != 2 {
		t.Errorf("%d records: German was read without a question after English was set", got)
	}
}

// TestFilesForProgramsAreTheSameInEveryLanguage exports the same records in each language.
func TestFilesForProgramsAreTheSameInEveryLanguage(t *testing.T) {
	d := handlerstest.New(t)
	for _, text := range []string{"rate #acme 90 EUR/h", "add mon 9-10:30 review #acme", "break mon 10:30-11", "add tue 2h lengths #beta"} {
		d.Types(ann, text)
	}
	english := map[string]string{}
	for _, l := range messages.Languages() {
		d.Types(ann, "settings language "+string(l))
		for _, text := range []string{
			"export as csv", "report this week as csv", "report this week as ics", "report this week as json", "report this week by tag and day as csv",
			"report this week with rates hours 1:30 as csv",
		} {
			got := ofRecords(t, string(handlerstest.Uploaded(t, d.Types(ann, text))))
			if l == messages.English {
				english[text] = got
			} else if got != english[text] {
				t.Errorf("%s in %s is\n%s\nand in English\n%s", text, l, got, english[text])
			}
		}
	}
}

// texts collects what's shown from an answer: each text of its message, of its forms
// and of what a form refuses.
func texts(t testing.TB, a interaction.Answer, found map[string]bool) {
	t.Helper()
	var shown []any
	if a.Reply != nil {
		shown = append(shown, a.Reply.Blocks, map[string]string{"text": a.Reply.Text})
	}
	if view := handlerstest.Modal(a.View); view != nil {
		shown = append(shown, view)
	}
	for _, effect := range a.Then {
		if view := handlerstest.ModalIn(effect); view != nil {
			shown = append(shown, view)
		}
	}
	for _, refused := range handlerstest.Refusals(a.View) {
		found[refused] = true
	}
	var decoded any
	if err := json.Unmarshal([]byte(handlerstest.JSON(t, shown)), &decoded); err != nil {
		t.Fatal(err)
	}
	collectTexts(decoded, found)
}

func collectTexts(value any, found map[string]bool) {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			collectTexts(one, found)
		}
	case map[string]any:
		for key, one := range v {
			if text, ok := one.(string); ok && key == "text" {
				for line := range strings.Lines(text) {
					found[strings.TrimSpace(line)] = true
				}
				continue
			}
			collectTexts(one, found)
		}
	}
}

// viewer is a member who uses everything in one language, and what that shows.
type viewer struct {
	*handlerstest.Desk
	files handlerstest.Files
	shown map[string]bool
}

// shownIn types each example of each command and each topic of help in a language, uses
// what the answers offer, imports files with problems, and reads the scheduled messages.
func shownIn(t *testing.T, l messages.Language) map[string]bool {
	d, files := handlerstest.NewWithFiles(t)
	v := viewer{d, files, map[string]bool{}}
	v.Types(ann, "settings language "+string(l))
	v.Types(bob, "status")
	for _, f := range v.Service.Router().Features() {
		for verb := range f.Verbs {
			texts(t, v.Types(ann, "help "+string(verb)), v.shown)
		}
		for _, example := range f.Examples {
			if !strings.HasPrefix(example, "forget") && !strings.HasPrefix(example, "help") {
				v.uses(v.Types(ann, strings.ReplaceAll(example, "@bob", "<@UBOB>")), 2)
			}
		}
	}
	for _, typed := range []string{
		"edit 99", "stop", "stop", "resume #nowhere", "rename #a", "report last year", "unshare 7", "cancel", "list 1 jan", "share totals last week with <@UANN>",
		"report week round up 15m per day", "report week round 6m per record", "report week round down 1h per total",
		"rate #a 90 EUR/h from 1 dec until 31 dec", "rate #a off from 1 jun", "rate #a", "rates", "request <@UBOB> #a last month", "request <@UBOB>", "forget me",
	} {
		v.uses(v.Types(ann, typed), 1)
	}
	v.pages()
	v.imports()
	v.scheduled()
	return v.shown
}

// uses collects an answer's texts, submits each form that it opens, and presses what it
// offers, to that depth.
func (v viewer) uses(answer interaction.Answer, depth int) {
	v.T.Helper()
	texts(v.T, answer, v.shown)
	if depth == 0 {
		return
	}
	if view := handlerstest.Form(answer); view != nil {
		v.submitsAll(view)
	}
	if handlerstest.AsReply(answer).Reply == nil {
		return
	}
	for action, value := range offers(v.T, handlerstest.AsReply(answer)) {
		if !strings.HasPrefix(action, "forget") {
			v.uses(v.Presses(ann, action, value), depth-1)
		}
	}
}

// submitsAll submits a form as it is, with empty inputs, and with nonsense in its texts.
func (v viewer) submitsAll(view *slack.ModalViewRequest) {
	if strings.HasPrefix(view.CallbackID, "forget") {
		return
	}
	as := handlerstest.InitialValues(view)
	for _, entered := range []func(interaction.Input) interaction.Input{
		func(in interaction.Input) interaction.Input { return in },
		func(interaction.Input) interaction.Input { return interaction.Input{} },
		func(interaction.Input) interaction.Input { return interaction.Input{Value: "?!"} },
	} {
		values := map[string]map[string]interaction.Input{}
		for block, inputs := range as {
			values[block] = map[string]interaction.Input{block: entered(inputs[block])}
		}
		texts(v.T, v.Handle(interaction.Request{Kind: interaction.Submission, Who: ann, View: &interaction.View{
			ID: "V1", Type: "modal", Callback: view.CallbackID, Private: view.PrivateMetadata, Values: values,
		}}), v.shown)
	}
}

// offers returns the buttons and menus of a reply: what pressing each one sends.
func offers(t testing.TB, answer interaction.Answer) map[string]string {
	t.Helper()
	var decoded any
	if err := json.Unmarshal([]byte(handlerstest.JSON(t, answer.Reply.Blocks)), &decoded); err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	var collect func(any)
	collect = func(value any) {
		switch one := value.(type) {
		case []any:
			for _, each := range one {
				collect(each)
			}
		case map[string]any:
			if action, _ := one["action_id"].(string); action != "" {
				found[action], _ = one["value"].(string)
				if options, _ := one["options"].([]any); len(options) > 0 {
					first, _ := options[0].(map[string]any)
					found[action], _ = first["value"].(string)
				}
			}
			for _, each := range one {
				collect(each)
			}
		}
	}
	collect(decoded)
	return found
}

// pages fills lists of several pages and turns them.
func (v viewer) pages() {
	for i := range 60 {
		v.Types(ann, fmt.Sprintf("add %dm #p%d", 10+i, i))
	}
	for _, typed := range []string{"tags", "list today", "report today by tag", "report today by tag and day", "search p", "status"} {
		v.uses(v.Types(ann, typed), 2)
	}
}

// imports brings in files with problems of every kind.
func (v viewer) imports() {
	for name, content := range map[string]string{
		"nothing":   "",
		"zip":       "PK\x03\x04 and so on",
		"no table":  "one two three",
		"no json":   `{"a": 1, "a": 2}`,
		"bad rows":  "date;start;end;note\n2026-02-30;9:00;10:00;a\n2026-02-03;10:00;9;b\n2026-02-03;x;10:00;c\n2026-02-04;9:00;9:00;d\n2026-02-05;9:00;10:00;e\n",
		"unclear":   "date,hours,note\n3/4/2026,1,a\n4/5/2026,2,b\n",
		"people":    "user,date,hours,note,mood\nAda,2026-02-03,1,a,good\nEve,2026-02-04,2,b,bad\n",
		"calendar":  "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260203T090000Z\nDTEND:20260203T100000Z\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n",
		"corrected": "date;start;end;note\n2026-02-05;9:00;11:00;e\n",
		"twice":     "date;start;end;note\n2026-02-05;9:00;10:00;e\n",
	} {
		v.files.Put(name, ann, content)
		answer := v.HandsIn(ann, name)
		texts(v.T, answer, v.shown)
		for range 2 { // the preview, and what follows it
			view := handlerstest.Modal(answer.View)
			if view == nil {
				break
			}
			answer = v.Submits(ann, view, nil)
			texts(v.T, answer, v.shown)
		}
	}
	texts(v.T, v.HandsIn(ann, "missing"), v.shown)
}

// scheduled reads the messages that Sundial sends on its own.
func (v viewer) scheduled() {
	m := v.Member(ann)
	r := notice.NewReader(m, "/time", v.Clock.Now())
	full := r
	full.Follow(models.Schedule{Level: "full"})
	today := record.DateOf(v.Clock.Now(), m.Location())
	at := func(day, hour int) time.Time { return time.Date(2026, 3, day, hour-1, 0, 0, 0, time.UTC) }
	worked := func(id, note string, start, end time.Time) record.Record {
		return record.Record{ID: id, Kind: record.Work, Note: note, Start: start, End: end, Zone: "Europe/Amsterdam"}
	}
	records := []record.Record{
		worked("r0", "#acme", at(-4, 9), at(-4, 12)), worked("r1", "#beta", at(2, 9), at(2, 14)),
		worked("r2", "#acme", at(4, 9), at(4, 10)), worked("r3", "#acme/web", at(4, 11), time.Time{}),
	}
	targets, _ := notice.TargetsNotice(r, records, nil, true, "s1")
	for _, sent := range []*interaction.Reply{
		notice.DailySummary(r, records, today, "s1"), notice.DailySummary(full, records, today, "s1"), notice.WeeklySummary(r, records, today, "s1"),
		notice.TimerQuestion(r, records[3], "s1"), targets, notice.TextReminder(r, "x", "s1"), notice.IdleReminder(r, "s1"), notice.NoTimerReminder(r, "s1"),
		notice.PomodoroNotice(r, records[3], 5*time.Minute, false), notice.PomodoroNotice(r, records[3], 5*time.Minute, true),
		notice.MaybeAgain(r.Words, notice.DailySummary(r, records, today, "s1")),
	} {
		if sent != nil {
			texts(v.T, interaction.Answer{Reply: sent}, v.shown)
		}
	}
}

// runs returns the runs of three words of a text, without those that were typed: what's no
// plain word, such as a tag, a path or a number, ends a run.
func runs(text string, typed map[string]bool) (all []string) {
	var run []string
	for part := range strings.FieldsSeq(strings.ToLower(commands.ReplaceAllString(text, "—"))) {
		word := strings.Trim(part, ".,;:()…")
		if !plainWord.MatchString(word) || sameEverywhere[word] {
			run = nil
			continue
		}
		if run = append(run, word); len(run) > 3 {
			run = run[1:]
		}
		if len(run) == 3 && slices.ContainsFunc(run, func(word string) bool { return !typed[word] }) {
			all = append(all, strings.Join(run, " "))
		}
	}
	return all
}

var (
	// commands are what's typed, which is English in every language.
	commands  = regexp.MustCompile(`/time [^.,\n]*`)
	plainWord = regexp.MustCompile(`^\p{L}[\p{L}’']+$`)
	// sameEverywhere are names in every language; mar is a month or a day.
	sameEverywhere = map[string]bool{"slack": true, "sundial": true, "english": true, "mar": true, "org": true, "simple": true, "file": true,
		"toggl": true, "clockify": true, "harvest": true, "kimai": true, "solidtime": true, "timewarrior": true, "watson": true, "klog": true,
		"timetagger": true, "gtimelog": true, "activitywatch": true}
)

// TestNoEnglishIsLeftInAnotherLanguage does the same in English and in each other language:
// no three consecutive words of the English texts may appear there.
func TestNoEnglishIsLeftInAnotherLanguage(t *testing.T) {
	typed := map[string]bool{}
	for _, f := range handlerstest.New(t).Service.Router().Features() {
		for _, example := range f.Examples {
			for word := range strings.FieldsSeq(strings.ToLower(example)) {
				typed[strings.Trim(word, "#@")] = true
			}
		}
	}
	for _, word := range []string{"every", "second", "monday", "weekdays", "at", "on", "the"} { // schedules, as typed in forms
		typed[word] = true
	}
	english := map[string]string{}
	for text := range shownIn(t, messages.English) {
		for _, run := range runs(text, typed) {
			english[run] = text
		}
	}
	if len(english) < 1200 {
		t.Fatalf("English shows only %d runs of three words", len(english))
	}
	for _, l := range messages.Languages()[1:] {
		shown := shownIn(t, l)
		if len(shown) < 600 {
			t.Errorf("only %d texts are shown in %s", len(shown), l)
		}
		for text := range shown {
			for _, run := range runs(text, typed) {
				if from := english[run]; from != "" {
					t.Errorf("%s shows %q of English, %q, in %q", l, run, from, text)
				}
			}
		}
	}
}
