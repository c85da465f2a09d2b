package operate

import (
	"net/http"
	"regexp"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics counts what the parts do. No label names a member, a workspace or
// anything typed. A nil Metrics counts nothing, so that a part needs no other.
type Metrics struct {
	registry    *prometheus.Registry
	envelopes   *prometheus.CounterVec
	ack         prometheus.Histogram
	commit      prometheus.Histogram
	group       prometheus.Histogram
	outbox      *prometheus.CounterVec
	calls       *prometheus.CounterVec
	connections prometheus.Gauge
	panics      *prometheus.CounterVec
}

// NewMetrics makes Metrics with a registry of their own, which also tells of the
// Go runtime and the process.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry:    prometheus.NewRegistry(),
		envelopes:   counter("sundial_envelopes_total", "Envelopes received from Slack.", "kind", "outcome"),
		ack:         histogram("sundial_ack_seconds", "From receiving an envelope to its acknowledgement; Slack allows 3 s.", []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2, 2.5, 3}),
		commit:      histogram("sundial_store_commit_seconds", "How long one commit of a group of changes took.", prometheus.ExponentialBuckets(.0005, 2, 13)),
		group:       histogram("sundial_store_commit_changes", "Changes committed together.", prometheus.ExponentialBuckets(1, 2, 11)),
		outbox:      counter("sundial_outbox_total", "Messages that Sundial sends of itself.", "kind", "outcome"),
		calls:       counter("sundial_slack_calls_total", "Calls of Slack's Web API.", "method", "outcome"),
		panics:      counter("sundial_panics_total", "Panics that were contained: one member's data could not be handled, and the others' was.", "where"),
		connections: prometheus.NewGauge(prometheus.GaugeOpts{Name: "sundial_connections", Help: "Open Socket Mode connections."}),
	}
	m.registry.MustRegister(m.envelopes, m.ack, m.commit, m.group, m.outbox, m.calls, m.connections, m.panics,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
}

func histogram(name, help string, buckets []float64) prometheus.Histogram {
	return prometheus.NewHistogram(prometheus.HistogramOpts{Name: name, Help: help, Buckets: buckets})
}

// Envelope counts an envelope by kind ("slash_commands", "interactive", …) and
// outcome ("handled", "duplicate", "failed", …).
func (m *Metrics) Envelope(kind, outcome string) {
	if m != nil {
		m.envelopes.WithLabelValues(label(kind), label(outcome)).Inc()
	}
}

// Acked notes the time from receiving an envelope to its acknowledgement.
func (m *Metrics) Acked(took time.Duration) {
	if m != nil {
		m.ack.Observe(took.Seconds())
	}
}

// Panicked counts a panic that was contained: "handler", "effect", "tick", ….
func (m *Metrics) Panicked(where string) {
	if m != nil {
		m.panics.WithLabelValues(label(where)).Inc()
	}
}

// Committed notes a commit of size changes; it fits the store's option of that
// name.
func (m *Metrics) Committed(size int, took time.Duration) {
	if m != nil {
		m.commit.Observe(took.Seconds())
		m.group.Observe(float64(size))
	}
}

// Outbox counts a message by kind ("daily", "remind", …) and outcome ("sent",
// "dropped", "failed", …).
func (m *Metrics) Outbox(kind, outcome string) {
	if m != nil {
		m.outbox.WithLabelValues(label(kind), label(outcome)).Inc()
	}
}

// Call counts a Web API call by method ("chat.postMessage") and outcome: "ok" or
// Slack's word for the error.
func (m *Metrics) Call(method, outcome string) {
	if m != nil {
		m.calls.WithLabelValues(label(method), label(outcome)).Inc()
	}
}

// Connections notes how many Socket Mode connections are open.
func (m *Metrics) Connections(open int) {
	if m != nil {
		m.connections.Set(float64(open))
	}
}

// labelShape is the shape of the words that our code and Slack's errors use:
// nothing with a space, a digit, '#' or '@', so no id and no sentence fits it.
var labelShape = regexp.MustCompile(`^[a-z_]{1,32}(\.[A-Za-z]{1,40}){0,3}$`)

// label is the word itself, or "other" when it isn't of the shape: a label is
// the last place that may hold what a person typed.
func label(word string) string {
	if labelShape.MatchString(word) {
		return word
	}
	return "other"
}

func (m *Metrics) handler() http.Handler {
	if m == nil {
		return http.NotFoundHandler()
	}
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
