// Package monitoring_test holds the alerts, the dashboard and the runbook against the
// metrics that Sundial shows and the answers that the doctor gives. What's written in
// PromQL is read and run by promtool, of Debian's package prometheus.
package monitoring_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"sundial/operate"
)

const (
	alertsFile    = "../../deploy/prometheus/alerts.yaml"
	dashboardFile = "../../deploy/grafana/sundial.json"
	runbookFile   = "../../docs/runbook.md"
	operatorsFile = "../../docs/operate.md"
)

// rule is one alert, or one recorded expression.
type rule struct {
	Alert  string `yaml:"alert,omitempty"`
	Record string `yaml:"record,omitempty"`
	Expr   string `yaml:"expr"`
}

type group struct {
	Name  string `yaml:"name"`
	Rules []rule `yaml:"rules"`
}

type ruleFile struct {
	Groups []group `yaml:"groups"`
}

// alerts reads the alerts, at least one.
func alerts(t *testing.T) []rule {
	t.Helper()
	var file ruleFile
	if err := yaml.Unmarshal([]byte(read(t, alertsFile)), &file); err != nil {
		t.Fatal(err)
	}
	var all []rule
	for _, g := range file.Groups {
		all = append(all, g.Rules...)
	}
	if len(all) == 0 {
		t.Fatalf("%s has no alert", alertsFile)
	}
	return all
}

// panels reads the expressions of the dashboard, by the titles of their panels. Grafana's variables are replaced, as Grafana does.
func panels(t *testing.T) []rule {
	t.Helper()
	var board struct {
		Panels []struct {
			Title   string
			Targets []struct{ Expr string }
		}
	}
	if err := json.Unmarshal([]byte(read(t, dashboardFile)), &board); err != nil {
		t.Fatal(err)
	}
	var all []rule
	for _, p := range board.Panels {
		if len(p.Targets) == 0 {
			t.Errorf("the panel %q shows nothing", p.Title)
		}
		for _, target := range p.Targets {
			all = append(all, rule{Record: p.Title, Expr: strings.ReplaceAll(target.Expr, "$__rate_interval", "5m")})
		}
	}
	if len(all) == 0 {
		t.Fatalf("%s has no panel", dashboardFile)
	}
	return all
}

// shown returns what /metrics answers after the start.
func shown(t *testing.T) string {
	t.Helper()
	m := operate.NewMetrics("v1")
	m.Watch(operate.Watched{
		InHand:  func() int { return 0 },
		Backlog: func(context.Context) (int, time.Duration, error) { return 0, 0, nil },
		Enough:  func(context.Context) (bool, error) { return true, nil },
	})
	w := httptest.NewRecorder()
	r := httptest.NewRequest("GET", "http://127.0.0.1/metrics", nil)
	operate.NewServer(operate.Options{Metrics: m}).ServeHTTP(w, r)
	if w.Code != 200 {
		t.Fatalf("/metrics answers %d", w.Code)
	}
	return w.Body.String()
}

var (
	metricName = regexp.MustCompile(`\b(?:sundial|process|go)_[a-z_]+[a-z]\b`)
	selected   = regexp.MustCompile(`\b(sundial_[a-z_]+)\{([^}]*)\}`)
	matched    = regexp.MustCompile(`([a-z_]+)(=~|!=|=)"([^"]*)"`)
)

// TestEachMetricThatIsWatchedExists looks up every name of a metric, and every value that
// a label is compared with: an alert on a name or a value that never comes is silent.
func TestEachMetricThatIsWatchedExists(t *testing.T) {
	metrics := shown(t)
	for _, r := range append(alerts(t), panels(t)...) {
		for _, name := range metricName.FindAllString(r.Expr, -1) {
			if !strings.Contains(metrics, "\n"+name+" ") && !strings.Contains(metrics, "\n"+name+"{") {
				t.Errorf("%s%s asks for %s, which /metrics doesn't show from the start", r.Alert, r.Record, name)
			}
		}
		for _, s := range selected.FindAllStringSubmatch(r.Expr, -1) {
			for _, m := range matched.FindAllStringSubmatch(s[2], -1) {
				for value := range strings.SplitSeq(m[3], "|") {
					if !regexp.MustCompile(`(?m)^` + s[1] + `\{[^}]*` + m[1] + `="` + value + `"`).MatchString(metrics) {
						t.Errorf("%s%s asks for %s with %s %q, which /metrics doesn't show from the start", r.Alert, r.Record, s[1], m[1], value)
					}
				}
			}
		}
	}
}

