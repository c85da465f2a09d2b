package program

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/config"
	"sundial/slacksim"
)

// TestAClockThatJumpsLosesAndDoublesNothing runs all parts of the program on a clock
// that is set forward and back between commands, and delivers each one twice. The
// jumps are shorter than the day for which a second delivery is known again.
func TestAClockThatJumpsLosesAndDoublesNothing(t *testing.T) {
	clock := clockwork.NewFakeClockAt(time.Date(2026, 10, 24, 22, 30, 0, 0, time.UTC))
	sim := slacksim.New(slacksim.Options{AckTimeout: time.Minute})
	url, err := sim.Start("")
	if err != nil {
		t.Fatal(err)
	}
	defer sim.Close()
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	space.AddUser(slacksim.User{ID: "UANN", Name: "ann", TZ: "Europe/Amsterdam", Locale: "en-GB"})
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN"}})
	space.Install()
	folder := t.TempDir()
	c := config.Config{
		AppToken: config.Secret(sim.AppToken()), BotToken: config.Secret(space.BotToken()), APIURL: url + "/api/", Connections: 2,
		DatabaseURL: "sqlite:" + filepath.Join(folder, "test.db"), KeyFile: filepath.Join(folder, "test.key"), Command: "/time",
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, c, clock, "test") }()
	wait := func(what string, holds func() bool) {
		t.Helper()
		waiting, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if sim.Wait(waiting, holds) != nil {
			t.Fatalf("it never came to this: %s", what)
		}
	}
	wait("both sockets are open", func() bool { return sim.Connections() == 2 })

	ann := space.As("UANN")
	files := func() []slacksim.File {
		var all []slacksim.File
		for _, m := range ann.State().DM().Messages {
			all = append(all, m.Files...)
		}
		return all
	}
	jumps := []time.Duration{time.Hour, -3 * time.Hour, 20 * time.Hour, -19 * time.Hour, 90 * time.Second, -time.Second, 0}
	for i, jump := range jumps {
		for _, text := range []string{"add 2026-10-01 09:00-10:00 added%d", "start started%d"} {
			r, err := ann.Command(t.Context(), "C1", "/time", fmt.Sprintf(text, i))
			if err != nil || !r.Acked {
				t.Fatalf("command %d: %+v, %v", i, r, err)
			}
			if again, err := sim.Deliver(t.Context(), r.EnvelopeID); err != nil || !again.Acked {
				t.Fatalf("command %d delivered again: %+v, %v", i, again, err)
			}
		}
		clock.Advance(jump)
	}
	if _, err := ann.Command(t.Context(), "C1", "/time", "export as json"); err != nil {
		t.Fatal(err)
	}
	wait("the export is there", func() bool { return len(files()) == 1 })
	_, content, err := ann.Download(files()[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Records []struct{ Note string } }
	if err := json.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, r := range file.Records {
		seen[r.Note]++
	}
	for note, times := range seen {
		if times != 1 {
			t.Errorf("%s is there %d times", note, times)
		}
	}
	for i := range jumps {
		if seen[fmt.Sprint("added", i)] != 1 {
			t.Errorf("added%d is lost", i)
		}
		// After the clock was set back, a timer may start before a running one, which is
		// refused with a sentence.
		if note := fmt.Sprint("started", i); seen[note] != 1 && !refused(sim, note) {
			t.Errorf("%s is lost", note)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
}

// refused reports whether the command with the note was answered with a sentence that
// names what to type instead.
func refused(sim *slacksim.Sim, note string) bool {
	for _, e := range sim.Envelopes() {
		if strings.Contains(string(e.Payload), note) && len(e.Acks) > 0 && strings.Contains(string(e.Acks[0]), "before the running timer started") {
			return true
		}
	}
	return false
}
