package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"time"
)

// message is a scheduled message that's due once: a reminder or a summary.
type message struct {
	user string
	text string
	// summary: if it's in doubt it's sent again, and says so.
	summary bool
	// flights is how often a process was killed while it was being sent, posted how often Slack
	// had accepted it by then.
	flights, posted int
}

// messages is what became of the scheduled messages.
type messages struct {
	due      int
	inFlight int // of those: in flight when a process was killed
	// unseen were also in doubt after a kill, although the kill wasn't meant for them: the
	// process was sending several.
	unseen  int
	missing int // of those: reminders that Slack hadn't taken
	again   int // of those: summaries that Slack had taken, and that came again and said so
	// wrong are those that arrived more or less often than allowed, or didn't say that they
	// were sent again.
	wrong []string
}

// String returns the cell of the table.
func (m messages) String() string {
	if m.due == 0 {
		return ""
	}
	return fmt.Sprintf("%d: %d, %d, %d", m.due, m.inFlight+m.unseen, m.missing, m.again)
}

// aheadClock builds a program whose clock can be set ahead, so that due messages don't have to
// be waited for.
func aheadClock(s *setup) error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	binary, err := build(ctx, s.folder, "-tags", "clockahead")
	s.binary, s.ahead = binary, new(atomic.Int64)
	return err
}

// killsInFlight has every member schedule a reminder and a summary for one minute, and kills
// the process that has sent one to Slack without an answer yet; Slack has accepted half of
// them. Such a message is in doubt: a reminder isn't sent again, so it may be missing; a
// summary is, and says so. Every other message arrives once.
func killsInFlight(times int) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		all, due, err := t.askForMessages(ctx)
		if err != nil {
			return err
		}
		if times > len(all)/2 {
			return errors.New("too few messages for so many kills: have more members")
		}
		if err := t.aheadBy(ctx, time.Until(due)+time.Second); err != nil {
			return err
		}
		for i := range times {
			if err := t.killInFlight(ctx, all, i%4 == 0 || i%4 == 3); err != nil {
				return err
			}
		}
		t.allSent(ctx, all)
		for range 2 { // leases expire and doubts are resolved; then it's sent again
			if err := t.aheadBy(ctx, 2*time.Minute); err != nil {
				return err
			}
			pause(ctx, 3*time.Second) // for a process's first tick
		}
		return t.countMessages(ctx, all)
	}
}

// aheadBy restarts the processes with their clocks set further ahead.
func (t *trial) aheadBy(ctx context.Context, d time.Duration) error {
	if err := t.connected(ctx, len(t.replicas)*connections); err != nil { // each killed process is back
		return err
	}
	t.ahead.Add(int64(d))
	for _, p := range t.replicas {
		if err := p.stop(10 * time.Second); err != nil {
			return err
		}
	}
	for _, p := range t.replicas {
		if err := p.start(); err != nil {
			return err
		}
	}
	return t.connected(ctx, len(t.replicas)*connections)
}

// askForMessages has each member track something, and schedule a reminder and a daily summary
// for the same time, some minutes from now.
func (t *trial) askForMessages(ctx context.Context) (all []*message, due time.Time, err error) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		return nil, due, err
	}
	due = time.Now().In(zone).Truncate(time.Minute).Add(10 * time.Minute)
	at := due.Format("15:04")
	for i, user := range t.users {
		reminder := &message{user: user, text: fmt.Sprintf("r%03d", i)}
		for _, typed := range []struct{ text, told string }{
			{"add 5m on " + reminder.text, reminder.text}, {"remind at " + at + " to " + reminder.text, reminder.text}, {"summary daily at " + at, at},
		} {
			result, err := t.space.As(user).Command(ctx, channel, "/time", typed.text)
			if err != nil || !strings.Contains(string(result.Payload), typed.told) {
				return nil, due, fmt.Errorf("%s: %s %s: %w", typed.text, result.Err, result.Payload, err)
			}
		}
		all = append(all, reminder, &message{user: user, text: "Your day", summary: true})
	}
	return all, due, nil
}

const posting = "chat.postMessage"