// TestTheOperatorsPageListsEachMetric compares both ways, for Sundial's own metrics.
func TestTheOperatorsPageListsEachMetric(t *testing.T) {
	page, metrics := read(t, operatorsFile), shown(t)
	for _, found := range regexp.MustCompile(`(?m)^# HELP (sundial_\S+)`).FindAllStringSubmatch(metrics, -1) {
		if !regexp.MustCompile("`" + found[1] + "[`{]").MatchString(page) {
			t.Errorf("docs/operate.md doesn't tell of %s", found[1])
		}
	}
	name := regexp.MustCompile("`(sundial_[a-z_]+)")
	for line := range strings.Lines(page) {
		if !strings.HasPrefix(line, "| `sundial_") {
			continue
		}
		cell, _, _ := strings.Cut(line, " | ")
		for _, found := range name.FindAllStringSubmatch(cell, -1) {
			if !strings.Contains(metrics, "# HELP "+found[1]+" ") {
				t.Errorf("docs/operate.md tells of %s, which isn't there", found[1])
			}
		}
	}
}

// TestPromtoolReadsTheAlertsAndTheDashboard has each expression parsed by Prometheus.
func TestPromtoolReadsTheAlertsAndTheDashboard(t *testing.T) {
	promtool(t, "check", "rules", alertsFile)
	board := group{Name: "dashboard"}
	for i, p := range panels(t) {
		board.Rules = append(board.Rules, rule{Record: fmt.Sprintf("panel_%d", i), Expr: p.Expr})
	}
	promtool(t, "check", "rules", write(t, "dashboard.yaml", ruleFile{Groups: []group{board}}))
}

