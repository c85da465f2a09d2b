package slacksim

// What browser tests can hold on to
//
// The page keeps these names stable:
//
//	#col-UANN                        Ann's column (data-user="UANN")
//	#col-UANN [data-conversation=C1] the tab of a conversation; Home is "home"
//	#col-UANN .composer input        where they type; Enter sends
//	#col-UANN .messages .message     what they see, with data-ts; .ephemeral if theirs only
//	#col-UANN .message.note          what Slack itself tells them, e.g. operation_timeout
//	#col-UANN .shortcuts             the composer's menu; its items have data-callback
//	.message .more                   a message's menu; its items have data-callback
//	[data-block-id] [data-action-id] a block and its element: the button, select or input
//	#col-UANN .home                  their Home tab
//	#col-UANN .modal                 the modal on top, with data-view-id and data-callback-id
//	.modal .submit, .modal .close    its buttons; .error below an input is its complaint
//	.confirm .yes, .confirm .no      the buttons of a confirmation
//	.menu [data-value]               the items of an open menu (overflow)
//	#clock                           the demo's clock; datetime holds the moment
//	[data-forward="1h"]              moves it ("10m", "1h", "17:30", "24h")
//	#thief-open, #thief              the drawer, each table with data-table
//
// A column has data-ready once the first state was drawn, and data-busy while a
// request of theirs is on its way.

import (
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"slices"
	"time"
)

// settle is how long the page waits for more changes before it sends a state, in real time, so
// that a burst becomes one update.
const settle = 20 * time.Millisecond

// maxRequest is the largest request body, in bytes.
const maxRequest = 16 << 20

func (p *page) playRoutes() {
	p.mux.HandleFunc("GET /play/events", p.serveEvents)
	p.mux.HandleFunc("GET /play/thief", p.serveRawTables)
	p.mux.HandleFunc("GET /play/file", p.serveFile)
	p.mux.HandleFunc("POST /play/clock", p.serveClock)
	p.mux.HandleFunc("POST /play/samples", p.serveSamples)
	p.mux.Handle("POST /play/command", p.act(p.command))
	p.mux.Handle("POST /play/press", p.act(p.press))
	p.mux.Handle("POST /play/submit", p.act(p.submit))
	p.mux.Handle("POST /play/close", p.act(p.closeView))
	p.mux.Handle("POST /play/home", p.act(p.openHome))
	p.mux.Handle("POST /play/shortcut", p.act(p.shortcut))
	p.mux.Handle("POST /play/suggest", p.act(p.suggest))
	p.mux.Handle("POST /play/upload", p.act(p.upload))
}

// person returns the person with the ID; nil if the page doesn't show them.
func (p *page) person(id string) *Person {
	if !slices.Contains(p.options.People, id) {
		return nil
	}
	return p.options.Space.As(id)
}

// readBody asks for application/json: a form of another site can't send that.
func readBody(w http.ResponseWriter, r *http.Request, into any) bool {
	if kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); kind != "application/json" {
		http.Error(w, "this takes application/json", http.StatusUnsupportedMediaType)
		return false
	}
	body := http.MaxBytesReader(w, r.Body, maxRequest)
	if err := json.NewDecoder(body).Decode(into); err != nil {
		http.Error(w, "the body can't be read", http.StatusBadRequest)
		return false
	}
	return true
}

func writeJSON(w http.ResponseWriter, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		http.Error(w, "the answer can't be written", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(data)
}

// serveClock moves the demo's clock: by a duration, or to the next moment at which the first
// person's clock shows a given time of day.
func (p *page) serveClock(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Forward string `json:"forward"`
	}
	if !readBody(w, r, &body) {
		return
	}
	if p.options.Advance == nil {
		http.NotFound(w, r)
		return
	}
	by, err := p.forward(body.Forward)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	writeJSON(w, map[string]string{"now": stamp(p.options.Advance(r.Context(), by))})
}

// serveSamples gives the people a week of records.
func (p *page) serveSamples(w http.ResponseWriter, r *http.Request) {
	if p.options.Samples == nil {
		http.NotFound(w, r)
		return
	}
	if err := p.options.Samples(r.Context()); err != nil {
		p.sim.log.Error("filling in the samples", "error", err)
		http.Error(w, "The samples couldn't be added.", http.StatusInternalServerError)
		return
	}
	writeJSON(w, map[string]bool{"filled": true})
}

// maxForward is how far one request may move the clock.
const maxForward = 31 * 24 * time.Hour

func (p *page) forward(how string) (time.Duration, error) {
	if clock, err := time.Parse("15:04", how); err == nil {
		return untilClock(p.options.Now().In(p.zone()), clock.Hour(), clock.Minute()), nil
	}
	by, err := time.ParseDuration(how)
	if err != nil || by <= 0 || by > maxForward {
		return 0, errors.New("the clock moves forward by a length such as 10m, or to a time such as 17:30")
	}
	return by, nil
}

// untilClock returns how long it is from now until the clock of now's zone shows that
// time, today or tomorrow.
func untilClock(now time.Time, hour, minute int) time.Duration {
	y, m, d := now.Date()
	at := time.Date(y, m, d, hour, minute, 0, 0, now.Location())
	if !at.After(now) {
		at = time.Date(y, m, d+1, hour, minute, 0, 0, now.Location())
	}
	return at.Sub(now)
}

// zone returns the first person's; UTC when it isn't known.
func (p *page) zone() *time.Location {
	for _, c := range p.columns() {
		if zone, err := time.LoadLocation(c.TZ); err == nil {
			return zone
		}
	}
	return time.UTC
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

func (p *page) serveRawTables(w http.ResponseWriter, r *http.Request) {
	if p.options.Thief == nil {
		http.NotFound(w, r)
		return
	}
	tables, err := p.options.Thief(r.Context())
	if err != nil {
		p.sim.log.Error("reading the tables as a thief", "error", err)
		http.Error(w, "The tables couldn't be read.", http.StatusInternalServerError)
		return
	}
	writeJSON(w, map[string]any{"tables": tables})
}

// serveFile gives a person a file that they can see.
func (p *page) serveFile(w http.ResponseWriter, r *http.Request) {
	person := p.person(r.URL.Query().Get("as"))
	if person == nil {
		http.NotFound(w, r)
		return
	}
	f, content, err := person.Download(r.URL.Query().Get("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	// Never served with the page's own origin: a file may be anything.
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.Name}))
	_, _ = w.Write(content)
}

// picture is one person's client, and the names for IDs in it.
type picture struct {
	As    string            `json:"as"`
	State PersonState       `json:"state"`
	Names map[string]string `json:"names"` // of users and channels, by id
}

func (p *page) picture(id string) picture {
	state := p.person(id).State()
	names := map[string]string{p.options.Space.BotUser(): p.sim.opts.AppName}
	for _, u := range p.options.Space.Users() {
		names[u.ID] = either(u.RealName, u.Name)
	}
	for _, c := range state.Conversations {
		names[c.ID] = c.Name
	}
	return picture{As: id, State: state, Names: names}
}
