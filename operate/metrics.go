package operate

import (
	"context"
	"net/http"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics counts what the parts do. No label contains a member, a workspace or anything typed.
//
// While so few people use Sundial that the counts would reveal what one of them does, they stay
// as they were; see Watched.Enough.
type Metrics struct {
	// health is always current; activity is about what people do, and what the process uses.
	health   *prometheus.Registry
	activity *activity

	envelopes   *prometheus.CounterVec
	ack         prometheus.Histogram
	commit      prometheus.Histogram
	group       prometheus.Histogram
	lastCommit  prometheus.Gauge
	outbox      *prometheus.CounterVec
	calls       *prometheus.CounterVec
	failures    *prometheus.CounterVec
	connections prometheus.Gauge
	lastTick    prometheus.Gauge
	panics      *prometheus.CounterVec
	broken      *prometheus.CounterVec
}

// Watched provides the metrics that are computed when they're read.
type Watched struct {
	// InHand returns how many envelopes are being handled.
	InHand func() int
	// Backlog returns how many scheduled messages are due but not sent, and for how long the
	// first of them has been due.
	Backlog func(context.Context) (waiting int, oldest time.Duration, err error)
	// Enough reports whether so many people use Sundial that counts reveal nothing about one of
	// them; an error counts as no.
	Enough func(context.Context) (bool, error)
}

// NewMetrics creates Metrics with separate registries, which include the Go runtime and the
// process. Every counter exists from the start, at 0.
func NewMetrics(version string) *Metrics {
	m := &Metrics{
		health:      prometheus.NewRegistry(),
		activity:    &activity{live: prometheus.NewRegistry(), runtime: prometheus.NewRegistry()},
		envelopes:   counter("sundial_envelopes_total", "Envelopes received from Slack.", "kind", "outcome"),
		ack:         histogram("sundial_ack_seconds", "From receiving an envelope to its acknowledgement; Slack allows 3 s.", []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2, 2.5, 3}),
		commit:      histogram("sundial_store_commit_seconds", "How long one commit of a group of changes took.", prometheus.ExponentialBuckets(.0005, 2, 13)),
		group:       histogram("sundial_store_commit_changes", "Changes committed together.", prometheus.ExponentialBuckets(1, 2, 11)),
		lastCommit:  gauge("sundial_store_last_commit_timestamp_seconds", "When something was committed last; 0: not since the start."),
		outbox:      counter("sundial_outbox_total", "Messages that Sundial sends of itself.", "kind", "outcome"),
		calls:       counter("sundial_slack_calls_total", "Calls of Slack's Web API.", "method", "outcome"),
		failures:    counter("sundial_slack_failures_total", "Calls of Slack's Web API that Slack refused, limited or did not answer.", "reason"),
		connections: gauge("sundial_connections", "Open Socket Mode connections."),
		lastTick:    gauge("sundial_scheduler_last_tick_timestamp_seconds", "When the scheduler got on last; 0: not since the start."),
		broken:      counter("sundial_broken_rows_total", "Rows that were left out of an answer: they were changed or damaged in the database.", "table"),
		panics:      counter("sundial_panics_total", "Panics that were contained: one member's data could not be handled, and the others' was.", "where"),
	}
	build := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "sundial_build_info", Help: "The version that runs; always 1."}, []string{"version", "go_version"})
	build.WithLabelValues(version, runtime.Version()).Set(1)
	m.health.MustRegister(m.connections, m.lastTick, m.panics, m.broken, m.failures, build)
	m.activity.runtime.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.activity.live.MustRegister(m.envelopes, m.ack, m.commit, m.group, m.lastCommit, m.outbox, m.calls)
	m.begin()
	return m
}

// The labels' values: an alert can't see an increase of a counter that doesn't exist yet.
var (
	envelopeKinds    = []string{"command", "action", "submission", "closed", "suggestion", "shortcut", "message_shortcut", "home_opened"}
	envelopeOutcomes = []string{"handled", "refused", "late", "error", "panic", "not_installed"}
	outboxKinds      = []string{
		"daily", "weekly", "monthly", "text", "idle", "no_timer", "after", "planned", "pomodoro", "target", "keep", "share", "request", "report",
	}
	outboxOutcomes = []string{"sent", "limited", "retried", "dropped", "late", "quiet", "failed"}
	methods        = []string{
		"auth.test", "chat.delete", "chat.postMessage", "conversations.open", "file_download", "files.completeUploadExternal", "files.delete",
		"files.getUploadURLExternal", "files.info", "response_url", "users.info", "views.open", "views.publish", "views.push", "views.update",
	}
	reasons      = []string{refused, limited, unreachable}
	panicPlaces  = []string{"receive", "handler", "answer", "effect", "home", "name", "scheduler"}
	brokenTables = []string{
		"records", "steps", "schedules", "shares", "received", "answers", "requests", "bills", "envelopes", "former_keys", "workspaces",
	}
)

func (m *Metrics) begin() {
	beginAll(m.envelopes, [][]string{envelopeKinds, envelopeOutcomes})
	beginAll(m.outbox, [][]string{outboxKinds, outboxOutcomes})
	beginAll(m.calls, [][]string{methods, {"ok"}})
	beginAll(m.failures, [][]string{reasons})
	beginAll(m.panics, [][]string{panicPlaces})
	beginAll(m.broken, [][]string{brokenTables})
	m.activity.show()
}

