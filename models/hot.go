package models

import (
	"cmp"
	"container/list"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"sundial/record"
)

// A hot member is one who typed recently: the state on which the next command is decided is
// cached, so nothing has to be read. A command takes the member out of the cache, and only a
// successful commit puts the changed state back. If it ends otherwise (an error, a lost race, a
// panic, forgetting), the next command reads again.
//
// No lock is held while a command is decided, and the cache isn't trusted: a commit succeeds
// only if the member's row has the cached version, and each change of cached state raises that
// version. The only notes in the cache are those of running timers; there are also the tags of
// recent records.
type hotMember struct {
	member   *Member
	running  []record.Record
	answered bool
	// undone and scheduled report whether the member may have undone history entries, or
	// schedules. If not, two of a command's six statements can be skipped, a tenth of its cost
	// on SQLite.
	undone, scheduled bool
	spans             *spans
	tags              *latestTags
	usage             *knownUsage
	usedAt            time.Time
}

// copy returns a copy for one command; an earlier command's remains unchanged.
func (h *hotMember) copy() *hotMember {
	copied := *h
	m := *h.member
	m.Settings = m.Settings.clone()
	m.hot, m.aside = &copied, &aside{report: m.aside.report}
	copied.member, copied.running = &m, slices.Clone(h.running)
	return &copied
}

// clone returns a copy that shares nothing which a command changes in place.
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
	for _, id := range c.DropRecords {
		next.running = without(next.running, id)
	}
	for _, r := range c.Records {
		next.running = without(next.running, r.ID)
		if r.Running() {
			next.running = append(next.running, r)
		}
	}
	latestFirst(next.running)
	next.undone = h.undone && !c.ClearRedo || slices.ContainsFunc(c.History, func(e HistoryEntry) bool { return e.Undone })
	next.scheduled = h.scheduled || len(c.Schedules) > 0
	next.spans, next.tags, next.usage = h.spans.after(c), h.tags.after(c), h.usage.after(c)
	return &next
}

func without(records []record.Record, id string) []record.Record {
	return slices.DeleteFunc(records, func(r record.Record) bool { return r.ID == id })
}

func (h *hotMember) size() int {
	const (
		itself  = 2500 // includes the key's two ciphers
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

func (s Settings) size() int {
	const perEntry = 100
	size := perEntry * (len(s.Here) + len(s.Tags) + len(s.Numbered) + len(s.Muted) + len(s.Dismissed))
	for _, tags := range s.Suggested {
		size += perEntry * (1 + len(tags))
	}
	return size + len(s.Paused)
}

// hotUnused is how long a member without activity is cached.
const hotUnused = 10 * time.Minute

// hotMembers caches the members who typed last, up to a number of bytes.
type hotMembers struct {
	limit int

	mu     sync.Mutex
	byKey  map[MemberKey]*list.Element
	recent *list.List // of *hotMember, most recent first
	bytes  int
	// gone are the IDs of recently forgotten members: a commit that succeeded just before must
	// not bring them back into memory.
	gone []string
}

// maxGone bounds gone: far more than there are concurrent commits.
const maxGone = 1024

func newHotMembers(limit int) *hotMembers {
	return &hotMembers{limit: limit, byKey: map[MemberKey]*list.Element{}, recent: list.New()}
}

// pop takes the member out; nil: not cached, or expired.
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

// put caches the member. If two commands put it back, the later version wins.
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

func (c *hotMembers) forget(m *Member) {
	c.drop(m.Key)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.gone = append(c.gone, m.ID)
	c.gone = c.gone[max(0, len(c.gone)-maxGone):]
}

func (c *hotMembers) drop(key MemberKey) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if at, ok := c.byKey[key]; ok {
		c.remove(at)
	}
}

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

// DropUnused drops cached members who haven't typed for some minutes.
func (s *Store) DropUnused(now time.Time) {
	if s.hot != nil {
		s.hot.dropUnused(now)
	}
}

// cool makes the next command read the member again.
func (s *Store) cool(key MemberKey) {
	if s.hot != nil {
		s.hot.drop(key)
	}
}

// keepHot caches the member as the successful change left it. If the change was decided on
// another reading, the cache entry is dropped.
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

func (m *Member) mayRedo() bool { return m.hot == nil || m.hot.undone }

func (m *Member) mayHaveSchedules() bool { return m.hot == nil || m.hot.scheduled }

// latestFirst orders records as in the snapshot.
func latestFirst(records []record.Record) {
	slices.SortFunc(records, func(a, b record.Record) int {
		return cmp.Or(b.Start.Compare(a.Start), strings.Compare(b.ID, a.ID))
	})
}
