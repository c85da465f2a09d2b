package data

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"sundial/record"
)

// heldRecords are the records that a member has, each of which is found once: two
// entries of a file that say the same are two records.
type heldRecords struct {
	all   []record.Record
	taken []bool
	zones record.Zones
	// ids, said and near are where records are in all: by their id, by what they
	// say, and by when they begin.
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

// has reports whether a record of a file is here already: one with its id, where the file
// is Sundial's own, or one that says the same.
func (k *heldRecords) has(r record.Record, byID bool) bool {
	if i, ok := k.ids[r.ID]; byID && ok && r.ID != "" {
		k.taken[i] = true
		return true
	}
	for _, key := range k.sayings(r) {
		if i, ok := k.claim(k.said[key], nil); ok {
			k.taken[i] = true
			return true
		}
	}
	return false
}

// corrected returns a record here of which a record of the file seems to be a later form: it
// begins when the other does, and has its end or its note.
func (k *heldRecords) corrected(r record.Record) (record.Record, bool) {
	for _, key := range k.beginnings(r) {
		i, ok := k.claim(k.near[key], func(here record.Record) bool {
			if here.Running() || here.Kind != r.Kind || here.Placed != r.Placed {
				return false
			}
			return here.Note == r.Note && r.Note != "" || !r.Placed && k.endOf(here) == k.endOf(r)
		})
		if ok {
			k.taken[i] = true
			return k.all[i], true
		}
	}
	return record.Record{}, false
}

// claim returns the first of the records that is not taken yet and that is right.
func (k *heldRecords) claim(from []int, right func(record.Record) bool) (int, bool) {
	for _, i := range from {
		if !k.taken[i] && (right == nil || right(k.all[i])) {
			return i, true
		}
	}
	return 0, false
}

// sayings returns what two records that say the same have in common: text, kind and either
// the moments or what the clocks of their zones show. A file is read in the member's
// zone, which may be another one the second time. Of placed records date and length
// count.
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

// beginnings returns what two records have in common that begin at the same time.
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

// overlaps counts the fresh records that share time with one that is here, or with
// another of them.
func overlaps(here, fresh []record.Record) int {
	type span struct {
		record.Record
		fresh bool
	}
	var all []span
	for _, r := range here {
		if !r.Placed && !r.Running() {
			all = append(all, span{r, false})
		}
	}
	for _, r := range fresh {
		if !r.Placed && !r.Running() {
			all = append(all, span{r, true})
		}
	}
	slices.SortStableFunc(all, func(a, b span) int { return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End)) })
	n, last := 0, -1
	counted := make([]bool, len(all))
	count := func(i int) {
		if all[i].fresh && !counted[i] {
			counted[i] = true
			n++
		}
	}
	for i := range all {
		if last >= 0 && all[i].Overlaps(all[last].Record, all[i].End) {
			count(i)
			count(last)
		}
		if last < 0 || all[i].End.After(all[last].End) {
			last = i
		}
	}
	return n
}
