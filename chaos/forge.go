package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"time"

	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/slacksim"
)

// attackWord is in what the attackers type: no log may contain it.
const attackWord = "attackersword"

// secrets are the victim's: words that nobody else may see, and the IDs and values by which
// Sundial knows them, from the victim's buttons and the database.
type secrets struct {
	words []string
	ids   []string
	// controls are the victim's buttons with their values.
	controls []control
}

type control struct{ action, value string }

// canary returns a new, unique word.
func (s *secrets) canary() string {
	letters := make([]byte, 14)
	for i := range letters {
		letters[i] = byte('a' + rand.IntN(26))
	}
	word := "zq" + string(letters)
	s.words = append(s.words, word)
	return word
}

// hold stores a bit of everything for the victim.
func (t *trial) hold(ctx context.Context) (s secrets, err error) {
	person := t.space.As(victim)
	for _, text := range []string{
		"add yesterday 9-10:30 W #W", "add yesterday 10-11 W #W", "add yesterday 2h W #W", "rate #W 91 EUR/h", "target #W 20h/week", "budget #W 40h", "here #W", "suggest #W",
		"summary daily", "remind at 9:00 on weekdays to W", "remind after 3h", "keep 2 years", "request <@" + t.users[1] + "> last month",
		"share notes yesterday with <@" + t.users[0] + ">", "add 2 W #W", "start W #W", "list yesterday", "reminders", "shares", "tags", "settings", "report yesterday",
	} {
		for strings.Contains(text, "W") {
			if strings.Contains(text, "<@") {
				break
			}
			text = strings.Replace(text, "W", s.canary(), 1)
		}
		result, err := person.Command(ctx, channel, "/time", text)
		if err != nil || !result.Acked {
			return s, fmt.Errorf("the victim types: %+v, %w", result, err)
		}
	}
	if err := t.pendingImport(ctx, person, &s); err != nil {
		return s, err
	}
	if s.ids, err = t.idsOf(ctx); err != nil {
		return s, err
	}
	return s, s.harvest(person)
}

// pendingImport uploads a file, and leaves its preview open.
func (t *trial) pendingImport(ctx context.Context, person *slacksim.Person, s *secrets) error {
	file := fmt.Sprintf("Description,Project,Start date,Start time,End date,End time,Duration\n%s,%s,2026-03-03,10:00:00,2026-03-03,11:00:00,01:00:00\n", s.canary(), s.canary())
	uploaded, err := person.Upload("", "toggl.csv", []byte(file))
	if err != nil {
		return err
	}
	if _, err := person.Command(ctx, channel, "/time", "import"); err != nil {
		return err
	}
	view, err := t.view(ctx, person, "import_file")
	if err != nil {
		return err
	}
	if _, err := person.Submit(ctx, view, map[string]map[string]any{"file": {"file": uploaded.ID}}); err != nil {
		return err
	}
	_, err = t.view(ctx, person, "import_preview")
	s.ids = append(s.ids, uploaded.ID)
	return err
}

// idsOf returns the IDs of all the victim's rows.
func (t *trial) idsOf(ctx context.Context) (ids []string, err error) {
	db, err := t.open()
	if err != nil {
		return nil, err
	}
	defer db.Close()
	for _, table := range []string{"records", "steps", "schedules", "shares", "requests", "suggesters", "outbox"} {
		of, err := idsIn(ctx, db, table)
		if err != nil {
			return nil, fmt.Errorf("read the ids of %s: %w", table, err)
		}
		if len(of) == 0 && table != "outbox" {
			return nil, fmt.Errorf("the victim has no %s: the attack proves nothing", table)
		}
		ids = append(ids, of...)
	}
	return ids, nil
}

