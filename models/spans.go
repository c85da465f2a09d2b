package models

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// spans are a member's records of the last few days, without notes: all that touch the time
// from a moment on. Placed ones, which have no time of day, are summed up.
type spans struct {
	from    time.Time
	records []record.Record // all but the placed ones
	placed  map[record.Date]time.Duration
	// newest is the greatest ID among them: a greater one is a new record's.
	newest string
}

const (
	// spanDays is how far back spans are cached.
	spanDays = 4 * day
	// maxSpans bounds the cached spans; for members with more, the database is asked.
	maxSpans = 200
)

func newSpans(from time.Time, records []record.Record) *spans {
	s := &spans{from: from, placed: map[record.Date]time.Duration{}}
	for _, r := range records {
		s.add(r)
	}
	if len(s.records) > maxSpans {
		return nil
	}
	return s
}

func (s *spans) add(r record.Record) {
	s.newest = max(s.newest, r.ID)
	switch {
	case !r.Placed:
		r.Note = ""
		s.records = append(s.records, r)
	case r.Kind == record.Work:
		s.placed[r.Date] += r.Length(r.End)
	}
}

// covers reports whether everything that touches the time from the moment on is cached.
func (s *spans) covers(from time.Time) bool { return s != nil && !from.Before(s.from) }

// knows reports whether the record is new, or cached individually.
func (s *spans) knows(id string) bool {
	return id > s.newest || slices.ContainsFunc(s.records, func(r record.Record) bool { return r.ID == id })
}

// after returns the spans as the change leaves them; nil: they must be read again, because a
// placed or older record changed.
func (s *spans) after(c *Change) *spans {
	if s == nil || len(c.Records)+len(c.DropRecords) > maxSpans {
		return nil
	}
	next := &spans{from: s.from, records: slices.Clone(s.records), placed: maps.Clone(s.placed), newest: s.newest}
	for _, id := range c.DropRecords {
		if !s.knows(id) {
			return nil
		}
		next.records = without(next.records, id)
	}
	for i, r := range c.Records {
		if !s.knows(r.ID) {
			return nil
		}
		if slices.ContainsFunc(c.Records[i+1:], func(later record.Record) bool { return later.ID == r.ID }) {
			continue
		}
		next.records = without(next.records, r.ID)
		if r.Running() || r.End.After(s.from) {
			next.add(r)
		}
	}
	if len(next.records) > maxSpans {
		return nil
	}
	return next
}

// WorkSpans returns the records that count on the days, without notes, with a day's placed work
// as one record: what sums need. Records with the changed IDs are separate. For a recently
// active member, nothing is read.
func (s *Store) WorkSpans(ctx context.Context, m *Member, days record.DateRange, now time.Time, changed []string) ([]record.Record, error) {
	start, _ := days.Bounds(m.Location())
	stored, err := s.spansFrom(ctx, m, start.Add(-zonesApart), now)
	if err != nil {
		return nil, err
	}
	if stored == nil || slices.ContainsFunc(changed, func(id string) bool { return !stored.knows(id) }) {
		return s.RecordsOn(ctx, m, days, now)
	}
	present, zones := m.Location(), record.Zones{}
	var on []record.Record
	for _, r := range stored.records {
		if r.CountsOn(days, now, zones.Of(r, present)) {
			on = append(on, r)
		}
	}
	for date, sum := range stored.placed {
		if days.Contains(date) {
			noon := date.Start(present).Add(day / 2).UTC()
			on = append(on, record.Record{Start: noon, End: noon.Add(sum), Kind: record.Work, Placed: true, Date: date, Zone: present.String()})
		}
	}
	return on, nil
}

// spansFrom returns the member's spans, reading them if they aren't cached; nil: they don't
// reach that far back, or are too many.
func (s *Store) spansFrom(ctx context.Context, m *Member, from, now time.Time) (*spans, error) {
	if m.hot == nil || from.Before(now.Add(-spanDays)) {
		return nil, nil
	}
	if m.hot.spans.covers(from) {
		return m.hot.spans, nil
	}
	begin := now.Add(-spanDays)
	found, err := s.Records(ctx, m, begin, now.Add(longest))
	if err != nil {
		return nil, err
	}
	m.hot.spans = newSpans(begin, found)
	return m.hot.spans, nil
}

