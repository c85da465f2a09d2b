package handlers

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// receivedRows is how many rows a list of received hours shows in a message.
const receivedRows = 30

// received adds up what was shared with the member and not taken back.
func received(t *task, c command.Command) error {
	if len(c.Filter.Words) > 0 || len(c.Filter.None) > 0 || len(c.Filter.All) > 1 {
		t.say("What was shared is sums by tag, so it is picked by one tag or several with `or`. Type instead: %s received last month #acme by person", t.command)
		return nil
	}
	if slices.ContainsFunc(c.GroupBy, func(by string) bool { return by != "person" && by != "tag" }) {
		t.say("What was shared is added up by person or by tag. Type instead: %s received last month by person", t.command)
		return nil
	}
	all, err := t.store.Received(t.ctx, t.m)
	if err != nil {
		return err
	}
	sum := addUp(all, c.Range, c.Filter)
	name := "Everything that was shared with you"
	if !c.Range.IsZero() {
		name = "Shared with you, " + t.rangeName(c, c.Range)
	}
	if len(sum.counted) == 0 {
		t.show(newReply(name+": nothing.", append([]slack.Block{headedBlock(name+":", "nothing.")}, t.receivedRemarks(sum)...)...))
		return nil
	}
	if c.Format != "" {
		return t.receivedFile(c, sum)
	}
	t.showReceived(name, c, sum)
	return nil
}

// tally is received hours added up.
type tally struct {
	total   time.Duration
	counted []receipt
	// beyond are those left out since they tell of days outside of the range too
	// and can't be divided; double says that two of one person overlap. Elsewhere
	// counts those that came with an import.
	beyond    []models.Received
	double    bool
	elsewhere int
}

// receipt is one share's part in a tally.
type receipt struct {
	models.Received
	total time.Duration
	// days are the sums by tag of each day, or of all days at the level totals.
	days map[record.Date]map[string]time.Duration
}

// of is how much a tag has, with those below it: where a day has no row for it,
// the rows that it covers count.
func (r receipt) of(tag string) time.Duration {
	var sum time.Duration
	for _, tags := range r.days {
		if length, ok := tags[tag]; ok {
			sum += length
			continue
		}
		below := map[string]time.Duration{}
		for other, length := range tags {
			if tag != "#" && record.Covers(strings.TrimPrefix(tag, "#"), strings.TrimPrefix(other, "#")) {
				below[other] = length
			}
		}
		sum += topmost(below)
	}
	return sum
}

// tags lists the tags that have a row on some day.
func (r receipt) tags() []string {
	var all []string
	for _, tags := range r.days {
		for tag := range tags {
			if !slices.Contains(all, tag) {
				all = append(all, tag)
			}
		}
	}
	slices.Sort(all)
	return all
}

// addUp counts each share once: of two with the same days and tags from one
// person the later holds. A share of totals counts only where all of its days
// lie in the range.
func addUp(all []models.Received, days record.DateRange, filter record.Filter) tally {
	var sum tally
	here := slices.DeleteFunc(slices.Clone(all), func(r models.Received) bool { return r.Elsewhere })
	sum.elsewhere = len(all) - len(here)
	for _, r := range latest(here) {
		one := receipt{Received: r, days: map[record.Date]map[string]time.Duration{}}
		inside := false
		for _, h := range r.Hours {
			if !days.IsZero() && !h.Day.IsZero() && (h.Day.Before(days.From) || days.To.Before(h.Day)) {
				continue
			}
			inside = true
			length := time.Duration(h.Seconds) * time.Second
			if h.Tag == "" {
				one.total += length
			} else if tells(filter, strings.TrimPrefix(h.Tag, "#")) {
				if one.days[h.Day] == nil {
					one.days[h.Day] = map[string]time.Duration{}
				}
				one.days[h.Day][h.Tag] += length
			}
		}
		if !days.IsZero() && len(r.Hours) > 0 && r.Hours[0].Day.IsZero() {
			if overlaps(r.Days, days) && (r.Days.From.Before(days.From) || days.To.Before(r.Days.To)) {
				sum.beyond = append(sum.beyond, r)
			}
			inside = !r.Days.From.Before(days.From) && !days.To.Before(r.Days.To)
		}
		if !filter.IsZero() && !within(r.Filter, filter) {
			one.total = 0
			for _, tags := range one.days {
				one.total += topmost(tags)
			}
		}
		if !inside || one.total == 0 {
			continue
		}
		for _, other := range sum.counted {
			sum.double = sum.double || other.Owner == one.Owner && overlaps(other.Days, one.Days)
		}
		sum.total += one.total
		sum.counted = append(sum.counted, one)
	}
	return sum
}

// latest keeps of the shares with the same person, days and tags the last.
func latest(all []models.Received) []models.Received {
	last := map[string]int{}
	for i, r := range all {
		last[orderOf(r)] = i
	}
	var kept []models.Received
	for i, r := range all {
		if last[orderOf(r)] == i {
			kept = append(kept, r)
		}
	}
	return kept
}

func orderOf(r models.Received) string {
	key, err := json.Marshal([]any{r.Owner, r.Days, r.Filter})
	if err != nil {
		return r.Share
	}
	return string(key)
}

