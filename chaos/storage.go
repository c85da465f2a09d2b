package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// smallDisk puts SQLite's file on a file system of 16 MB, which requires root.
func smallDisk(s *setup) error {
	disk := filepath.Join(s.folder, "disk")
	if out, err := exec.Command("sh", "-c", "mkdir "+disk+" && mount -t tmpfs -o size=16m tmpfs "+disk).CombinedOutput(); err != nil {
		return fmt.Errorf("mount a small disk: %w: %s", err, out)
	}
	s.folder = disk
	s.ends = append(s.ends, func() { _ = exec.Command("umount", "-l", disk).Run() })
	return nil
}

// fullDisk fills the rest of the disk, and frees it again.
func fullDisk(outage time.Duration) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		fill := filepath.Join(t.folder, "other")
		_ = exec.Command("dd", "if=/dev/zero", "of="+fill, "bs=4k", "count=100000").Run() // fails when the disk is full, as intended
		pause(ctx, outage)
		return errors.Join(looks(ctx, t), exec.CommandContext(ctx, "sh", "-c", "rm "+fill+" && mount -o remount,size=64m "+t.folder).Run())
	}
}

// looks has someone list what's stored.
func looks(ctx context.Context, t *trial) error {
	for _, look := range []string{"today", "report year", "list year", "status"} {
		looked, err := t.space.As(t.users[0]).Command(ctx, channel, "/time", look)
		switch {
		case err != nil:
			return err
		case !looked.Acked:
			return fmt.Errorf("%s was not answered while the disk was full", look)
		case strings.Contains(string(looked.Payload), "nothing was s"):
			return fmt.Errorf("%s was refused while the disk was full", look)
		}
	}
	return nil
}

// patient has members wait for an outage to end.
func patient(s *setup) error {
	s.patience = settleTime
	return nil
}

// databaseCrashes crashes PostgreSQL, and starts it after the outage and what's done during it.
func databaseCrashes(outage time.Duration, meanwhile ...func(*trial)) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		if err := t.server.crash(); err != nil {
			return err
		}
		pause(ctx, outage)
		for _, do := range meanwhile {
			do(t)
		}
		return t.server.restart()
	}
}

// killOne kills a process.
func killOne(t *trial) { t.replicas[0].kill() }

// wired puts a wire that can fail between the program and PostgreSQL.
func wired(s *setup) error {
	u, err := url.Parse(s.postgres)
	if err != nil {
		return fmt.Errorf("read the database's URL: %w", err)
	}
	if s.wire, err = newWire(u.Host); err != nil {
		return err
	}
	s.ends = append(s.ends, s.wire.close)
	s.patience = settleTime
	s.postgres, err = through(s.postgres, s.wire.host())
	return err
}

// databaseSilent holds back all traffic to and from PostgreSQL, with all connections open, then
// cuts them, as a firewall would.
func databaseSilent(outage time.Duration) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		t.wire.hole.Store(true)
		pause(ctx, outage)
		t.wire.heal()
		if err := t.typed(ctx, 2*n/3); err != nil {
			return err
		}
		t.wire.hole.Store(true)
		pause(ctx, outage)
		t.wire.cut()
		return nil
	}
}

// commitsUnheard holds back PostgreSQL's answers for a moment, and then cuts the connections,
// so that the program doesn't know what was committed.
func commitsUnheard(ctx context.Context, t *trial, n int) error {
	const times = 10
	for i := range times {
		if err := t.typed(ctx, (i+1)*n/(times+1)); err != nil {
			return err
		}
		t.wire.mute.Store(true)
		pause(ctx, 150*time.Millisecond)
		t.wire.cut()
	}
	return nil
}

// stopWhileDatabaseHangs stops the processes with SIGTERM while PostgreSQL is silent.
func stopWhileDatabaseHangs(ctx context.Context, t *trial, n int) error {
	if err := t.typed(ctx, n/2); err != nil {
		return err
	}
	t.wire.hole.Store(true)
	pause(ctx, 500*time.Millisecond)
	p := t.replicas[0]
	err := p.stop(10 * time.Second)
	t.wire.cut()
	if err != nil {
		return err
	}
	return p.start()
}