// killInFlight waits until a message is being sent and kills the process that's sending it.
func (t *trial) killInFlight(ctx context.Context, all []*message, taken bool) error {
	ctx, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	t.sim.Hang(posting, 1, taken)
	if err := t.sim.Wait(ctx, func() bool { return t.sim.Hanging(posting) == 1 }); err != nil {
		return fmt.Errorf("wait for a message in flight: %w", err)
	}
	hit := t.flying(all)
	if hit == nil {
		return errors.New("a message in flight isn't due")
	}
	if hit.flights++; taken {
		hit.posted++
	}
	t.messages.inFlight++
	for _, p := range t.replicas { // which one sent it becomes clear when it's gone
		p.kill()
		gone, cancel := context.WithTimeout(ctx, time.Second)
		err := t.sim.Wait(gone, func() bool { return t.sim.Hanging(posting) == 0 })
		cancel()
		if err == nil {
			return nil
		}
	}
	return errors.New("every process was killed, and the message is still in flight")
}

// flying returns the last message sent to Slack.
func (t *trial) flying(all []*message) *message {
	calls := t.sim.Calls()
	for i := len(calls) - 1; i >= 0; i-- {
		if calls[i].Method != posting {
			continue
		}
		for _, one := range all {
			to := calls[i].Args["channel"]
			if (to == one.user || to == t.space.DM(one.user)) && strings.Contains(calls[i].Args["text"], one.text) {
				return one
			}
		}
		return nil
	}
	return nil
}

// stillTime is how long to wait after the last message. They arrive once a second.
const stillTime = 15 * time.Second

// allSent waits until each message that wasn't in doubt has arrived. One in doubt because of
// another's kill never may; missing ones are judged at the end.
func (t *trial) allSent(ctx context.Context, all []*message) {
	for missing := t.toCome(all); missing > 0; missing = t.toCome(all) {
		still, cancel := context.WithTimeout(ctx, stillTime)
		err := t.sim.Wait(still, func() bool { return t.toCome(all) < missing })
		cancel()
		if err != nil {
			return
		}
	}
}

// toCome counts the messages that aren't in doubt and haven't arrived.
func (t *trial) toCome(all []*message) (n int) {
	for _, one := range all {
		if arrived, _ := t.arrivals(one); arrived == 0 && one.flights == 0 {
			n++
		}
	}
	return n
}

// arrivals counts how often the message is in its member's DM, and how often it says that it
// was sent again.
func (t *trial) arrivals(one *message) (times, marked int) {
	for _, m := range t.space.As(one.user).State().DM().Messages {
		if !strings.Contains(m.Text, one.text) {
			continue
		}
		times++
		if strings.Contains(string(encoded(m.Blocks)), "You may already have received this") {
			marked++
		}
	}
	return times, marked
}

// countMessages judges each message, once the summaries in doubt have been sent again.
func (t *trial) countMessages(ctx context.Context, all []*message) error {
	ctx, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	err := t.sim.Wait(ctx, func() bool {
		for _, one := range all {
			if _, marked := t.arrivals(one); one.summary && one.flights > 0 && marked == 0 {
				return false
			}
		}
		return true
	})
	if err != nil {
		err = fmt.Errorf("wait for the summaries in doubt: %w", err)
	}
	for _, one := range all {
		t.count(one)
	}
	return err
}

// count judges one message.
func (t *trial) count(one *message) {
	times, marked := t.arrivals(one)
	wanted, said := one.posted, one.flights > 0 && one.summary
	if one.flights == 0 || one.summary {
		wanted++
	}
	t.messages.due++
	if one.flights == 0 && (!one.summary && times == 0 || marked == 1 && times <= 2) {
		t.messages.unseen++
		wanted, said = times, one.summary
	}
	switch {
	case times != wanted || said != (marked > 0):
		t.messages.wrong = append(t.messages.wrong, fmt.Sprintf("%s of %s came %d times, %d marked, after %d flights", one.text, one.user, times, marked, one.flights))
	case times == 0:
		t.messages.missing++
	case marked > 0 && times > 1:
		t.messages.again++
	}
}
