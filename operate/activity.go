package operate

import (
	"context"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
)

// activity shows what people do. Where few people use Sundial, anyone who looks every
// minute would see when one of them works, and at the end of a day whether they did: then
// it shows what it showed last before, and of the runtime only what doesn't count.
type activity struct {
	live    *prometheus.Registry
	runtime *prometheus.Registry

	mu    sync.Mutex
	few   func(context.Context) (bool, error)
	shown []*dto.MetricFamily
}

func newActivity() *activity {
	return &activity{live: prometheus.NewRegistry(), runtime: prometheus.NewRegistry()}
}

// watch sets who says whether few people use Sundial.
func (a *activity) watch(few func(context.Context) (bool, error)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.few = few
}

// show keeps what is true now.
func (a *activity) show() {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, _ = a.keep() // what can't be gathered is told to who looks
}

// keep gathers; the lock is held.
func (a *activity) keep() ([]*dto.MetricFamily, error) {
	families, err := a.live.Gather()
	if err == nil {
		a.shown = families
	}
	return families, err
}

// Gather implements prometheus.Gatherer.
func (a *activity) Gather() ([]*dto.MetricFamily, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	all, err := a.runtime.Gather()
	if err != nil {
		return nil, err
	}
	if !a.areFew() {
		work, err := a.keep()
		return append(all, work...), err
	}
	now, err := a.live.Gather()
	return append(sizes(all), withFaults(a.shown, now)...), err
}

// areFew reports whether few people use Sundial, or it isn't known; the lock is held.
func (a *activity) areFew() bool {
	if a.few == nil {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), backlogTimeout)
	defer cancel()
	few, err := a.few(ctx)
	return err != nil || few
}

// steady are the metrics of the Go runtime and of the process that say how large it is.
// The others count: each command shows in the bytes that were sent or allocated.
var steady = map[string]bool{
	"go_info": true, "go_goroutines": true, "go_threads": true, "go_memstats_sys_bytes": true,
	"process_start_time_seconds": true, "process_resident_memory_bytes": true, "process_virtual_memory_bytes": true,
	"process_open_fds": true, "process_max_fds": true,
}

// sizes are the steady ones.
func sizes(all []*dto.MetricFamily) (kept []*dto.MetricFamily) {
	for _, family := range all {
		if steady[family.GetName()] {
			kept = append(kept, family)
		}
	}
	return kept
}

// faults are the outcomes that show what is wrong, which alerts need at once.
var faults = map[string]bool{"late": true, "error": true, "panic": true, "dropped": true, "failed": true}

// withFaults are the families as they were shown, but for the faults, as they are now.
func withFaults(shown, now []*dto.MetricFamily) (all []*dto.MetricFamily) {
	current := map[string]*dto.MetricFamily{}
	for _, family := range now {
		current[family.GetName()] = family
	}
	for _, family := range shown {
		held := &dto.MetricFamily{Name: family.Name, Help: family.Help, Type: family.Type}
		for _, metric := range family.GetMetric() {
			if !isFault(metric) {
				held.Metric = append(held.Metric, metric)
			}
		}
		for _, metric := range current[family.GetName()].GetMetric() {
			if isFault(metric) {
				held.Metric = append(held.Metric, metric)
			}
		}
		all = append(all, held)
	}
	return all
}

func isFault(metric *dto.Metric) bool {
	for _, label := range metric.GetLabel() {
		if label.GetName() == "outcome" && faults[label.GetValue()] {
			return true
		}
	}
	return false
}
