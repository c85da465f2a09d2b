package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"sundial/slacksim"
)

// fate is what a person read about a command.
type fate int

const (
	// unanswered: no ack, or only 'still saving'.
	unanswered fate = iota
	// stored: the answer named what was typed, or was a bare ack.
	stored
	// refused: the answer said that nothing was stored.
	refused
	// open: the answer said that the outcome is unknown.
	open
)

// command is one typed command. Its note is unique.
type command struct {
	user     string
	note     string
	envelope string
	fate     fate
	// timedOut: Slack gave up on the command after 3 s.
	timedOut bool
	took     time.Duration
	// at is when it was typed, and end when the member knew the outcome; zero: not yet.
	at, end time.Time
	// promised: the answer was 'still saving'; unheard: the outcome didn't arrive within two
	// minutes, before it was delivered again.
	promised, unheard bool
	// again: it was delivered again because nothing had answered it.
	again bool
}

// load types commands as many members: each waits for an answer before typing the next.
type load struct {
	space   *slacksim.Space
	sim     *slacksim.Sim
	channel string
	// pace is the time between two commands of all members together.
	pace time.Duration
	// patience is how long a member waits for the outcome after 'still saving'.
	patience time.Duration
	// typeOn: nobody waits for an answer before the next command.
	typeOn bool

	mu    sync.Mutex
	typed int
	all   []*command
}

// count returns how many commands have been typed, answered or not.
func (l *load) count() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.typed
}

// commands returns the typed commands that have an outcome.
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
	defer typing.Wait()
	if l.typeOn {
		for range tickets {
			user := members[l.count()%len(members)]
			c, text := l.next(user)
			typing.Go(func() { l.send(ctx, c, text) })
		}
		return
	}
	for _, user := range members {
		typing.Go(func() {
			for range tickets {
				l.typeOne(ctx, user)
			}
		})
	}
}

// deal hands out n commands at the pace.
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

// next returns a command that nobody has typed yet: four entries for each timer. With typeOn
// there are no timers: if two processes handle two of them in a different order, one is
// refused.
func (l *load) next(user string) (*command, string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.typed++
	c := &command{user: user, note: fmt.Sprintf("k%06d", l.typed), at: time.Now()}
	if l.typed%5 == 0 && !l.typeOn {
		return c, "start " + c.note + " #chaos"
	}
	minute := l.typed / 28 % 600
	return c, fmt.Sprintf("add 2026-10-%02d %s-%s %s", l.typed%28+1, clock(minute), clock(minute+1), c.note)
}

// clock returns a time of day, so many minutes after eight.
func clock(minute int) string { return fmt.Sprintf("%02d:%02d", 8+minute/60, minute%60) }

func (l *load) typeOne(ctx context.Context, user string) {
	c, text := l.next(user)
	person := l.space.As(user)
	result, err := person.Command(ctx, l.channel, "/time", text)
	if err == nil {
		c.envelope, c.took = result.EnvelopeID, result.Took
		c.timedOut = result.Err == "operation_timeout"
		c.promise(result)
		c.fate = l.read(ctx, c, result)
		c.unheard = c.promised && c.fate == unanswered && l.patience >= settleTime
	}
	person.Reload()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, c)
}

// send types the command; heard finds its outcome, unless the first answer has it.
func (l *load) send(ctx context.Context, c *command, text string) {
	result, err := l.space.As(c.user).Command(ctx, l.channel, "/time", text)
	if err == nil {
		c.envelope, c.took = result.EnvelopeID, result.Took
		c.timedOut = result.Err == "operation_timeout"
		c.promise(result)
		if told := l.meaning(c, string(result.Payload)); told != unanswered {
			c.ended(told, c.at.Add(result.Took))
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, c)
}

// heard waits until each of n commands has an outcome, or patience has run out.
func (l *load) heard(ctx context.Context, n int) error {
	if err := l.sim.Wait(ctx, func() bool { return len(l.commands()) == n }); err != nil {
		return err
	}
	for until := time.Now().Add(l.patience); time.Now().Before(until); pause(ctx, time.Second) {
		if l.look() == 0 || ctx.Err() != nil {
			return ctx.Err()
		}
	}
	for _, c := range l.commands() {
		c.unheard = c.promised && c.fate == unanswered
	}
	return nil
}

// promise records whether the answer was 'still saving'. It must say what to do if nothing more
// arrives, because the process may be killed.
func (c *command) promise(r slacksim.Result) {
	c.promised = strings.Contains(string(r.Payload), "If you see nothing within 5 minutes, check")
}

// look reads what members have been sent since, and returns how many commands are open.
func (l *load) look() (left int) {
	waiting := map[string][]*command{}
	for _, c := range l.commands() {
		if c.fate == unanswered {
			waiting[c.user] = append(waiting[c.user], c)
		}
	}
	for user, open := range waiting {
		conversation, _ := l.space.As(user).State().Conversation(l.channel)
		left += l.find(open, conversation.Messages)
	}
	return left
}

// find looks for the outcomes of a member's open commands among the messages, and returns how
// many have none. A refusal doesn't say which command it's about: if there are as many as open
// commands, it's all of them.
func (l *load) find(open []*command, all []slacksim.Message) (left int) {
	var refusals []time.Time
	for _, m := range all {
		said := m.Text + "\n" + string(m.Blocks)
		if l.meaning(&command{note: "no note"}, said) == refused {
			refusals = append(refusals, at(m))
		}
		for _, c := range open {
			if c.fate == unanswered && strings.Contains(said, c.note) {
				c.ended(stored, at(m))
			}
		}
	}
	open = slices.DeleteFunc(open, func(c *command) bool { return c.fate != unanswered })
	if len(open) == 0 || len(refusals)-l.refusedAtOnce(open[0].user) < len(open) {
		return len(open)
	}
	for i, c := range open {
		c.ended(refused, refusals[len(refusals)-len(open)+i])
	}
	return 0
}

// refusedAtOnce returns how many of the member's commands were refused in their first answer.
func (l *load) refusedAtOnce(user string) (n int) {
	for _, c := range l.commands() {
		if c.user == user && c.fate == refused {
			n++
		}
	}
	return n
}

// ended records the command's outcome.
func (c *command) ended(how fate, at time.Time) {
	c.fate, c.end, c.took = how, at, at.Sub(c.at)
}

// at returns when a message was posted, from its ID.
func at(m slacksim.Message) time.Time {
	micros, _ := strconv.ParseInt(strings.Replace(m.TS, ".", "", 1), 10, 64)
	return time.UnixMicro(micros)
}

// read interprets a command's answer.
func (l *load) read(ctx context.Context, c *command, r slacksim.Result) fate {
	if !r.Acked && r.Err != "operation_timeout" {
		return unanswered
	}
	if told := l.meaning(c, string(r.Payload)); told != unanswered {
		return told
	}
	// A bare ack, 'still saving', or an ack too late for Slack: the outcome arrives through the
	// response URL.
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

// meaning interprets a text.
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

// seen returns everything that's in the channel for the member.
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

// deliverAgain delivers every other unanswered command again, with its original envelope ID.
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
