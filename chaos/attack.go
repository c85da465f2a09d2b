package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"sundial/slacksim"
)

// The attack: in two workspaces on one deployment, a member has words that nobody else may see.
// Colleagues, an admin and the same ID in the other workspace forge presses and forms with all
// of that member's IDs, and send malformed envelopes and texts of a megabyte; one floods, and
// another's rows are damaged in the database. Members type throughout, and none of them may
// notice.

// People besides the members who type and those of the soak.
const (
	victim    = "UVICTIM"
	otherTeam = "T2"
	publicURL = "https://sundial.example.org"
)

// attackers are the forgers, by workspace. One of them has the victim's ID.
var attackers = map[string][]string{
	team:      {"UADMIN", "UATTACK0", "UATTACK1", "UATTACK2", "UATTACK3"},
	otherTeam: {victim, "UATTACK0", "UATTACK1", "UATTACK2"},
}

// attackRate is the commands per second allowed to a member: enough for forgers, and a fiftieth
// of what the flood sends.
const attackRate = 8

// attacked prepares the attack.
func attacked(length time.Duration) func(*setup) error {
	return func(s *setup) error {
		s.pace, s.patience = 40*time.Millisecond, settleTime
		s.commands = int(length / s.pace)
		s.beside = append([]string{flooder, broken, importer, victim}, attackers[team]...)
		s.second, s.metrics, s.wholeLog = true, true, true
		s.env = append(s.env, fmt.Sprint("SUNDIAL_MEMBER_RATE=", attackRate), "SUNDIAL_IMPORTS=yes",
			"SLACK_BOT_TOKEN=", "SLACK_CLIENT_ID=1.1", "SLACK_CLIENT_SECRET=client-secret", "SUNDIAL_PUBLIC_URL="+publicURL, "LOG_LEVEL=debug")
		return nil
	}
}

// siege is the state before the attack.
type siege struct {
	secrets
	// held is the victim's export.
	held  string
	start gauge
}

// besiege stores the victim's data, does the damage, and counts the goroutines.
func besiege(ctx context.Context, t *trial) (err error) {
	if t.siege.secrets, err = t.hold(ctx); err != nil {
		return err
	}
	if err := errors.Join(t.breaks(ctx), t.breaksAll(ctx)); err != nil {
		return err
	}
	if t.siege.held, err = t.held(ctx); err != nil {
		return err
	}
	t.siege.start, err = t.atRestNow(ctx)
	for range 8 { // anything temporary is over at one of these moments
		pause(ctx, 500*time.Millisecond)
		now, failed := t.atRestNow(ctx)
		t.siege.start.goroutines, err = min(t.siege.start.goroutines, now.goroutines), errors.Join(err, failed)
	}
	return err
}

// attack does all of it while members type; it sends every stride-th forged payload.
func attack(stride int) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		watch, start := t.watch(t.siege.secrets), t.siege.start
		going, stop := context.WithCancel(ctx)
		var hands sync.WaitGroup
		for range 4 {
			hands.Go(func() { t.floods(going) })
		}
		hands.Go(func() { t.asksBroken(going) })
		err := errors.Join(t.forges(ctx, t.siege.secrets, stride), t.typed(ctx, n))
		stop()
		hands.Wait()
		if err != nil {
			return err
		}
		end, err := t.goroutinesFall(ctx, start.goroutines)
		if err != nil {
			return err
		}
		t.remark = fmt.Sprintf("%d payloads forged with %d ids, %d without a shape, %d commands of a flood, %d of them refused, %d for broken rows; goroutines %d at the start, %d in the end",
			t.forged.Load(), len(t.siege.ids), t.shapeless.Load(), t.flooded.Load(), t.floodRefused.Load(), t.asked.Load(), start.goroutines, end.goroutines)
		return errors.Join(t.unharmed(ctx, t.siege.held), watch.leaks(ctx), t.withstood(ctx, start, end))
	}
}

// withstood says how the processes differ from before.
func (t *trial) withstood(ctx context.Context, start, end gauge) error {
	panics, err := t.counts(ctx, "sundial_panics_total")
	if err != nil {
		return err
	}
	ends := 0
	for _, p := range t.replicas {
		restarts, _, _ := p.counts()
		ends += restarts
	}
	switch {
	case end.goroutines > start.goroutines:
		return fmt.Errorf("goroutines grew: %s", t.remark)
	case panics > 0, ends > 0:
		return fmt.Errorf("%d panics, and processes ended %d times: %s", panics, ends, t.remark)
	case t.forged.Load() == 0, t.shapeless.Load() == 0, t.floodRefused.Load() == 0, t.asked.Load() == 0:
		return fmt.Errorf("something did not happen: %s", t.remark)
	}
	return nil
}

