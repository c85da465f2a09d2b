package slacksim

import (
	"encoding/json"
	"io"
	"net/http"
	"time"
)

// A response URL can be used 5 times within 30 minutes
// (https://docs.slack.dev/interactivity/handling-user-interaction).
const (
	responseUses = 5
	responseLife = 30 * time.Minute
)

// responseURL lets the app answer one person in one channel, a member there or not.
type responseURL struct {
	space   *Space
	channel *channel
	user    string
	message *message // that holds the component; nil after a typed command
	at      time.Time
	uses    int
}

// newResponseURL makes an address. The lock is held.
func (s *Sim) newResponseURL(w *Space, c *channel, user string, m *message) string {
	secret := s.secret()
	s.responses[secret] = &responseURL{space: w, channel: c, user: user, message: m, at: s.clock.Now()}
	return s.base + "/commands/" + w.info.ID + "/" + secret
}

func (s *Sim) serveResponseURL(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 4<<20))
	var args object
	if err != nil || json.Unmarshal(body, &args) != nil {
		w.WriteHeader(http.StatusBadRequest)
		answer(w, refuse("invalid_payload"))
		return
	}
	s.hold(r, "response_url")
	s.mu.Lock()
	status, refused := s.respond(s.responses[r.PathValue("secret")], &request{args: args})
	s.mu.Unlock()
	if refused != nil {
		w.WriteHeader(status)
		answer(w, refused)
		return
	}
	_, _ = io.WriteString(w, "ok")
}

// respond posts, replaces or deletes. Refused content counts as no use.
func (s *Sim) respond(u *responseURL, r *request) (status int, refused object) {
	switch {
	case u == nil:
		return http.StatusNotFound, refuse("no_such_response_url")
	case s.clock.Since(u.at) >= responseLife:
		return http.StatusNotFound, refuse("expired_url")
	case u.uses >= responseUses:
		return http.StatusNotFound, refuse("used_url")
	}
	content, refused := contentOf(r)
	if refused != nil {
		return http.StatusBadRequest, refused
	}
	remove, replace := flag(r.args, "delete_original"), flag(r.args, "replace_original")
	if content.empty() && !remove {
		return http.StatusBadRequest, refuse("no_text")
	}
	u.uses++
	defer s.bump()
	there := u.message != nil && u.channel.any(u.message.ts) != nil
	switch {
	case remove && there:
		u.channel.remove(u.message)
	case replace && there:
		u.message.fill(content)
		u.message.edited = u.message.to == ""
		s.assignIDs(u.message.blocks)
		return http.StatusOK, nil
	}
	if content.empty() {
		return http.StatusOK, nil
	}
	to := u.user
	if str(r.args, "response_type") == "in_channel" {
		to = ""
	}
	s.add(u.space, u.channel, content, to)
	return http.StatusOK, nil
}
