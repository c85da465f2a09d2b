package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"sundial/slacksim"
)

// reminder is a message that Sundial is to send of itself, once.
type reminder struct {
	user string
	text string
}

// minutes is for how many minutes in a row reminders fall due.
const minutes = 4

// killsWhileSending has every member ask for a reminder in each of the next minutes,
// holds each message in flight for a moment, and kills processes meanwhile. A
// message that was in flight is in doubt: it may be missing, one for each kill, and
// none may come twice.
func killsWhileSending(times int) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		all, err := t.askForReminders(ctx)
		if err != nil {
			return err
		}
		t.sim.Slow("chat.postMessage", 600*time.Millisecond)
		first := len(t.sim.Calls())
		for i := range times {
			if err := t.posted(ctx, first, (i+1)*len(all)/(times+2)); err != nil {
				return err
			}
			pause(ctx, rand.N(time.Second)) // the pace is a message a second
			t.replicas[i%len(t.replicas)].kill()
		}
		t.sim.Slow("chat.postMessage", 0)
		// What was in flight is resolved at the tick after its lease has run out.
		pause(ctx, 150*time.Second)
		t.countMessages(all)
		return nil
	}
}

func (t *trial) askForReminders(ctx context.Context) ([]reminder, error) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		return nil, err
	}
	var all []reminder
	begin := time.Now().In(zone).Add(90 * time.Second)
	for i, user := range t.users {
		for minute := range minutes {
			one := reminder{user, fmt.Sprintf("r%03d.%d", i, minute)}
			at := begin.Add(time.Duration(minute) * time.Minute).Format("15:04")
			result, err := t.space.As(user).Command(ctx, channel, "/time", "remind at "+at+" to "+one.text)
			if err != nil || !strings.Contains(string(result.Payload), one.text) {
				return nil, fmt.Errorf("ask for a reminder: %s %s: %w", result.Err, result.Payload, err)
			}
			all = append(all, one)
		}
	}
	return all, nil
}

// posted waits until so many messages have been sent.
func (t *trial) posted(ctx context.Context, first, n int) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Minute)
	defer cancel()
	return t.sim.Wait(ctx, func() bool {
		sent := 0
		for _, c := range t.sim.Calls()[first:] {
			if c.Method == "chat.postMessage" {
				sent++
			}
		}
		return sent >= n
	})
}

// countMessages counts how often each reminder stands in its member's direct
// messages.
func (t *trial) countMessages(all []reminder) {
	for _, one := range all {
		times := 0
		for _, m := range direct(t.space.As(one.user)) {
			if strings.Contains(m.Text, one.text) {
				times++
			}
		}
		t.messages.due++
		switch {
		case times == 0:
			t.messages.missing++
		case times > 1:
			t.messages.twice = append(t.messages.twice, one.text)
		}
	}
}

// direct are the messages in the member's conversation with the app.
func direct(p *slacksim.Person) []slacksim.Message { return p.State().DM().Messages }

// messages is what became of those that Sundial sent of itself.
type messages struct {
	due, missing int
	twice        []string
}

// String is the cell of the table.
func (m messages) String() string {
	if m.due == 0 {
		return ""
	}
	return fmt.Sprintf("%d, %d, %d", m.due-m.missing, m.missing, len(m.twice))
}