// addSecond adds the other workspace, with people who have the same IDs.
func (t *trial) addSecond() {
	t.other = t.sim.AddWorkspace(slacksim.Workspace{ID: otherTeam, Name: "Globex"})
	for _, id := range attackers[otherTeam] {
		t.other.AddUser(slacksim.User{ID: id, Name: strings.ToLower(id), RealName: id, TZ: "Asia/Kolkata", Locale: "en-GB"})
	}
	t.other.AddChannel(slacksim.Channel{ID: channel, Name: "general", Members: attackers[otherTeam]})
}

// install adds the app to a workspace like a browser: our page, Slack's, and ours again.
func (t *trial) install(ctx context.Context, team string) error {
	pages := "http://" + t.replicas[0].address
	browser := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	follow := func(method, at, form string, cookies []*http.Cookie) (*url.URL, []*http.Cookie, error) {
		r, err := http.NewRequestWithContext(ctx, method, at, strings.NewReader(form))
		if err != nil {
			return nil, nil, err
		}
		if form != "" {
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		for _, c := range cookies {
			r.AddCookie(c)
		}
		answer, err := browser.Do(r)
		if err != nil {
			return nil, nil, err
		}
		defer answer.Body.Close()
		if answer.StatusCode == http.StatusOK {
			return nil, nil, nil
		}
		to, err := answer.Location()
		return to, answer.Cookies(), err
	}
	slack, cookies, err := follow(http.MethodGet, pages+"/install/start", "", nil)
	if err != nil {
		return fmt.Errorf("begin to add the app: %w", err)
	}
	back, _, err := follow(http.MethodPost, slack.String(), url.Values{"team": {team}, "allow": {"yes"}}.Encode(), nil)
	if err != nil {
		return fmt.Errorf("allow the app: %w", err)
	}
	if _, _, err = follow(http.MethodGet, pages+strings.TrimPrefix(back.String(), publicURL), "", cookies); err != nil {
		return fmt.Errorf("add the app: %w", err)
	}
	return nil
}

// open opens the processes' database, as anyone with its password could.
func (t *trial) open() (*sql.DB, error) {
	driver, source := "pgx", t.postgres
	if source == "" {
		driver, source = "sqlite3", strings.Replace(t.database(), "sqlite:", "file:", 1)+"?_busy_timeout=10000"
	}
	db, err := sql.Open(driver, source)
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	return db, nil
}

// brokenToo are tables with words that breaks leaves alone.
var brokenToo = []string{"steps", "shares", "outbox"}

// breaksAll damages the rest of that member's data, and the settings of a forger, none of whose
// data can then be opened.
func (t *trial) breaksAll(ctx context.Context) error {
	person := t.space.As(broken)
	for _, text := range []string{"add 2026-10-06 9-10 broken too", "share totals 2026-10-06 with <@" + t.users[0] + ">", "export as csv"} {
		if _, err := person.Command(ctx, channel, "/time", text); err != nil {
			return err
		}
	}
	if err := t.sim.Wait(ctx, func() bool { return len(files(person)) > 0 }); err != nil {
		return err
	}
	whole := t.space.As("UATTACK3")
	if _, err := whole.Command(ctx, channel, "/time", "add 2026-10-06 9-10 broken whole"); err != nil {
		return err
	}
	db, err := t.open()
	if err != nil {
		return err
	}
	defer db.Close()
	for _, table := range brokenToo {
		result, err := db.ExecContext(ctx, "UPDATE "+table+" SET sealed = $1 WHERE member_id = (SELECT id FROM members WHERE slack_user = $2)", []byte("spoilt"), broken)
		if err != nil {
			return fmt.Errorf("break a member's %s: %w", table, err)
		}
		if rows, err := result.RowsAffected(); err != nil || rows == 0 {
			return fmt.Errorf("break a member's %s: %d rows, %w", table, rows, err)
		}
	}
	if _, err := db.ExecContext(ctx, "UPDATE members SET sealed = $1 WHERE slack_user = $2 AND team = $3", []byte("spoilt"), "UATTACK3", team); err != nil {
		return fmt.Errorf("break a member's settings: %w", err)
	}
	return nil
}

// moments matches what differs between two exports of the same data: when it was made, and when
// schedules are due.
var moments = regexp.MustCompile(`"(exported_at|next)": *"[^"]*"`)

// held returns the victim's export, without those moments.
func (t *trial) held(ctx context.Context) (string, error) {
	person := t.space.As(victim)
	before := len(files(person))
	if _, err := person.Command(ctx, channel, "/time", "export as json"); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	if err := t.sim.Wait(ctx, func() bool { return len(files(person)) > before }); err != nil {
		return "", fmt.Errorf("wait for the victim's export: %w", err)
	}
	all := files(person)
	_, content, err := person.Download(all[len(all)-1])
	return moments.ReplaceAllString(string(content), ""), err
}

// unharmed reports whether the victim's data is unchanged.
func (t *trial) unharmed(ctx context.Context, before string) error {
	after, err := t.held(ctx)
	if err == nil && after != before {
		at := 0
		for at < min(len(before), len(after)) && before[at] == after[at] {
			at++
		}
		around := func(text string) string { return text[max(0, at-80):min(len(text), at+80)] }
		err = fmt.Errorf("the victim's data has changed: …%s… is …%s…", around(before), around(after))
	}
	return err
}

// watched looks for words where nobody but their owner may have them.
type watched struct {
	*trial
	secrets
	// calls and envelopes are their numbers before the attack.
	calls, envelopes int
	// ours is the owner's DM.
	ours string
}

func (t *trial) watch(s secrets) watched {
	return watched{trial: t, secrets: s, calls: len(t.sim.Calls()), envelopes: len(t.sim.Envelopes()), ours: t.space.As(victim).State().DM().ID}
}

// leaks searches everything sent to others, the logs and the metrics.
func (w watched) leaks(ctx context.Context) error {
	seen := map[string]string{}
	for i, call := range w.sim.Calls()[w.calls:] {
		args, err := json.Marshal(call.Args)
		if err != nil {
			return err
		}
		if call.Workspace != team || !w.owners(call) {
			seen[fmt.Sprint("call ", i, " of ", call.Method)] = string(args)
		}
	}
	for i, e := range w.sim.Envelopes()[w.envelopes:] {
		if w.typedByOwner(e) {
			continue
		}
		for _, ack := range e.Acks {
			seen[fmt.Sprint("answer ", i)] += string(ack)
		}
	}
	for space, people := range map[*slacksim.Space][]string{w.space: slices.Concat(w.users, w.trial.setup.beside), w.other: attackers[otherTeam]} {
		for _, id := range people {
			if space == w.space && id == victim {
				continue
			}
			state, err := whatSees(space.As(id))
			if err != nil {
				return err
			}
			seen["what "+id+" sees"] += state
		}
	}
	for i, p := range w.replicas {
		metrics, err := p.page(ctx, "/metrics")
		if err != nil {
			return err
		}
		seen[fmt.Sprint("metrics ", i)], seen[fmt.Sprint("log ", i)] = metrics, p.said.String()
	}
	var found []error
	for place, text := range seen {
		for _, word := range w.words {
			if strings.Contains(text, word) {
				found = append(found, fmt.Errorf("%s holds a word of the victim's", place))
			}
		}
		if (strings.HasPrefix(place, "log") || strings.HasPrefix(place, "metrics")) && strings.Contains(text, attackWord) {
			found = append(found, fmt.Errorf("%s holds a word that was typed", place))
		}
	}
	if len(seen) < 20 {
		found = append(found, fmt.Errorf("%d places were searched: it proves nothing", len(seen)))
	}
	return errors.Join(found...)
}

// owners reports whether a call reaches only the owner.
func (w watched) owners(call slacksim.Call) bool {
	return call.Args["channel"] == w.ours || call.Args["channel_id"] == w.ours || call.Args["user_id"] == victim
}

// typedByOwner reports whether an envelope is the owner's: the exports before and after.
func (w watched) typedByOwner(e slacksim.Envelope) bool {
	return e.Workspace == team && e.Type == slacksim.SlashCommands && strings.Contains(string(e.Payload), `"user_id":"`+victim+`"`)
}

// whatSees returns everything a person sees: messages, forms, the Home tab, files.
func whatSees(person *slacksim.Person) (string, error) {
	var all strings.Builder
	state := person.State()
	for _, conversation := range state.Conversations {
		for _, m := range conversation.Messages {
			fmt.Fprintln(&all, m.Text, string(m.Blocks))
			for _, f := range m.Files {
				_, content, err := person.Download(f.ID)
				if err != nil {
					return "", err
				}
				all.Write(content)
			}
		}
	}
	views := state.Views
	if state.Home != nil {
		views = append(views, *state.Home)
	}
	for _, view := range views {
		fmt.Fprintln(&all, view.Title, string(view.Blocks))
	}
	return all.String(), nil
}

// page returns one of the process's pages.
func (p *process) page(ctx context.Context, path string) (string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.address+path, nil)
	if err != nil {
		return "", err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", fmt.Errorf("read %s: %w", path, err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return string(text), err
}

// counts adds up a counter over its labels and the processes.
func (t *trial) counts(ctx context.Context, name string) (int, error) {
	sum := 0
	for _, p := range t.replicas {
		text, err := p.page(ctx, "/metrics")
		if err != nil {
			return 0, err
		}
		for line := range strings.Lines(text) {
			var value float64
			if strings.HasPrefix(line, name) && strings.HasPrefix(strings.TrimPrefix(line, name), "{") {
				if _, err := fmt.Sscan(line[strings.LastIndex(line, " ")+1:], &value); err != nil {
					return 0, fmt.Errorf("read a metric: %w", err)
				}
				sum += int(value)
			}
		}
	}
	return sum, nil
}
