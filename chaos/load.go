package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"sundial/slacksim"
)

// fate is what a person was told of a command.
type fate int

const (
	// unanswered: no acknowledgement came, or one that only said 'still saving'.
	unanswered fate = iota
	// stored: the answer named what was typed, or was a bare acknowledgement.
	stored
	// refused: the answer said that nothing was stored.
	refused
	// open: the answer said that it is not known whether it was stored.
	open
)

// command is one that was typed. Its note is in no other.
type command struct {
	user     string
	note     string
	envelope string
	fate     fate
	// timedOut: Slack gave the command up after 3 s.
	timedOut bool
	took     time.Duration
	// again: it was delivered a second time because nothing had answered it.
	again bool
}

// load types commands as many members: each waits for their answer before they
// types the next.
type load struct {
	space   *slacksim.Space
	sim     *slacksim.Sim
	channel string
	// pace is the time between two commands of all members together.
	pace time.Duration
	// patience is how long a member waits for the end after 'still saving'.
	patience time.Duration

	mu    sync.Mutex
	typed int
	all   []*command
}

// count is how many commands have been typed so far, answered or not.
func (l *load) count() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.typed
}

// commands are those typed so far that have come to an end.
func (l *load) commands() []*command {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.all)
}

// run types n commands and returns when each is answered or given up.
func (l *load) run(ctx context.Context, n int, members []string) {
	tickets := make(chan struct{})
	go l.deal(ctx, n, tickets)
	var typing sync.WaitGroup
	for _, user := range members {
		typing.Go(func() {
			for range tickets {
				l.typeOne(ctx, user)
			}
		})
	}
	typing.Wait()
}

// deal gives out n commands at the pace.
func (l *load) deal(ctx context.Context, n int, tickets chan<- struct{}) {
	defer close(tickets)
	var beat <-chan time.Time
	if l.pace > 0 {
		ticker := time.NewTicker(l.pace)
		defer ticker.Stop()
		beat = ticker.C
	}
	for range n {
		if beat != nil {
			select {
			case <-beat:
			case <-ctx.Done():
				return
			}
		}
		select {
		case tickets <- struct{}{}:
		case <-ctx.Done():
			return
		}
	}
}

// next is a command nobody has typed yet: four entries by hand for each timer.
func (l *load) next(user string) (*command, string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.typed++
	c := &command{user: user, note: fmt.Sprintf("k%06d", l.typed)}
	if l.typed%5 == 0 {
		return c, "start " + c.note + " #chaos"
	}
	minute := l.typed / 28 % 600
	return c, fmt.Sprintf("add 2026-10-%02d %s-%s %s", l.typed%28+1, clock(minute), clock(minute+1), c.note)
}

// clock is a time of day, so many minutes after eight.
func clock(minute int) string { return fmt.Sprintf("%02d:%02d", 8+minute/60, minute%60) }

func (l *load) typeOne(ctx context.Context, user string) {
	c, text := l.next(user)
	person := l.space.As(user)
	result, err := person.Command(ctx, l.channel, "/time", text)
	if err == nil {
		c.envelope, c.took = result.EnvelopeID, result.Took
		c.timedOut = result.Err == "operation_timeout"
		c.fate = l.read(ctx, c, result)
	}
	person.Reload()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, c)
}

// read says what the answer to the command means.
func (l *load) read(ctx context.Context, c *command, r slacksim.Result) fate {
	if !r.Acked && r.Err != "operation_timeout" {
		return unanswered
	}
	if told := l.meaning(c, string(r.Payload)); told != unanswered {
		return told
	}
	// A bare acknowledgement, or one that said 'still saving', or one that came too late
	// for Slack: the end comes by the response URL.
	waiting, cancel := context.WithTimeout(ctx, l.patience)
	defer cancel()
	told := unanswered
	_ = l.sim.Wait(waiting, func() bool {
		told = l.meaning(c, l.seen(c.user))
		return told != unanswered
	})
	if told == unanswered && r.Acked && len(r.Payload) == 0 {
		return stored
	}
	return told
}

// meaning reads what was said.
func (l *load) meaning(c *command, said string) fate {
	switch {
	case strings.Contains(said, c.note):
		return stored
	case strings.Contains(said, "may or may not be saved"):
		return open
	case strings.Contains(strings.ToLower(said), "nothing was s"):
		return refused
	}
	return unanswered
}

// seen is all that stands in the channel for the member.
func (l *load) seen(user string) string {
	conversation, _ := l.space.As(user).State().Conversation(l.channel)
	var text strings.Builder
	for _, m := range conversation.Messages {
		text.WriteString(m.Text + "\n" + string(encoded(m.Blocks)))
	}
	return text.String()
}

func encoded(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // blocks come from JSON
	}
	return data
}

// deliverAgain delivers, with its first envelope id, every other command that
// nothing has answered; the others are never delivered again.
func (l *load) deliverAgain(ctx context.Context) error {
	odd := false
	for _, c := range l.commands() {
		if c.fate != unanswered && c.fate != open || c.envelope == "" || c.again {
			continue
		}
		if odd = !odd; !odd {
			continue
		}
		c.again = true
		for attempt := 0; c.fate == unanswered || c.fate == open; attempt++ {
			if attempt == 20 {
				return errors.New("a command delivered again twenty times was not answered: " + c.note)
			}
			result, err := l.sim.Deliver(ctx, c.envelope)
			if err != nil {
				return err
			}
			c.fate = l.read(ctx, c, result)
		}
	}
	return nil
}
