package monitoring_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestEverySeriesIsThereFromTheStart reads the source for the values that labels get: an
// increase from nothing is one that no alert sees.
func TestEverySeriesIsThereFromTheStart(t *testing.T) {
	kinds := values(t, "interaction/request.go", `Kind += "([a-z_]+)"|Kind = "([a-z_]+)"`, 8)
	outcomes := values(t, "bot/*.go", `\.count\(e, "([a-z_]+)"\)`, 5)
	schedules := values(t, "models/schedules.go", `ScheduleKind += "([a-z_]+)"|ScheduleKind = "([a-z_]+)"`, 14)
	fates := values(t, "scheduler/*.go", `\.Counted\([^,]+, "([a-z_]+)"\)`, 7)
	var series []string
	for _, kind := range kinds {
		for _, outcome := range outcomes {
			series = append(series, fmt.Sprintf("sundial_envelopes_total{kind=%q,outcome=%q}", kind, outcome))
		}
	}
	for _, kind := range schedules {
		for _, fate := range fates {
			series = append(series, fmt.Sprintf("sundial_outbox_total{kind=%q,outcome=%q}", kind, fate))
		}
	}
	for _, method := range values(t, "bot/*.go", `method(?:: |, open := | = |, open = )"([^"]+)"|publishMethod = "([^"]+)"`, 15) {
		series = append(series, fmt.Sprintf("sundial_slack_calls_total{method=%q,outcome=%q}", strings.ReplaceAll(method, " ", "_"), "ok"))
	}
	for _, where := range append(values(t, "bot/panic.go", `in[A-Z]\w+ += "([a-z]+)"`, 5), values(t, "program/*.go", `metrics\.Panicked\("([a-z]+)"\)`, 1)...) {
		series = append(series, fmt.Sprintf("sundial_panics_total{where=%q}", where))
	}
	for _, table := range append(openedTables(t), values(t, "models/*.go", `setAside\("([a-z_]+)"|BrokenRow\{Table: "([a-z_]+)"`, 5)...) {
		series = append(series, fmt.Sprintf("sundial_broken_rows_total{table=%q}", table))
	}
	text := "\n" + shown(t)
	for _, one := range series {
		if !strings.Contains(text, "\n"+one+" 0\n") {
			t.Errorf("%s is not there at 0", one)
		}
	}
}

// openedTables are the tables whose rows a member's key opens one by one, leaving out broken ones.
func openedTables(t *testing.T) (tables []string) {
	t.Helper()
	for _, row := range values(t, "models/*.go", `\(row (\w+Row)\) \((?:\w+ )?[A-Z]\w+, (?:err )?error\)`, 6) {
		if row != "workspaceRow" { // a workspace is nobody's
			tables = append(tables, values(t, "models/*.go", `func \(`+row+`\) TableName\(\) string +\{ return "([a-z_]+)"`, 1)...)
		}
	}
	return tables
}

// values are what the pattern's groups find in the files, but for tests.
func values(t *testing.T, files, pattern string, atLeast int) (found []string) {
	t.Helper()
	names, err := filepath.Glob("../../" + files)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, groups := range regexp.MustCompile(pattern).FindAllStringSubmatch(read(t, name), -1) {
			value := strings.Join(groups[1:], "")
			if !seen[value] {
				seen[value] = true
				found = append(found, value)
			}
		}
	}
	if len(found) < atLeast {
		t.Errorf("%s holds only %q: it is read wrongly", files, found)
	}
	return found
}