// idsIn returns the IDs of the victim's rows in a table.
func idsIn(ctx context.Context, db *sql.DB, table string) (ids []string, err error) {
	rows, err := db.QueryContext(ctx, "SELECT id FROM "+table+" WHERE member_id = (SELECT id FROM members WHERE slack_user = $1 AND team = $2)", victim, team)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// harvest records the victim's controls with their values, and checks that none contains a
// word.
func (s *secrets) harvest(person *slacksim.Person) error {
	state := person.State()
	var shown []string
	for _, c := range state.Conversations {
		for _, m := range c.Messages {
			shown = append(shown, string(m.Blocks))
		}
	}
	for _, view := range state.Views {
		shown = append(shown, string(view.Blocks))
		s.ids = append(s.ids, view.ID, view.Metadata)
	}
	for _, blocks := range shown {
		for _, action := range actionIDs.FindAllStringSubmatch(blocks, -1) {
			for _, value := range valuesIn.FindAllStringSubmatch(blocks, -1) {
				s.controls = append(s.controls, control{action[1], value[1]})
			}
		}
	}
	for _, c := range s.controls {
		for _, word := range s.words {
			if strings.Contains(c.value, word) {
				return fmt.Errorf("the value of %s holds a word", c.action)
			}
		}
	}
	if len(s.controls) < 20 {
		return fmt.Errorf("the victim sees %d controls", len(s.controls))
	}
	return nil
}

var (
	actionIDs = regexp.MustCompile(`"action_id":"([^"]+)"`)
	valuesIn  = regexp.MustCompile(`"value":"([^"]+)"`)
)

// forger is someone who forges, with an address at which answers can be seen.
type forger struct {
	team, user string
	respond    string
	left       int
}

// forges sends everything that can be forged: every button and form with each of the victim's
// IDs, every control of the victim's, malformed payloads, and overlong ones.
func (t *trial) forges(ctx context.Context, s secrets, stride int) error {
	var all []*forger
	for _, team := range []string{team, otherTeam} {
		for _, user := range attackers[team] {
			all = append(all, &forger{team: team, user: user})
		}
	}
	for _, f := range all {
		for _, text := range longTexts {
			if _, err := t.spaceOf(f.team).As(f.user).Command(ctx, channel, "/time", text); err != nil {
				return fmt.Errorf("type a long text: %w", err)
			}
		}
		pause(ctx, time.Second/attackRate)
	}
	for i, payload := range shapeless() {
		if _, err := t.sim.Send(ctx, []string{team, otherTeam, "T9"}[i%3], payload.kind, json.RawMessage(payload.text)); err != nil {
			return fmt.Errorf("send what has no shape: %w", err)
		}
		t.shapeless.Add(1)
	}
	turn := 0
	for i, payload := range s.payloads() {
		if i%stride != 0 {
			continue
		}
		f := all[turn%len(all)]
		if turn++; turn%len(all) == 0 {
			pause(ctx, time.Second/attackRate)
		}
		if err := t.forge(ctx, f, payload); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (t *trial) spaceOf(id string) *slacksim.Space {
	if id == otherTeam {
		return t.other
	}
	return t.space
}

// forge sends one payload as the forger, whose last command has an address for the answer.
func (t *trial) forge(ctx context.Context, f *forger, payload map[string]any) error {
	if f.left == 0 {
		result, err := t.spaceOf(f.team).As(f.user).Command(ctx, channel, "/time", "status")
		if err != nil {
			return err
		}
		f.respond, f.left = t.responseURL(result.EnvelopeID), 4 // Slack accepts five
	}
	f.left--
	from := f.team
	if t.forged.Load()%10 == 9 {
		from = "T9" // someone from outside, in a shared channel
	}
	payload["user"] = map[string]any{"id": f.user, "team_id": from}
	payload["team"] = map[string]any{"id": f.team}
	payload["response_url"] = f.respond
	if _, err := t.sim.Send(ctx, f.team, slacksim.Interactive, payload); err != nil {
		return fmt.Errorf("send a forged payload: %w", err)
	}
	t.forged.Add(1)
	return nil
}

// responseURL returns a command's response URL.
func (t *trial) responseURL(envelope string) string {
	all := t.sim.Envelopes()
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].ID != envelope {
			continue
		}
		var typed struct {
			ResponseURL string `json:"response_url"`
		}
		_ = json.Unmarshal(all[i].Payload, &typed) // Slack's own
		return typed.ResponseURL
	}
	return ""
}

// payloads are presses and submitted forms with the victim's values.
func (s secrets) payloads() []map[string]any {
	router := handlers.New(handlers.Options{}, areas.All()...).Router()
	var all []map[string]any
	for _, c := range s.controls {
		all = append(all, press(c.action, c.value))
	}
	for _, id := range s.ids {
		for _, action := range router.Buttons() {
			for _, value := range []string{id, "0 " + id, id + " 0", "delete " + id} {
				all = append(all, press(action, value))
			}
		}
		for _, form := range router.Forms() {
			all = append(all, submission(form, id))
		}
	}
	return all
}

func press(action, value string) map[string]any {
	return map[string]any{
		"type": "block_actions", "trigger_id": "forged", "channel": map[string]any{"id": channel, "name": "general"},
		"container": map[string]any{"type": "message", "message_ts": "1.2", "channel_id": channel, "is_ephemeral": true},
		"actions":   []any{map[string]any{"type": "button", "block_id": value, "action_id": action, "value": value}},
	}
}

func submission(form, private string) map[string]any {
	typed := func(text string) map[string]any { return map[string]any{"type": "plain_text_input", "value": text} }
	return map[string]any{
		"type": "view_submission", "trigger_id": "forged",
		"view": map[string]any{
			"id": private, "type": "modal", "hash": "1.2", "callback_id": form, "private_metadata": private,
			"state": map[string]any{"values": map[string]any{
				"note": map[string]any{"note": typed(attackWord)}, "start": map[string]any{"start": typed("09:00")}, "end": map[string]any{"end": typed("10:00")},
			}},
		},
	}
}

// megabyte is a text of that length.
var megabyte = strings.Repeat(attackWord+" ", 1<<20/(len(attackWord)+1))

// longTexts are texts that nobody would type.
var longTexts = []string{
	"add 9-10 " + megabyte, "start " + megabyte, "search " + megabyte, "remind at 9:00 to " + megabyte, megabyte,
	"report #" + strings.Repeat("#", 1<<20), "add 1h " + strings.Repeat("#"+attackWord+"/", 1<<16), strings.Repeat("9-10 ", 1<<18),
}

// envelopeOf is an envelope in a shape that isn't Slack's.
type envelopeOf struct {
	kind slacksim.EnvelopeType
	text string
}

// shapeless are envelopes of each kind with parts that are missing, of another type, endless,
// or nobody's.
func shapeless() []envelopeOf {
	deep := strings.Repeat(`{"a":`, 5000) + "1" + strings.Repeat("}", 5000)
	var all []envelopeOf
	for _, text := range []string{
		`{}`, `null`, `[]`, `7`, `"` + attackWord + `"`, `{"type":null}`, `{"type":["` + attackWord + `"]}`, `{"type":"` + attackWord + `"}`, deep,
		`{"command":"/time","text":{},"team_id":"T1","user_id":"UATTACK0"}`, `{"command":"/time","text":"list","team_id":"","user_id":""}`,
		`{"command":"/time","text":"list","team_id":"T1"}`, `{"command":"/other","text":"` + attackWord + `","team_id":"T1","user_id":"UATTACK0"}`,
		`{"type":"block_actions","team":{"id":"T1"},"user":{"id":"UATTACK0","team_id":"T1"},"actions":[]}`,
		`{"type":"block_actions","team":{"id":"T1"},"user":{"id":"UATTACK0","team_id":"T1"},"actions":[{"type":"button"}]}`,
		`{"type":"block_actions","team":null,"user":null,"actions":[{"type":"button","action_id":"undo","value":"x"}]}`,
		`{"type":"view_submission","team":{"id":"T1"},"user":{"id":"UATTACK0","team_id":"T1"},"view":null}`,
		`{"type":"view_submission","team":{"id":"T1"},"user":{"id":"UATTACK0","team_id":"T1"},"view":{"type":"modal","callback_id":"edit","state":{"values":7}}}`,
		`{"type":"view_closed","team":{"id":"T1"},"user":{"id":"UATTACK0","team_id":"T1"}}`, `{"type":"block_suggestion","team":{"id":"T1"},"user":{"id":"UATTACK0"}}`,
		`{"type":"event_callback","team_id":"T1","event":null}`, `{"type":"event_callback","event_id":"E1","team_id":"T1","event":{"type":"app_home_opened"}}`,
		`{"type":"event_callback","event_id":"E2","team_id":"T1","event":{"type":"message","text":"` + attackWord + `"}}`,
		`{"type":"message_action","team":{"id":"T1"},"user":{"id":"UATTACK0","team_id":"T1"},"callback_id":"track_message"}`,
		`{"type":"shortcut","team":{"id":"T1"},"user":{"id":"UATTACK0","team_id":"T1"},"callback_id":"` + strings.Repeat("x", 1<<20) + `"}`,
	} {
		for _, kind := range []slacksim.EnvelopeType{slacksim.SlashCommands, slacksim.Interactive, slacksim.EventsAPI} {
			all = append(all, envelopeOf{kind, text})
		}
	}
	return all
}
