package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"

	"sundial/slacksim"
)

// The soak: for minutes, two hundred members type while one floods, another's rows are damaged
// in the database, and a third uploads files and exports them. At the end, nothing may have
// grown.

// Members who aren't judged.
const (
	flooder  = "UFLOOD"
	broken   = "UBROKEN"
	importer = "UIMPORT"
)

// soakMembers is how many type; soakPace is the time between two of their commands.
const (
	soakMembers = 200
	soakPace    = 25 * time.Millisecond
)

// soaked prepares it: the default limits apply to each member, and the processes serve metrics.
func soaked(length time.Duration) func(*setup) error {
	return func(s *setup) error {
		s.members, s.pace, s.patience = soakMembers, soakPace, settleTime
		s.commands = int(length / soakPace)
		s.env = append(s.env, "SUNDIAL_MEMBER_RATE=2", "SUNDIAL_IMPORTS=yes")
		s.beside = []string{flooder, broken, importer}
		s.metrics = true
		return nil
	}
}

// soak has them type, and measures the processes.
func soak(ctx context.Context, t *trial, n int) error {
	atStart, err := t.gauges(ctx)
	if err != nil {
		return err
	}
	going, stop := context.WithCancel(ctx)
	var hands sync.WaitGroup
	for range 4 {
		hands.Go(func() { t.floods(going) })
	}
	hands.Go(func() { t.importAgainAndAgain(going) })
	err = t.breaks(ctx)
	hands.Go(func() { t.asksBroken(going) })
	var all []gauge
	for err == nil && t.load.count() < n && ctx.Err() == nil {
		pause(ctx, 5*time.Second)
		var now gauge
		if now, err = t.gauges(ctx); err == nil {
			all = append(all, now)
		}
	}
	stop()
	hands.Wait()
	if err != nil {
		return err
	}
	return t.atRest(ctx, atStart, all)
}

// gauge is the processes' total use.
type gauge struct{ goroutines, memory int }

// gauges reads the processes' metrics; memory is in KiB.
func (t *trial) gauges(ctx context.Context) (gauge, error) {
	values, err := t.metric(ctx, "go_goroutines", "process_resident_memory_bytes")
	return gauge{goroutines: int(values[0]), memory: int(values[1]) >> 10}, err
}

// atRestNow reads them while nobody types. It first closes idle connections to Slack, which
// have goroutines.
func (t *trial) atRestNow(ctx context.Context) (gauge, error) {
	t.sim.CloseIdle()
	return t.gauges(ctx)
}

// metric adds up metrics over the processes, in the order of their names.
func (t *trial) metric(ctx context.Context, names ...string) ([]float64, error) {
	sums := make([]float64, len(names))
	for _, p := range t.replicas {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.address+"/metrics", nil)
		if err != nil {
			return sums, err
		}
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			return sums, fmt.Errorf("read the metrics: %w", err)
		}
		lines := bufio.NewScanner(answer.Body)
		for lines.Scan() {
			name, value, _ := strings.Cut(lines.Text(), " ")
			if i := slices.Index(names, name); i >= 0 {
				number, _ := strconv.ParseFloat(value, 64)
				sums[i] += number
			}
		}
		if err := errors.Join(lines.Err(), answer.Body.Close()); err != nil {
			return sums, fmt.Errorf("read the metrics: %w", err)
		}
	}
	return sums, nil
}

// restTime is how long after the last command everything has to be at rest.
const restTime = time.Minute

// atRest waits until there are no more goroutines than at the start, and checks that memory was
// flat: the last third of the time at most a fifth above the second.
func (t *trial) atRest(ctx context.Context, start gauge, all []gauge) error {
	end, err := t.goroutinesFall(ctx, start.goroutines)
	if err != nil {
		return err
	}
	third := len(all) / 3
	if third == 0 {
		return errors.New("the soak was too short to tell anything")
	}
	middle, last := medianMemory(all[third:2*third]), medianMemory(all[2*third:])
	t.remark = fmt.Sprintf("goroutines %d at the start, %d in the end; memory of the processes %d MB in the second third, %d MB in the last; %d commands of a flood, %d of them refused; %d files brought in, %d of broken rows asked for",
		start.goroutines, end.goroutines, middle>>10, last>>10, t.flooded.Load(), t.floodRefused.Load(), t.brought.Load(), t.asked.Load())
	switch {
	case end.goroutines > start.goroutines:
		return fmt.Errorf("goroutines grew: %s", t.remark)
	case last > middle+middle/5:
		return fmt.Errorf("memory grew: %s", t.remark)
	case t.floodRefused.Load() == 0, t.brought.Load() == 0, t.asked.Load() == 0:
		return fmt.Errorf("something did not happen: %s", t.remark)
	}
	return nil
}

// goroutinesFall waits until there are at most so many goroutines, or time has run out.
func (t *trial) goroutinesFall(ctx context.Context, most int) (gauge, error) {
	for until := time.Now().Add(restTime); ; pause(ctx, time.Second) {
		end, err := t.atRestNow(ctx)
		if err != nil || end.goroutines <= most || time.Now().After(until) {
			return end, err
		}
	}
}

