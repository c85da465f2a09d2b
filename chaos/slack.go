package main

import (
	"context"
	"time"
)

// sockets cuts the older socket or tells it to close, eight times, and delivers every third
// envelope twice. More in a minute would end the process, as intended.
func sockets(ctx context.Context, t *trial, n int) error {
	t.sim.DuplicateEvery(3)
	defer t.sim.DuplicateEvery(0)
	const times = 8
	for i := range times {
		if err := t.typed(ctx, (i+1)*n/(times+1)); err != nil {
			return err
		}
		if err := t.connected(ctx, len(t.replicas)*connections); err != nil {
			return err
		}
		switch i % 3 {
		case 0:
			t.sim.Cut(0)
		case 1:
			t.sim.Refresh(0, "warning")
		default:
			t.sim.Refresh(0, "refresh_requested")
		}
	}
	return nil
}

// blackHole makes one socket a black hole. slack-go notices within a minute that pings have
// stopped.
func blackHole(ctx context.Context, t *trial, n int) error {
	if err := t.typed(ctx, n/2); err != nil {
		return err
	}
	opened := t.sim.Opened()
	t.sim.BlackHole(0)
	ctx, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	return t.sim.Wait(ctx, func() bool { return t.sim.Opened() > opened })
}

// storm has many more members type, all at once.
func storm(s *setup) error {
	s.members, s.pace = 10*s.members, 0
	return patient(s)
}

func littleMemory(s *setup) error {
	s.env = append(s.env, "GOMEMLIMIT=40MiB")
	return storm(s)
}

// hardMemory makes the system refuse memory over the limit too, which ends a Go process. It
// limits mapped memory, touched or not, so it's more than the process's resident memory (man 2
// getrlimit, RLIMIT_DATA).
func hardMemory(s *setup) error {
	s.limits = "ulimit -d 300000; "
	return littleMemory(s)
}

// twice delivers every second envelope twice.
func twice(ctx context.Context, t *trial, n int) error {
	t.sim.DuplicateEvery(2)
	defer t.sim.DuplicateEvery(0)
	return t.typed(ctx, n)
}

// called are the methods needed to answer commands.
var called = []string{"users.info", "conversations.open", "files.getUploadURLExternal", "files.completeUploadExternal", "chat.postMessage"}

// slackFails answers every call with 500, torn or late, cuts one socket and opens no new one.
func slackFails(outage time.Duration) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		for i, method := range called {
			t.sim.Status(method, 500, []int{-1, 0}[i%2])
			t.sim.Tear(method, []int{0, -1}[i%2])
		}
		t.sim.Slow("response_url", time.Second)
		t.sim.Slow("users.info", 2*time.Second)
		t.sim.Status("apps.connections.open", 500, -1)
		t.sim.Cut(0)
		pause(ctx, outage)
		for _, method := range append(called, "apps.connections.open") {
			t.sim.Status(method, 0, 0)
			t.sim.Tear(method, 0)
			t.sim.Slow(method, 0)
		}
		t.sim.Slow("response_url", 0)
		return nil
	}
}

// slackLimits answers 429 to all but one call a minute, and to opening sockets.
func slackLimits(outage time.Duration) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		for _, method := range append(called, "apps.connections.open") {
			t.sim.Status(method, 429, -1)
		}
		t.sim.Cut(0)
		pause(ctx, outage)
		for _, method := range append(called, "apps.connections.open") {
			t.sim.Status(method, 0, 0)
		}
		return nil
	}
}

// slackRefuses rejects the app's token while a socket is reopened: the process exits with a
// sentence, and is restarted until Slack accepts it again.
func slackRefuses(outage time.Duration) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		t.sim.RefuseOpen("invalid_auth")
		t.sim.Cut(0)
		pause(ctx, outage)
		t.sim.RefuseOpen("")
		return nil
	}
}

// stopWhileSlackHangs stops the processes with SIGTERM while every Web API call hangs.
func stopWhileSlackHangs(ctx context.Context, t *trial, n int) error {
	if err := t.typed(ctx, n/3); err != nil {
		return err
	}
	hanging := append([]string{"response_url"}, called...)
	for _, method := range hanging {
		t.sim.Slow(method, time.Minute)
	}
	for _, user := range t.users[:5] {
		go func() { _, _ = t.space.As(user).Command(ctx, channel, "/time", "export as json") }() // Slack hangs
	}
	if err := t.typed(ctx, n/2); err != nil {
		return err
	}
	p := t.replicas[0]
	err := p.stop(10 * time.Second)
	for _, method := range hanging {
		t.sim.Slow(method, 0)
	}
	if err != nil {
		return err
	}
	return p.start()
}