// TestPromtoolFindsNothingToSayAboutTheNamesOfMetrics holds them against Prometheus' own
// habits of naming.
func TestPromtoolFindsNothingToSayAboutTheNamesOfMetrics(t *testing.T) {
	require(t)
	c := exec.CommandContext(t.Context(), "promtool", "check", "metrics")
	var ours strings.Builder
	for line := range strings.Lines(shown(t)) {
		if strings.HasPrefix(strings.TrimPrefix(strings.TrimPrefix(line, "# HELP "), "# TYPE "), "sundial_") {
			ours.WriteString(line)
		}
	}
	c.Stdin = strings.NewReader(ours.String())
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// sound is two hours of a Sundial on which all is well, sample by sample, each minute.
func sound() map[string]string {
	const here = `{job="sundial",instance="a"}`
	with := func(name, labels string) string {
		return name + `{job="sundial",instance="a",` + labels + `}`
	}
	return map[string]string{
		with("sundial_build_info", `version="v1"`):                   "1x120",
		"process_start_time_seconds" + here:                          "1x120",
		"process_resident_memory_bytes" + here:                       "60000000x120",
		"process_open_fds" + here:                                    "30x120",
		"process_max_fds" + here:                                     "1024x120",
		"sundial_connections" + here:                                 "2x120",
		"sundial_scheduler_last_tick_timestamp_seconds" + here:       "0+60x120",
		"sundial_messages_waiting" + here:                            "0x120",
		"sundial_oldest_message_due_seconds" + here:                  "0x120",
		"sundial_envelopes_in_hand" + here:                           "3x120",
		with("sundial_panics_total", `where="handler"`):              "0x120",
		with("sundial_broken_rows_total", `table="records"`):         "0x120",
		with("sundial_slack_failures_total", `reason="refused"`):     "0+1x120",
		with("sundial_slack_failures_total", `reason="limited"`):     "0+1x120",
		with("sundial_slack_failures_total", `reason="unreachable"`): "0x120",

		with("sundial_envelopes_total", `kind="command",outcome="handled"`): "0+100x120",
		with("sundial_envelopes_total", `kind="command",outcome="late"`):    "0x120",
		with("sundial_ack_seconds_bucket", `le="0.1"`):                      "0+100x120",
		with("sundial_ack_seconds_bucket", `le="3"`):                        "0+100x120",
		with("sundial_ack_seconds_bucket", `le="+Inf"`):                     "0+100x120",
		with("sundial_store_commit_seconds_bucket", `le="0.1"`):             "0+100x120",
		with("sundial_store_commit_seconds_bucket", `le="2"`):               "0+100x120",
		with("sundial_store_commit_seconds_bucket", `le="+Inf"`):            "0+100x120",
		with("sundial_outbox_total", `kind="daily",outcome="sent"`):         "0+5x120",
		with("sundial_outbox_total", `kind="daily",outcome="dropped"`):      "0x120",
	}
}

// faults are what makes each alert fire: metrics that begin with a name get other samples,
// or go away where there are none. 1x100 and 20 samples more make the two hours.
var faults = map[string]map[string]string{
	"SundialGone":              {"": ""},
	"SundialRestarting":        {"process_start_time_seconds": "1x105 2x4 3x4 4x6"},
	"SundialNotConnected":      {"sundial_connections": "2x110 0x9"},
	"SundialConnectionMissing": {"sundial_connections": "2x100 1x19"},
	"SundialSchedulerStands":   {"sundial_scheduler_last_tick_timestamp_seconds": "0+60x110 6600x9"},
	"SundialMessagesLate":      {"sundial_oldest_message_due_seconds": "0x110 901x9", "sundial_messages_waiting": "0x110 4x9"},
	"SundialDatabaseSilent":    {"sundial_messages_waiting": "0x110 stale", "sundial_oldest_message_due_seconds": "0x110 stale"},
	"SundialPanicked":          {"sundial_panics_total": "0x115 1x4"},
	"SundialRowsBroken":        {"sundial_broken_rows_total": "0x115 1x4"},
	"SundialRefusedBySlack":    {`sundial_slack_failures_total{job="sundial",instance="a",reason="refused"}`: "0x110 10+10x9"},
	"SundialLimitedBySlack":    {`sundial_slack_failures_total{job="sundial",instance="a",reason="limited"}`: "0x60 5+5x59"},
	"SundialCannotReachSlack":  {`sundial_slack_failures_total{job="sundial",instance="a",reason="unreachable"}`: "0x100 4+4x19"},
	"SundialMemoryHigh":        {"process_resident_memory_bytes": "420000000x120"},
	"SundialFilesHigh":         {"process_open_fds": "1000x120"},
	"SundialVersionsDiffer": {
		`sundial_build_info{job="sundial",instance="b",version="v2"}`: "1x120", `sundial_messages_waiting{job="sundial",instance="b"}`: "0x120",
	},
	"SundialAcksSlow":        {`sundial_ack_seconds_bucket{job="sundial",instance="a",le="0.1"}`: "0+50x120"},
	"SundialCommandsLost":    {`sundial_envelopes_total{job="sundial",instance="a",kind="command",outcome="late"}`: "0x110 1+1x9"},
	"SundialEnvelopesPileUp": {"sundial_envelopes_in_hand": "3x110 6000x9"},
	"SundialCommitsSlow":     {`sundial_store_commit_seconds_bucket{job="sundial",instance="a",le="0.1"}`: "0+50x120"},
	"SundialMessagesDropped": {`sundial_outbox_total{job="sundial",instance="a",kind="daily",outcome="dropped"}`: "0x110 1+1x9"},
}

// damaged returns a sound Sundial with a fault.
func damaged(fault map[string]string) map[string]string {
	series := sound()
	for begins, samples := range fault {
		found := false
		for name := range series {
			if strings.HasPrefix(name, begins) {
				found = true
				series[name] = samples
			}
			if series[name] == "" {
				delete(series, name)
			}
		}
		if !found {
			series[begins] = samples
		}
	}
	return series
}

// TestEachAlertFiresAtItsFaultAndNoOtherDoes has promtool run the alerts over two hours:
// none fires while all is well, and at each fault the one that is for it.
func TestEachAlertFiresAtItsFaultAndNoOtherDoes(t *testing.T) {
	type inputSeries struct {
		Series string `yaml:"series"`
		Values string `yaml:"values"`
	}
	type sample struct {
		Labels string  `yaml:"labels"`
		Value  float64 `yaml:"value"`
	}
	type query struct {
		Expr    string   `yaml:"expr"`
		EvalAt  string   `yaml:"eval_time"`
		Samples []sample `yaml:"exp_samples"`
	}
	type run struct {
		Name     string        `yaml:"name"`
		Interval string        `yaml:"interval"`
		Series   []inputSeries `yaml:"input_series"`
		Queries  []query       `yaml:"promql_expr_test"`
	}
	runOf := func(name string, series map[string]string, fired []sample) run {
		r := run{Name: name, Interval: "1m", Queries: []query{{Expr: `count by (alertname) (ALERTS{alertstate="firing"})`, EvalAt: "119m", Samples: fired}}}
		for s, values := range series {
			r.Series = append(r.Series, inputSeries{s, values})
		}
		return r
	}
	runs := []run{runOf("all is well", sound(), nil)}
	for _, a := range alerts(t) {
		fault, ok := faults[a.Alert]
		if !ok {
			t.Errorf("no fault is known that makes %s fire", a.Alert)
			continue
		}
		runs = append(runs, runOf(a.Alert, damaged(fault), []sample{{fmt.Sprintf("{alertname=%q}", a.Alert), 1}}))
	}
	file, err := filepath.Abs(alertsFile)
	if err != nil {
		t.Fatal(err)
	}
	promtool(t, "test", "rules", write(t, "runs.yaml", map[string]any{
		"rule_files": []string{file}, "evaluation_interval": "1m", "tests": runs,
	}))
}

// require skips where promtool isn't installed; in CI that's a failure, for a check that
// didn't run has proved nothing.
func require(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("promtool"); err == nil {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatal("promtool is missing: install Debian's prometheus")
	}
	t.Skip("install Debian's prometheus to run this")
}

func promtool(t *testing.T, args ...string) {
	t.Helper()
	require(t)
	if out, err := exec.CommandContext(t.Context(), "promtool", args...).CombinedOutput(); err != nil {
		t.Errorf("promtool %s: %v\n%s", strings.Join(args[:2], " "), err, out)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, name string, content any) string {
	t.Helper()
	text, err := yaml.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// rows returns the first cells of the table below a heading of the runbook.
func rows(t *testing.T, heading string) []string {
	t.Helper()
	_, below, ok := strings.Cut(read(t, runbookFile), "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("docs/runbook.md has no heading %q", heading)
	}
	below, _, _ = strings.Cut(below, "\n## ")
	var cells []string
	for line := range strings.Lines(below) {
		if cell, ok := strings.CutPrefix(line, "| "); ok {
			first, rest, _ := strings.Cut(cell, " | ")
			if strings.Count(rest, " | ") != 1 || strings.Contains(rest, "|  |") {
				t.Errorf("docs/runbook.md: the row of %q needs what it means and what to do", first)
			}
			cells = append(cells, first)
		}
	}
	return cells[min(1, len(cells)):] // the head of the table comes first
}

// same compares the rows of the runbook with what there is.
func same(t *testing.T, rows, there []string) {
	t.Helper()
	for _, one := range there {
		if !slices.Contains(rows, one) {
			t.Errorf("docs/runbook.md has no row for %q", one)
		}
	}
	for _, one := range rows {
		if !slices.Contains(there, one) {
			t.Errorf("docs/runbook.md has a row for %q, which there isn't", one)
		}
	}
}

func TestTheRunbookHasARowForEachAlert(t *testing.T) {
	var names []string
	for _, a := range alerts(t) {
		names = append(names, "`"+a.Alert+"`")
	}
	same(t, rows(t, "Alerts"), names)
}
