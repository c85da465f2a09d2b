package operate

import (
	"context"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
)

// activity shows what people do. Where few people use Sundial, who looks every minute
// would see when one of them works: then it shows what it showed first on this day (UTC).
type activity struct {
	live *prometheus.Registry
	now  func() time.Time

	mu    sync.Mutex
	few   func(context.Context) (bool, error)
	shown []*dto.MetricFamily
	day   string
}

func newActivity() *activity { return &activity{live: prometheus.NewRegistry(), now: time.Now} }

// watch sets who says whether few people use Sundial.
func (a *activity) watch(few func(context.Context) (bool, error)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.few = few
}

// show keeps what is true now, for the rest of the day.
func (a *activity) show() {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, _ = a.keep() // what can't be gathered is told to who looks
}

// keep gathers; the lock is held.
func (a *activity) keep() ([]*dto.MetricFamily, error) {
	families, err := a.live.Gather()
	if err == nil {
		a.shown, a.day = families, a.today()
	}
	return families, err
}

func (a *activity) today() string { return a.now().UTC().Format(time.DateOnly) }

// Gather implements prometheus.Gatherer.
func (a *activity) Gather() ([]*dto.MetricFamily, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.few == nil || a.day != a.today() {
		return a.keep()
	}
	ctx, cancel := context.WithTimeout(context.Background(), backlogTimeout)
	defer cancel()
	if few, err := a.few(ctx); err != nil || few {
		return a.shown, nil
	}
	return a.keep()
}