func medianMemory(all []gauge) int {
	memory := make([]int, len(all))
	for i, one := range all {
		memory[i] = one.memory
	}
	slices.Sort(memory)
	return memory[len(memory)/2]
}

// beside counts the actions of members who aren't judged.
type beside struct{ flooded, floodRefused, brought, asked, forged, shapeless atomic.Int64 }

// floodPause is the time between two commands of each flooder: 400 a second in total, two
// hundred times a member's limit, but little next to the 200 who are judged.
const floodPause = 10 * time.Millisecond

// floods types that fast.
func (t *trial) floods(ctx context.Context) {
	person := t.space.As(flooder)
	for i := 0; ctx.Err() == nil; i++ {
		result, err := person.Command(ctx, channel, "/time", fmt.Sprintf("add 5m flood %d", i))
		if err == nil {
			t.flooded.Add(1)
			if strings.Contains(strings.ToLower(string(result.Payload)), "nothing was saved") {
				t.floodRefused.Add(1)
			}
		}
		if i%500 == 0 {
			person.Reload()
		}
		pause(ctx, floodPause)
	}
}

// importAgainAndAgain uploads a file of some thousand entries, and exports everything again.
func (t *trial) importAgainAndAgain(ctx context.Context) {
	person := t.space.As(importer)
	for round := 0; ctx.Err() == nil; round++ {
		if t.importFile(ctx, person, round) == nil {
			t.brought.Add(1)
		}
		_, _ = person.Command(ctx, channel, "/time", "export as json")
		_, _ = person.Command(ctx, channel, "/time", "report all by day and tag as csv")
		_, _ = person.Command(ctx, channel, "/time", "undo")
		person.Reload()
		pause(ctx, 2*time.Second)
	}
}

func (t *trial) importFile(ctx context.Context, person *slacksim.Person, round int) error {
	var file strings.Builder
	file.WriteString("Description,Project,Start date,Start time,End date,End time,Duration\n")
	for i := range 2000 {
		fmt.Fprintf(&file, "entry %d of %d,Acme,2025-%02d-%02d,%s:00,2025-%02d-%02d,%s:00,00:01:00\n",
			i, round, i%12+1, i%28+1, clock(i%600), i%12+1, i%28+1, clock(i%600+1))
	}
	uploaded, err := person.Upload("", "toggl.csv", []byte(file.String()))
	if err != nil {
		return err
	}
	if _, err := person.Command(ctx, channel, "/time", "import"); err != nil {
		return err
	}
	for _, step := range []struct {
		callback string
		input    map[string]map[string]any
	}{{"import_file", map[string]map[string]any{"file": {"file": uploaded.ID}}}, {"import_preview", nil}} {
		view, err := t.view(ctx, person, step.callback)
		if err != nil {
			return err
		}
		if _, err := person.Submit(ctx, view, step.input); err != nil {
			return err
		}
	}
	return nil
}

// view waits until the person has a form open.
func (t *trial) view(ctx context.Context, person *slacksim.Person, callback string) (id string, err error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	err = t.sim.Wait(ctx, func() bool {
		view, open := person.State().Top()
		id = view.ID
		return open && view.CallbackID == callback
	})
	return id, err
}

// breaks damages one member's stored data, as a bad disk or a person could.
func (t *trial) breaks(ctx context.Context) error {
	for _, text := range []string{"add 2026-10-05 9-10 soon broken #acme", "start soon broken", "remind every hour to look", "summary daily at 12:00"} {
		if _, err := t.space.As(broken).Command(ctx, channel, "/time", text); err != nil {
			return err
		}
	}
	db, err := t.open()
	if err != nil {
		return err
	}
	defer db.Close()
	for _, table := range []string{"records", "schedules"} {
		// A value that nothing can open.
		spoil := "UPDATE " + table + " SET sealed = $1 WHERE member_id = (SELECT id FROM members WHERE slack_user = $2)"
		result, err := db.ExecContext(ctx, spoil, []byte("spoilt"), broken)
		if err != nil {
			return fmt.Errorf("break a member's %s: %w", table, err)
		}
		if rows, err := result.RowsAffected(); err != nil || rows == 0 {
			return fmt.Errorf("break a member's %s: %d rows, %w", table, rows, err)
		}
	}
	return nil
}

// asksBroken requests what can't be read, each second.
func (t *trial) asksBroken(ctx context.Context) {
	person := t.space.As(broken)
	for ctx.Err() == nil {
		for _, text := range []string{"list 2026-10-05", "report all by day", "stop", "start anew", "export as json", "reminders"} {
			if _, err := person.Command(ctx, channel, "/time", text); err == nil {
				t.asked.Add(1)
			}
			pause(ctx, time.Second)
		}
		person.Reload()
	}
}

// freeAddress returns an unused loopback address.
func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("look for a free port: %w", err)
	}
	return l.Addr().String(), l.Close()
}
