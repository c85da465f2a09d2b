package command_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"sundial/command"
	"sundial/messages"
)

// provoked returns texts that are refused.
func provoked() []string {
	return []string{
		"start " + strings.Repeat("x", 2001), strings.Repeat("long ", 3000), "start " + manyTags(51),
		"start <#C1|>", "start x at 16:00", "start x tomorrow", "start x on monday", "start x until 13:00", "stop 17:30",
		"started", "started 23:00", "add", "add review yesterday", "add 1h from 9 to 11 x", "add 9-9 x", "add 0m x", "add 9000h x", "add 15:00-16:00 x",
		"add 30.2. 1h x", "add 2 mar 22:00 to 1 mar 6:00 x", "add yesterday 18:00-16:00 x", "report 31 apr", "report W54", "16:00 talk", "start 15:00-16:00 mails", "add tomorrow 1h x", "note", "search", "rename #a", "rate 90", "rate #acme 100 EUR per day", "target #acme 0h", "budget #acme 0h", "budget #acme 40h a week", "here", "suggest", "tag these", "timezone Nowhere", "timezone", "remind", "remind 2026-01-05 at 9 to pay", "remind tomorrow at 9", "remind at 9:00", "remind after lunch", "remind every day at " + manyClocks(32) + " to stretch", "remind if idle by tea",
		"share", "share with team", "share with <#C1|general> every friday", "share some with <@U1|ann>",
		"share days last week by day with <@U1|ann>", "request <@U1|ann> something",
		"settings clock 13", "settings week wed", "settings day 25h", "settings language klingon", "settings tag acme", "settings sender Ann, a, b, c, d, e, f, g", "share last week as pdf for \"\"", "share last week as pdf for @ann", "settings timers 3", "settings summary long", "settings delete never", "export last week", "keep", "report columns date, mood as csv", "report without notes", "report by day columns date as csv", "report last month as pdf at 9:00", "report last quarter as pdf every quarter", "remind on the last friday at 9 to send invoices", "share days last month as pdf for \"Acme\" every month",
	}
}

func manyTags(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "#tag%d ", i)
	}
	return b.String()
}

func manyClocks(n int) string {
	clocks := make([]string, n)
	for i := range clocks {
		clocks[i] = fmt.Sprintf("%d:%02d", i/2, i%2*30)
	}
	return strings.Join(clocks, ", ")
}

// TestEachProblemIsProvoked checks that each problem in the source is in the golden file, where
// people read it.
func TestEachProblemIsProvoked(t *testing.T) {
	told, err := os.ReadFile("testdata/problems.golden")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	codes := 0
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range regexp.MustCompile(`trouble\("([a-z_]+)", p\.say\.(\w+)\(`).FindAllStringSubmatch(string(source), -1) {
			codes++
			if code, text := call[1], plainMessage(call[2]); !strings.Contains(string(told), "  "+code+": "+text) {
				t.Errorf("%s: %s, %q, is in no golden file", name, code, text)
			}
		}
	}
	if codes < 20 {
		t.Errorf("only %d problems were found in the source", codes)
	}
}

// plainMessage returns the English text of a message without arguments.
func plainMessage(method string) string {
	say, ok := reflect.ValueOf(messages.For(messages.English, "/time")).MethodByName(method).Interface().(func() string)
	if !ok {
		return ""
	}
	return say()
}

// TestEachExampleIsUnderstood reads the examples in each language's problems.
func TestEachExampleIsUnderstood(t *testing.T) {
	for _, l := range messages.Languages() {
		h := amsterdam(t)
		h.Language = l
		for _, text := range provoked() {
			p := command.Parse(text, h).Problem
			if p == nil || strings.Contains(p.Instead, "@ann") {
				continue
			}
			if again := command.Parse(command.Escape(p.Instead), h); again.Problem != nil {
				t.Errorf("%s: %.60q offers %q, which is refused: %s", l, text, p.Instead, again.Problem.Text)
			}
		}
	}
}

// TestTheFormsExamplesAreUnderstood reads the examples in forms, in each language.
func TestTheFormsExamplesAreUnderstood(t *testing.T) {
	for _, l := range messages.Languages() {
		h, words := amsterdam(t), messages.For(l, "/time")
		h.Language = l
		for hint, form := range map[string]string{
			words.RemindersWhenHint(): "remind %s to x", words.RemindersTypeWhen(): "remind %s to x", words.RemindersTypeMonthDay(): "remind %s to x",
			words.RemindersDaysHint(): "remind %s at 9:00 to x", words.RemindersTypeDays(): "remind %s at 9:00 to x",
			":" + words.SharesDaysPlaceholder(): "report %s",
		} {
			examples := strings.SplitN(strings.ReplaceAll(hint, "：", ":"), ":", 2)[1]
			for _, example := range strings.FieldsFunc(examples, func(r rune) bool { return strings.ContainsRune(";；）", r) }) {
				typed := fmt.Sprintf(form, strings.TrimSpace(example))
				c := command.Parse(typed, h).Command
				if c == nil || c.Verb == command.Remind && (c.Note != "x" || !c.Rule.Repeats()) || c.Verb == command.Report && c.Range.IsZero() {
					t.Errorf("%s: %q isn't understood", l, typed)
				}
			}
		}
	}
}

// TestEachProblemSaysWhatToTypeInstead compares every refusal with a golden file, and checks that
// what it offers instead is accepted.
func TestEachProblemSaysWhatToTypeInstead(t *testing.T) {
	h := amsterdam(t)
	var b strings.Builder
	for _, text := range provoked() {
		p := command.Parse(text, h).Problem
		if p == nil {
			t.Errorf("%.60q is not refused", text)
			continue
		}
		fmt.Fprintf(&b, "%.60s\n  %s: %s\n  instead: %s\n", text, p.Code, p.Text, p.Instead)
		if strings.Contains(p.Instead, "@ann") {
			continue // Slack makes a person of it before we see it
		}
		if again := command.Parse(command.Escape(p.Instead), h); again.Problem != nil {
			t.Errorf("%.60q offers %q, which is refused: %s", text, p.Instead, again.Problem.Code)
		}
	}
	const golden = "testdata/problems.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != b.String() {
		t.Errorf("the problems differ from %s (go test ./command -update writes it):\n%s", golden, b.String())
	}
}