func overlaps(a, b record.DateRange) bool { return !a.To.Before(b.From) && !b.To.Before(a.From) }

// within says whether all that a share's filter picks is picked by the other too.
func within(inner, outer record.Filter) bool {
	return slices.ContainsFunc(inner.All, func(group []string) bool {
		return !slices.ContainsFunc(group, func(tag string) bool {
			return !slices.ContainsFunc(outer.All[0], func(of string) bool { return record.Covers(of, tag) })
		})
	})
}

// topmost adds up the tags that no other of them covers: #acme holds #acme/web.
func topmost(tags map[string]time.Duration) time.Duration {
	var sum time.Duration
	for tag, length := range tags {
		covered := false
		for other := range tags {
			covered = covered || other != tag && record.Covers(strings.TrimPrefix(other, "#"), strings.TrimPrefix(tag, "#"))
		}
		if !covered {
			sum += length
		}
	}
	return sum
}

// receivedRow is one line of a tally: a person, a tag, or both.
type receivedRow struct {
	person, tag string
	length      time.Duration
}

// rows groups the tally by person (unless by tag was asked for), by tag, or both.
func (s tally) rows(by []string) []receivedRow {
	byTag, byPerson := slices.Contains(by, "tag"), slices.Contains(by, "person") || !slices.Contains(by, "tag")
	sums := map[receivedRow]time.Duration{}
	var known []string
	for _, one := range s.counted {
		known = append(known, one.tags()...)
	}
	slices.Sort(known)
	known = slices.Compact(known)
	for _, one := range s.counted {
		key := receivedRow{}
		if byPerson {
			key.person = one.Owner
		}
		if !byTag {
			sums[key] += one.total
			continue
		}
		for _, tag := range known {
			if length := one.of(tag); length > 0 {
				key.tag = tag
				sums[key] += length
			}
		}
	}
	var rows []receivedRow
	for key, length := range sums {
		key.length = length
		rows = append(rows, key)
	}
	slices.SortFunc(rows, func(a, b receivedRow) int {
		return cmp.Or(-cmp.Compare(a.length, b.length), cmp.Compare(a.person, b.person), cmp.Compare(a.tag, b.tag))
	})
	return rows
}

func (t *task) showReceived(name string, c command.Command, sum tally) {
	blocks := []slack.Block{headedBlock(name+": "+record.FormatLength(sum.total), "")}
	text := name + ": " + record.FormatLength(sum.total)
	var elements []slack.RichTextSectionElement
	for i, row := range sum.rows(c.GroupBy) {
		if i == receivedRows {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n… and more; "+t.command+" received as csv has all", nil))
			break
		}
		if i > 0 {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n", nil))
		}
		words := "  " + record.FormatLength(row.length)
		if row.person != "" {
			elements = append(elements, slack.NewRichTextSectionUserElement(row.person, nil))
		}
		if row.tag != "" {
			words = strings.TrimSpace(" "+tagName(row.tag)) + words
			if row.person != "" {
				words = " " + words
			}
		}
		elements = append(elements, slack.NewRichTextSectionTextElement(words, nil))
		text += "\n" + row.person + words
	}
	blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(elements...)))
	t.show(newReply(text, append(blocks, t.receivedRemarks(sum)...)...))
}

// receivedRemarks say what the sum can't tell.
func (t *task) receivedRemarks(sum tally) []slack.Block {
	var remarks []string
	if len(sum.beyond) > 0 {
		remarks = append(remarks, fmt.Sprintf("Not counted: %d shares of totals that reach beyond these days, and can't be divided.", len(sum.beyond)))
	}
	if sum.double {
		remarks = append(remarks, "Two shares of one person tell of the same days, so some hours may count twice.")
	}
	if sum.elsewhere > 0 {
		remarks = append(remarks, "Not counted: "+count(sum.elsewhere, "share")+" that came with an import, since nobody could take it back here.")
	}
	if len(remarks) == 0 {
		return nil
	}
	return []slack.Block{smallBlock(strings.Join(remarks, " "))}
}

// receivedFile sends the sums as CSV, by share and tag.
func (t *task) receivedFile(c command.Command, sum tally) error {
	if c.Format != "csv" {
		t.say("What was shared with you comes as CSV. Type instead: %s received as csv", t.command)
		return nil
	}
	var content bytes.Buffer
	out := csv.NewWriter(&content)
	out.UseCRLF = true
	rows := [][]string{{"Person", "Number", "Version", "From", "To", "Tag", "Hours"}}
	for _, one := range sum.counted {
		row := func(tag string, length time.Duration) []string {
			return []string{one.Owner, fmt.Sprint(one.Number), fmt.Sprint(max(1, one.Version)), one.Days.From.String(), one.Days.To.String(), tag, fmt.Sprintf("%.2f", length.Hours())}
		}
		rows = append(rows, row("", one.total))
		for _, tag := range one.tags() {
			rows = append(rows, row(tagName(tag), one.of(tag)))
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write received hours as CSV: %w", err)
	}
	t.upload("sundial-received-"+t.today().String()+".csv", "Hours that were shared with you", content.Bytes())
	return nil
}
