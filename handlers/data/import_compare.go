package data

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"sundial/record"
)

// heldRecords are the records that a member has. Each is matched once: two equal entries of a
// file are two records.
type heldRecords struct {
	all   []record.Record
	taken []bool
	zones record.Zones
	// ids, said and near index all by ID, by content and by start.
	ids  map[string]int
	said map[string][]int
	near map[string][]int
}

func newHeldRecords(all []record.Record) *heldRecords {
	k := &heldRecords{
		all: all, taken: make([]bool, len(all)), zones: record.Zones{},
		ids: map[string]int{}, said: map[string][]int{}, near: map[string][]int{},
	}
	for i, r := range all {
		k.ids[r.ID] = i
		for _, key := range k.sayings(r) {
			k.said[key] = append(k.said[key], i)
		}
		for _, key := range k.beginnings(r) {
			k.near[key] = append(k.near[key], i)
		}
	}
	return k
}

// has reports whether a record of a file is already here: one with the same ID, if the file is
// Sundial's own, or one with the same content.
func (k *heldRecords) has(r record.Record, byID bool) bool {
	if i, ok := k.ids[r.ID]; byID && ok && r.ID != "" {
		k.taken[i] = true
		return true
	}
	for _, key := range k.sayings(r) {
		if _, ok := k.claim(k.said[key], nil); ok {
			return true
		}
	}
	return false
}

// corrected returns the record of which a file's record seems to be a corrected version: it
// starts at the same time and has the same end or note.
func (k *heldRecords) corrected(r record.Record) (record.Record, bool) {
	for _, key := range k.beginnings(r) {
		matched, ok := k.claim(k.near[key], func(here record.Record) bool {
			if here.Running() || here.Kind != r.Kind || here.Placed != r.Placed {
				return false
			}
			return here.Note == r.Note && r.Note != "" || !r.Placed && k.endOf(here) == k.endOf(r)
		})
		if ok {
			return matched, true
		}
	}
	return record.Record{}, false
}

// claim matches the first record that isn't matched yet and for which right, if given, is true.
func (k *heldRecords) claim(from []int, right func(record.Record) bool) (record.Record, bool) {
	for _, i := range from {
		if !k.taken[i] && (right == nil || right(k.all[i])) {
			k.taken[i] = true
			return k.all[i], true
		}
	}
	return record.Record{}, false
}

// sayings returns the keys under which two records with the same content meet: text, kind, and
// either the moments or the clock times in their zones. The member may import the same file
// again from another zone. For placed records, date and length count.
func (k *heldRecords) sayings(r record.Record) []string {
	text := " " + string(r.Kind) + " " + r.Note
	if r.Placed {
		return []string{k.dayOf(r) + " " + r.End.Sub(r.Start).String() + text}
	}
	if r.Running() {
		return []string{moment(r.Start) + " running" + text}
	}
	return []string{moment(r.Start) + " " + moment(r.End) + text, k.face(r, r.Start) + " " + k.endOf(r) + text}
}

// beginnings returns the keys that records with the same start share.
func (k *heldRecords) beginnings(r record.Record) []string {
	if r.Placed {
		return []string{k.dayOf(r)}
	}
	return []string{moment(r.Start), k.face(r, r.Start)}
}

func (k *heldRecords) endOf(r record.Record) string { return k.face(r, r.End) }

func (k *heldRecords) dayOf(r record.Record) string { return r.Day(k.zones.Of(r, time.UTC)).String() }

// face returns what clocks in the record's zone show.
func (k *heldRecords) face(r record.Record, t time.Time) string {
	return t.In(k.zones.Of(r, time.UTC)).Format(time.DateTime)
}

func moment(t time.Time) string { return strconv.FormatInt(t.Unix(), 10) }

// overlaps counts the fresh records that overlap an existing one or each other.
func overlaps(here, fresh []record.Record) int {
	type span struct {
		record.Record
		fresh, overlaps bool
	}
	var all []span
	for i, records := range [][]record.Record{here, fresh} {
		for _, r := range records {
			if !r.Placed && !r.Running() {
				all = append(all, span{Record: r, fresh: i == 1})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b span) int { return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End)) })
	last := 0 // the one with the latest end
	for i := 1; i < len(all); i++ {
		if all[i].Overlaps(all[last].Record, all[i].End) {
			all[i].overlaps, all[last].overlaps = true, true
		}
		if all[i].End.After(all[last].End) {
			last = i
		}
	}
	n := 0
	for _, one := range all {
		if one.fresh && one.overlaps {
			n++
		}
	}
	return n
}