// overlapsNone reports whether the cached state rules out an overlap.
func (s *Store) overlapsNone(ctx context.Context, m *Member, r record.Record, now time.Time) (bool, error) {
	known, err := s.spansFrom(ctx, m, r.Start.Add(-time.Minute), now)
	if known == nil || err != nil {
		return false, err
	}
	// Whole minutes overlap if parts of them do.
	start, end := r.Start.Add(-time.Minute), r.EndAt(now).Add(time.Minute)
	return !slices.ContainsFunc(known.records, func(other record.Record) bool {
		return other.ID != r.ID && other.Start.Before(end) && (other.Running() || other.End.After(start))
	}), nil
}

// latestTags are the tags of a member's latest records.
type latestTags struct {
	records []taggedRecord // the latest first
	// all: the member has no other records.
	all bool
}

type taggedRecord struct {
	id    string
	start time.Time
	tags  []string
}

// maxTagged bounds the records whose tags are cached.
const maxTagged = 40

func (l *latestTags) size() int {
	const perRecord, perTag = 150, 50
	if l == nil {
		return 0
	}
	size := 0
	for _, r := range l.records {
		size += perRecord + perTag*len(r.tags)
	}
	return size
}

// after returns the tags as the change leaves them, changed in place: state taken from the
// cache belongs to one command.
func (l *latestTags) after(c *Change) *latestTags {
	if l == nil || len(c.Records)+len(c.DropRecords) > maxSpans {
		return nil
	}
	for _, id := range c.DropRecords {
		l.drop(id)
	}
	for _, r := range c.Records {
		l.drop(r.ID)
		l.insert(tagged(r))
	}
	if len(l.records) > maxTagged {
		l.records, l.all = slices.Delete(l.records, maxTagged, len(l.records)), false
	}
	return l
}

func (l *latestTags) drop(id string) {
	if at := slices.IndexFunc(l.records, func(r taggedRecord) bool { return r.id == id }); at >= 0 {
		l.records = slices.Delete(l.records, at, at+1)
	}
}

// insert puts the record in its place. One that's older than all cached ones has none, unless
// those are all there are.
func (l *latestTags) insert(r taggedRecord) {
	at, _ := slices.BinarySearchFunc(l.records, r, latestTag)
	if at < len(l.records) || l.all {
		l.records = slices.Insert(l.records, at, r)
	}
}

func tagged(r record.Record) taggedRecord { return taggedRecord{r.ID, r.Start, r.Tags()} }

func latestTag(a, b taggedRecord) int {
	return cmp.Or(b.start.Compare(a.start), strings.Compare(b.id, a.id))
}

// LatestTags returns the tags of the member's n latest records, each once, in alphabetical
// order.
func (s *Store) LatestTags(ctx context.Context, m *Member, n int) ([]string, error) {
	if m.hot != nil && m.hot.tags.holds(n) {
		return m.hot.tags.names(n), nil
	}
	latest, err := s.Latest(ctx, m, max(n, maxTagged))
	if err != nil {
		return nil, err
	}
	known := &latestTags{all: len(latest) < max(n, maxTagged)}
	for _, r := range latest {
		known.records = append(known.records, tagged(r))
	}
	names := known.names(n)
	if m.hot != nil {
		if len(known.records) > maxTagged {
			known.records, known.all = known.records[:maxTagged], false
		}
		m.hot.tags = known
	}
	return names, nil
}

func (l *latestTags) holds(n int) bool { return l != nil && (l.all || len(l.records) >= n) }

func (l *latestTags) names(n int) []string {
	var all, last []string
	for _, r := range l.records[:min(n, len(l.records))] {
		if slices.Equal(r.tags, last) { // true for nearly all
			continue
		}
		all, last = append(all, r.tags...), r.tags
	}
	slices.Sort(all)
	return slices.Compact(all)
}