// beginAll creates a counter for each combination of the labels' values that begins with these.
func beginAll(v *prometheus.CounterVec, values [][]string, labels ...string) {
	if len(labels) == len(values) {
		v.WithLabelValues(labels...)
		return
	}
	for _, value := range values[len(labels)] {
		beginAll(v, values, append(slices.Clip(labels), value)...)
	}
}

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
}

func gauge(name, help string) prometheus.Gauge {
	return prometheus.NewGauge(prometheus.GaugeOpts{Name: name, Help: help})
}

func histogram(name, help string, buckets []float64) prometheus.Histogram {
	return prometheus.NewHistogram(prometheus.HistogramOpts{Name: name, Help: help, Buckets: buckets})
}

// backlogTimeout bounds how long reading the metrics waits for the database.
const backlogTimeout = 2 * time.Second

// Watch adds metrics computed by the functions. Call it once, before the metrics are served.
func (m *Metrics) Watch(w Watched) {
	m.activity.watch(w.Enough)
	m.activity.live.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "sundial_envelopes_in_hand", Help: "Envelopes in hand: waiting, being handled, or followed by calls to Slack.",
	}, func() float64 { return float64(w.InHand()) }))
	m.health.MustRegister(&backlogCollector{
		read:    w.Backlog,
		waiting: prometheus.NewDesc("sundial_messages_waiting", "Messages that are due and not sent yet.", nil, nil),
		oldest:  prometheus.NewDesc("sundial_oldest_message_due_seconds", "For how long the first of them has been due.", nil, nil),
	})
	m.activity.show()
}

// backlogCollector reads the backlog once for both metrics; a silent database: it shows none.
type backlogCollector struct {
	read            func(context.Context) (int, time.Duration, error)
	waiting, oldest *prometheus.Desc
}

// Describe implements prometheus.Collector.
func (c *backlogCollector) Describe(to chan<- *prometheus.Desc) { to <- c.waiting; to <- c.oldest }

// Collect implements prometheus.Collector.
func (c *backlogCollector) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), backlogTimeout)
	defer cancel()
	waiting, oldest, err := c.read(ctx)
	if err != nil {
		return
	}
	to <- prometheus.MustNewConstMetric(c.waiting, prometheus.GaugeValue, float64(waiting))
	to <- prometheus.MustNewConstMetric(c.oldest, prometheus.GaugeValue, oldest.Seconds())
}

// Envelope counts an envelope by kind ("command", …) and outcome ("handled", …).
func (m *Metrics) Envelope(kind, outcome string) {
	m.envelopes.WithLabelValues(label(kind), label(outcome)).Inc()
}

// Acked records the time from receiving an envelope to its ack.
func (m *Metrics) Acked(took time.Duration) { m.ack.Observe(took.Seconds()) }

// Panicked counts a contained panic: "handler", "effect", ….
func (m *Metrics) Panicked(where string) { m.panics.WithLabelValues(label(where)).Inc() }

// Broken counts a row that was left out because it can't be read.
func (m *Metrics) Broken(table string) { m.broken.WithLabelValues(table).Inc() }

// Committed records a commit of size changes; it can be used as the store's option.
func (m *Metrics) Committed(size int, took time.Duration) {
	m.commit.Observe(took.Seconds())
	m.group.Observe(float64(size))
	m.lastCommit.SetToCurrentTime()
}

// Ticked records when the scheduler last made progress.
func (m *Metrics) Ticked(at time.Time) { m.lastTick.Set(float64(at.Unix())) }

// Outbox counts a message by kind ("daily", …) and outcome ("sent", …).
func (m *Metrics) Outbox(kind, outcome string) {
	m.outbox.WithLabelValues(label(kind), label(outcome)).Inc()
}

// Why a call failed.
const (
	refused     = "refused"     // Slack refused it
	limited     = "limited"     // Slack asked to wait
	unreachable = "unreachable" // no answer, or an unknown outcome
)

// Call counts a Web API call by method and outcome: "ok", Slack's code, or how it failed.
func (m *Metrics) Call(method, outcome string) {
	m.calls.WithLabelValues(label(strings.ReplaceAll(method, " ", "_")), label(outcomeWord(outcome))).Inc()
	switch {
	case outcome == "ok":
	case outcome == "rate limited":
		m.failures.WithLabelValues(limited).Inc()
	case broken[outcome] || strings.HasPrefix(outcome, "HTTP 5"):
		m.failures.WithLabelValues(unreachable).Inc()
	default:
		m.failures.WithLabelValues(refused).Inc()
	}
}

// broken are the outcomes of calls that Slack didn't answer.
var broken = map[string]bool{
	"no connection": true, "connection broken": true, "timeout": true, "stopped": true,
	"internal_error": true, "fatal_error": true, "request_timeout": true, "service_unavailable": true,
}

func outcomeWord(outcome string) string {
	if strings.HasPrefix(outcome, "HTTP ") {
		return "http_error"
	}
	return strings.ReplaceAll(outcome, " ", "_")
}

// Connections records the number of open Socket Mode connections.
func (m *Metrics) Connections(open int) { m.connections.Set(float64(open)) }

// labelShape matches the words of our code and Slack's errors: no spaces, digits, '#' or '@',
// so no ID or sentence matches.
var labelShape = regexp.MustCompile(`^[a-z_]{1,32}(\.[A-Za-z]{1,40}){0,3}$`)

// label returns the word, or "other": a label must never contain what a person typed.
func label(word string) string {
	if labelShape.MatchString(word) {
		return word
	}
	return "other"
}

func (m *Metrics) handler() http.Handler {
	return promhttp.HandlerFor(prometheus.Gatherers{m.health, m.activity}, promhttp.HandlerOpts{})
}
