package models

import (
	"container/list"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"sundial/record"
)

// A hot member is one who typed a moment ago: what the next command is decided on is
// remembered, so nothing has to be read for it. A command *takes* the member out of
// the cache, and only a commit that held puts the changed one back. Whatever ends
// otherwise (an error, a lost race, a panic, being forgotten) leaves the member out, and
// the next command reads again.
//
// Nothing shared is locked while a command is decided, and nothing remembered is believed
// blindly: each commit holds only if the member's row has the version that was
// remembered, and each change of what is remembered raises that version. Of notes only
// those of running timers are remembered, and the tags of the latest records.
type hotMember struct {
	member   *Member
	running  []record.Record
	answered bool
	// undone and scheduled say that the member may have undone entries of the history,
	// and schedules. Where there are none, no statement has to look for them: that is two
	// of the six of a command, a tenth of what SQLite costs for it.
	undone, scheduled bool
	spans             *spans
	tags              *latestTags
	usedAt            time.Time
}

// copy returns a copy for one command: what a former command still uses stays as it is.
func (h *hotMember) copy() *hotMember {
	copied := *h
	m := *h.member
	m.Settings = m.Settings.clone()
	m.hot, m.aside = &copied, m.aside.anew()
	copied.member, copied.running = &m, slices.Clone(h.running)
	return &copied
}

// clone shares nothing that a command changes in place.
func (s Settings) clone() Settings {
	s.Here, s.Tags, s.Suggested = maps.Clone(s.Here), maps.Clone(s.Tags), maps.Clone(s.Suggested)
	s.Numbered, s.Muted, s.Dismissed = slices.Clone(s.Numbered), slices.Clone(s.Muted), slices.Clone(s.Dismissed)
	return s
}

// after returns the member as the change left it, for the next command.
func (h *hotMember) after(c *Change) *hotMember {
	next := *h
	m := *c.Member
	m.Settings, m.hot = m.Settings.clone(), nil
	next.member = &m
	next.running = slices.Clone(h.running)
	for _, id := range c.Drop {
		next.running = without(next.running, id)
	}
	for _, r := range c.Put {
		next.running = without(next.running, r.ID)
		if r.Running() {
			next.running = append(next.running, r)
		}
	}
	latestFirst(next.running)
	next.undone = h.undone && !c.ClearRedo || slices.ContainsFunc(c.History, func(e HistoryEntry) bool { return e.Undone })
	next.scheduled = h.scheduled || len(c.Schedules) > 0
	next.spans, next.tags = h.spans.after(c), h.tags.after(c)
	return &next
}

func without(records []record.Record, id string) []record.Record {
	return slices.DeleteFunc(records, func(r record.Record) bool { return r.ID == id })
}

// size is about how many bytes the member takes.
func (h *hotMember) size() int {
	const (
		itself  = 2500 // with the key's two ciphers
		perSpan = 200
	)
	size := itself + perSpan*len(h.running) + h.member.Settings.size() + h.tags.size()
	for _, r := range h.running {
		size += len(r.Note)
	}
	if h.spans != nil {
		size += perSpan * len(h.spans.records)
	}
	return size
}

// size is about how many bytes the settings take next to the struct itself.
func (s Settings) size() int {
	const perEntry = 100
	size := perEntry * (len(s.Here) + len(s.Tags) + len(s.Numbered) + len(s.Muted) + len(s.Dismissed))
	for _, tags := range s.Suggested {
		size += perEntry * (1 + len(tags))
	}
	return size + len(s.Paused)
}

// hotUnused is how long a member is remembered without typing.
const hotUnused = 10 * time.Minute

// hotMembers are the members who typed last, up to a number of bytes.
type hotMembers struct {
	limit int

	mu     sync.Mutex
	byKey  map[MemberKey]*list.Element
	recent *list.List // of *hotMember, the one who typed last in front
	bytes  int
	// gone are the ids of those who were forgotten last: a commit that held just before
	// must not bring them back into memory.
	gone []string
}

// maxGone is how many forgotten members are known, far more than commits are being handled.
const maxGone = 1024

func newHotMembers(limit int) *hotMembers {
	return &hotMembers{limit: limit, byKey: map[MemberKey]*list.Element{}, recent: list.New()}
}

// pop takes the member out; nil: the member is not remembered, or not any more.
func (c *hotMembers) pop(key MemberKey, now time.Time) *hotMember {
	c.mu.Lock()
	defer c.mu.Unlock()
	at, ok := c.byKey[key]
	if !ok {
		return nil
	}
	c.remove(at)
	h := at.Value.(*hotMember)
	if now.Sub(h.usedAt).Abs() > hotUnused {
		return nil
	}
	return h.copy()
}

// put remembers the member. Of two that commands left behind the later version stays.
func (c *hotMembers) put(h *hotMember) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if slices.Contains(c.gone, h.member.ID) {
		return
	}
	if at, ok := c.byKey[h.member.Key]; ok {
		if at.Value.(*hotMember).member.version > h.member.version {
			return
		}
		c.remove(at)
	}
	c.byKey[h.member.Key] = c.recent.PushFront(h)
	c.bytes += h.size()
	for c.bytes > c.limit {
		c.remove(c.recent.Back())
	}
}

// forget drops a member who is gone for good.
func (c *hotMembers) forget(m *Member) {
	c.drop(m.Key)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.gone = append(c.gone, m.ID)
	c.gone = c.gone[max(0, len(c.gone)-maxGone):]
}

// drop has the member read again by the next command.
func (c *hotMembers) drop(key MemberKey) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if at, ok := c.byKey[key]; ok {
		c.remove(at)
	}
}

// dropUnused forgets those who have not typed for hotUnused.
func (c *hotMembers) dropUnused(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for at := c.recent.Back(); at != nil; {
		before := at.Prev()
		if now.Sub(at.Value.(*hotMember).usedAt) > hotUnused {
			c.remove(at)
		}
		at = before
	}
}

func (c *hotMembers) remove(at *list.Element) {
	h := c.recent.Remove(at).(*hotMember)
	delete(c.byKey, h.member.Key)
	c.bytes -= h.size()
}

// DropUnused forgets what was remembered of members who have not typed for some minutes.
func (s *Store) DropUnused(now time.Time) {
	if s.hot != nil {
		s.hot.dropUnused(now)
	}
}

// cool has the member read again by the next command.
func (s *Store) cool(key MemberKey) {
	if s.hot != nil {
		s.hot.drop(key)
	}
}

// keepHot remembers the member as the change that held left it. A change that was decided
// on another reading of the member ends what is remembered.
func (s *Store) keepHot(c *Change) {
	m := c.Member
	if m.hot == nil || s.hot == nil || len(m.Broken()) > 0 {
		s.cool(m.Key)
		return
	}
	h := m.hot.after(c)
	if c.At.After(h.usedAt) {
		h.usedAt = c.At
	}
	m.hot = nil
	s.hot.put(h)
}

// mayRedo reports whether the member may have something undone.
func (m *Member) mayRedo() bool { return m.hot == nil || m.hot.undone }

// mayHaveSchedules reports whether the member may have schedules.
func (m *Member) mayHaveSchedules() bool { return m.hot == nil || m.hot.scheduled }

// latestFirst orders records as the snapshot has them.
func latestFirst(records []record.Record) {
	slices.SortFunc(records, func(a, b record.Record) int {
		if order := b.Start.Compare(a.Start); order != 0 {
			return order
		}
		return strings.Compare(b.ID, a.ID)
	})
}
