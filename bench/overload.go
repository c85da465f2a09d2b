package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"sync"
	"time"
)

// overload is the outcome of commands that arrived whether or not the bot kept up.
type overload struct {
	arrived int
	took    time.Duration
	told    map[told]int
	// silent is the number of commands without an answer within Slack's 3 s.
	silent int
	// waits are the times from writing a command to the socket to reading its answer, in order.
	waits []time.Duration
	// late is how late the generator itself was, in order: a beat of 10 ms on the same
	// processors. A wait may be overstated by that much.
	late []time.Duration
	size int // KiB resident after it
}

const slackTimeout = 3 * time.Second

// overloaded measures only Sundial above its capacity.
func overloaded(ctx context.Context, o loadOptions) error {
	targets, drop, err := sundials(ctx, o)
	if err != nil {
		return err
	}
	defer drop()
	fmt.Println(overloadHead)
	for _, t := range targets {
		w, err := startWire()
		if err != nil {
			return err
		}
		over, err := overloadOf(ctx, o, t, w)
		w.close()
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		fmt.Println(over.row(t.name))
	}
	return nil
}

func overloadOf(ctx context.Context, o loadOptions, t target, w *wire) (over overload, err error) {
	p, err := started(ctx, t, w, o.folder)
	if err != nil {
		return over, err
	}
	defer func() { err = errors.Join(err, p.stop()) }()
	mixed, err := closedLoop(ctx, w, "mix", members("V", o.members), people, o.length/2)
	if err != nil {
		return over, err
	}
	return overloadAt(ctx, o, p, mixed.rate()*2)
}

// overloadAt sends so many commands each second.
func overloadAt(ctx context.Context, o loadOptions, p *process, perSecond float64) (over overload, err error) {
	if over, err = flood(ctx, p.wire, members("X", crowd*o.members), people, perSecond, o.length); err == nil {
		over.size, _, err = memory(p.cmd.Process.Pid)
	}
	return over, err
}

// flood sends commands at an even rate for a time, from one member after another.
func flood(ctx context.Context, w *wire, all []*member, what mix, perSecond float64, length time.Duration) (o overload, err error) {
	beating, stop := context.WithCancel(ctx)
	late := make(chan []time.Duration)
	go func() { late <- beat(beating) }()
	o.told = map[told]int{}
	var mu sync.Mutex
	var waiting sync.WaitGroup
	began := time.Now()
	for ctx.Err() == nil && time.Since(began) < length && err == nil {
		due := int(time.Since(began).Seconds() * perSecond)
		for ; o.arrived < due && err == nil; o.arrived++ {
			m := all[o.arrived%len(all)]
			var done <-chan ack
			written := time.Now()
			if done, err = m.sends(w, what(m)); err != nil {
				break
			}
			waiting.Go(func() {
				got, ok := within(done, ackTimeout)
				mu.Lock()
				defer mu.Unlock()
				o.note(written, got, ok)
			})
		}
		time.Sleep(time.Millisecond)
	}
	o.took = time.Since(began)
	waiting.Wait()
	stop()
	o.late = <-late
	slices.Sort(o.waits)
	slices.Sort(o.late)
	return o, err
}

// sends sends one command without waiting for its answer.
func (m *member) sends(w *wire, text string) (<-chan ack, error) {
	m.typed++
	id := fmt.Sprint("flood-", m.id, "-", m.typed)
	done := make(chan ack, 1)
	return done, w.send(id, m.envelope(id, w.url+"/response?"+url.QueryEscape(id), text), done)
}

func within(done <-chan ack, limit time.Duration) (got ack, ok bool) {
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case got = <-done:
		return got, true
	case <-timer.C:
		return got, false
	}
}

// note counts one command's outcome.
func (o *overload) note(written time.Time, got ack, ok bool) {
	wait := got.at.Sub(written)
	if !ok {
		wait = ackTimeout
	}
	if wait > slackTimeout {
		o.silent++
	}
	if ok {
		o.told[got.told]++
	}
	o.waits = append(o.waits, wait)
}

// beat measures how late each of its beats was.
func beat(ctx context.Context) (late []time.Duration) {
	const every = 10 * time.Millisecond
	for ctx.Err() == nil {
		due := time.Now().Add(every)
		time.Sleep(every)
		late = append(late, time.Since(due))
	}
	return late
}

const overloadHead = "\n| twice what is handled | arrived a second | handled | busy | still saving | over 3 s | p50 | p99 | longest | generator late, p99 | longest | resident |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"

func (o overload) row(name string) string {
	part := func(of []time.Duration, part float64) time.Duration {
		return result{waits: of}.wait(part).Round(time.Millisecond)
	}
	return fmt.Sprintf("| %s | %.0f | %d | %d | %d | %d | %v | %v | %v | %v | %v | %.1f MB |", name, float64(o.arrived)/o.took.Seconds(),
		o.told[handled], o.told[busy], o.told[stillSaving], o.silent, part(o.waits, 0.5), part(o.waits, 0.99), part(o.waits, 1),
		part(o.late, 0.99), part(o.late, 1), float64(o.size)/1024)
}
