package operate

import (
	"context"
	"slices"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
)

// activity shows metrics about what people do. If few people use Sundial, checking every minute
// would reveal when one of them works, and at the end of a day whether they did. The metrics
// then stay as they were, and those about the runtime are limited to what doesn't count.
type activity struct {
	live    *prometheus.Registry
	runtime *prometheus.Registry

	mu     sync.Mutex
	enough func(context.Context) (bool, error)
	shown  []*dto.MetricFamily
}

func (a *activity) watch(enough func(context.Context) (bool, error)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.enough = enough
}

func (a *activity) show() {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, _ = a.keep() // the reader of the metrics gets the error
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
	all = slices.DeleteFunc(all, func(family *dto.MetricFamily) bool { return !steady[family.GetName()] })
	return append(all, withFaults(a.shown, now)...), err
}

// areFew reports whether few people use Sundial, or that's unknown; the lock is held.
func (a *activity) areFew() bool {
	if a.enough == nil {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), backlogTimeout)
	defer cancel()
	enough, err := a.enough(ctx)
	return err != nil || !enough
}

// steady are the metrics about the size of the Go runtime and the process. Others are counts:
// the bytes sent or allocated reveal each command.
var steady = map[string]bool{
	"go_info": true, "go_goroutines": true, "go_threads": true, "go_memstats_sys_bytes": true,
	"process_start_time_seconds": true, "process_resident_memory_bytes": true, "process_virtual_memory_bytes": true,
	"process_open_fds": true, "process_max_fds": true,
}

// faults are the outcomes that indicate a problem, which alerts need at once.
var faults = map[string]bool{"late": true, "error": true, "panic": true, "dropped": true, "failed": true}

// withFaults returns the metrics as shown before, but with current faults.
func withFaults(shown, now []*dto.MetricFamily) (all []*dto.MetricFamily) {
	current := map[string]*dto.MetricFamily{}
	for _, family := range now {
		current[family.GetName()] = family
	}
	for _, family := range shown {
		held := &dto.MetricFamily{Name: family.Name, Help: family.Help, Type: family.Type}
		held.Metric = slices.DeleteFunc(slices.Clone(family.GetMetric()), isFault)
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
	return slices.ContainsFunc(metric.GetLabel(), func(label *dto.LabelPair) bool {
		return label.GetName() == "outcome" && faults[label.GetValue()]
	})
}
