package slacksim

import (
	"sort"
	"strings"
	"time"
)

func (s *Sim) openConnection(*request) object {
	if s.faults.refuseOpen != "" {
		return refuse(s.faults.refuseOpen)
	}
	ticket := s.secret()
	s.tickets[ticket] = true
	return object{"ok": true, "url": "ws" + strings.TrimPrefix(s.base, "http") + "/link/?ticket=" + ticket + "&app_id=" + s.opts.AppID}
}

func (s *Sim) authTest(r *request) object {
	if r.space == nil {
		return object{"ok": true, "app_name": s.opts.AppName, "app_id": s.opts.AppID}
	}
	return object{"ok": true, "url": "https://" + r.space.domain() + ".slack.com/",
		"team": r.space.info.Name, "team_id": r.space.info.ID,
		"enterprise_id": nullable(r.space.info.Enterprise), "is_enterprise_install": false,
		"user": strings.ToLower(s.opts.AppName), "user_id": r.space.botUser, "bot_id": r.space.botID}
}

func (s *Sim) teamInfo(r *request) object {
	return object{"ok": true, "team": object{"id": r.space.info.ID, "name": r.space.info.Name, "domain": r.space.domain()}}
}

func (s *Sim) usersInfo(r *request) object {
	if r.arg("user") == r.space.botUser {
		return object{"ok": true, "user": object{"id": r.space.botUser, "team_id": r.space.info.ID,
			"name": strings.ToLower(s.opts.AppName), "is_bot": true, "deleted": false}}
	}
	u, known := r.space.users[r.arg("user")]
	if !known {
		return refuse("user_not_found")
	}
	return object{"ok": true, "user": s.profile(r.space, u, r.arg("include_locale") == "true")}
}

// profile returns a user in users.info's form. Deactivated users have few fields, and people
// from outside no locale.
func (s *Sim) profile(w *Space, u User, locale bool) object {
	p := object{"id": u.ID, "team_id": either(u.Team, w.info.ID), "name": u.Name, "deleted": u.Deleted,
		"is_bot": u.IsBot, "profile": object{"real_name": u.RealName, "display_name": u.Name}}
	if u.Deleted {
		return p
	}
	outside := u.Team != "" && u.Team != w.info.ID
	p["real_name"], p["is_admin"], p["is_owner"] = u.RealName, u.IsAdmin && !outside, false
	p["tz"], p["tz_label"], p["tz_offset"] = u.TZ, u.TZ, s.offset(u.TZ)
	p["is_restricted"], p["is_ultra_restricted"], p["is_stranger"] = false, false, outside && !w.reaches(u)
	if locale && !outside {
		p["locale"] = u.Locale
	}
	return p
}

// offset returns the zone's offset from UTC now, in seconds.
func (s *Sim) offset(zone string) int {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		return 0
	}
	_, seconds := s.clock.Now().In(loc).Zone()
	return seconds
}

func (s *Sim) conversationsOpen(r *request) object {
	ids := strings.FieldsFunc(r.arg("users"), func(c rune) bool { return c == ',' || c == ' ' })
	if ch := r.arg("channel"); ch != "" {
		if r.space.channels[ch] == nil {
			return refuse("channel_not_found")
		}
		return object{"ok": true, "channel": object{"id": ch}}
	}
	sort.Strings(ids)
	switch {
	case len(ids) == 0:
		return refuse("users_list_not_supplied")
	case len(ids) > 8:
		return refuse("too_many_users")
	case len(ids) > 1:
		o := refuse("missing_scope")
		o["needed"], o["provided"] = "mpim:write", strings.Join(r.in.scopes, ",")
		return o
	}
	dm, slackError := r.space.dmWith(ids[0])
	if slackError != "" {
		return refuse(slackError)
	}
	return object{"ok": true, "already_open": true, "no_op": true, "channel": object{"id": dm.id, "is_im": true, "user": ids[0]}}
}

// dmWith returns the app's conversation with a person, or Slack's error.
func (w *Space) dmWith(userID string) (*channel, string) {
	u, known := w.users[userID]
	switch {
	case !known:
		return nil, "user_not_found"
	case u.Deleted:
		return nil, "user_disabled"
	case u.IsBot:
		return nil, "cannot_dm_bot"
	case !w.reaches(u):
		return nil, "user_not_visible"
	}
	return w.channels[dmID(userID)], ""
}
