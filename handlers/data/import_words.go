package data

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/exchange"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
)

// headline says what would be stored.
func (p *importPlan) headline(words *messages.Printer) string {
	if len(p.fresh) == 0 {
		return words.ImportHead(0, p.source.Name())
	}
	days, total := record.DateRange{}, time.Duration(0)
	zones := record.Zones{}
	for _, r := range p.fresh {
		days = days.Including(r.Day(zones.Of(r, time.UTC)))
		if !r.Running() && r.Kind == record.Work {
			total += r.Length(r.End)
		}
	}
	return words.ImportHeadWith(len(p.fresh), sharing.DaysName(words, days), words.Length(total), p.source.Name())
}

// remarks say how the file was read, what's left out, and what else is imported.
func (p *importPlan) remarks(words *messages.Printer, m *models.Member) []string {
	var all []string
	say := func(n int, of func(int) string) {
		if n > 0 {
			all = append(all, of(n))
		}
	}
	all = append(all, p.reading(words)...)
	say(p.already, words.ImportAlready)
	say(len(p.replacing), words.ImportReplaced)
	say(p.left, words.ImportKept)
	say(p.overlaps, words.ImportOverlapping)
	say(p.Shortened, words.ImportShortened)
	say(p.Differing, words.ImportDiffering)
	left := maps.Clone(p.LeftOut)
	if p.running > 0 {
		left = map[exchange.LeftOut]int{exchange.Open: p.running}
	}
	for _, why := range exchange.Reasons() {
		say(left[why], leftWords(words)[why])
	}
	if p.calendar != nil {
		say(p.calendar.Cancelled, words.ImportCancelled)
		say(p.calendar.Ahead, words.ImportAhead)
	}
	say(len(p.Rejected), words.ImportRejected)
	if len(p.Unread) > 0 {
		all = append(all, words.ImportUnread(strings.Join(p.Unread, ", ")))
	}
	all = append(all, p.merged(words)...)
	return append(all, p.ofExport(words, m)...)
}

// reading says whose entries are read, in which zone, and in which encoding.
func (p *importPlan) reading(words *messages.Printer) []string {
	var all []string
	if p.Person.Key() != "" {
		all = append(all, words.ImportPerson(p.Person.String()))
	}
	if p.Zone != "" {
		all = append(all, words.ImportZone(p.Zone))
	}
	if p.Encoding != "" && p.Encoding != "UTF-8" {
		all = append(all, words.ImportEncoding(p.Encoding))
	}
	return all
}

func leftWords(words *messages.Printer) map[exchange.LeftOut]func(int) string {
	return map[exchange.LeftOut]func(int) string{
		exchange.OtherPerson: words.ImportLeftPerson, exchange.Open: words.ImportLeftOpen, exchange.NoLength: words.ImportLeftNoLength,
		exchange.Totals: words.ImportLeftTotals, exchange.Heading: words.ImportLeftHeadings, exchange.Deleted: words.ImportLeftDeleted,
		exchange.TimeOff: words.ImportLeftTimeOff,
	}
}

// merged names the first of the tags that were made from several names.
func (p *importPlan) merged(words *messages.Printer) []string {
	const shown = 3
	var all []string
	tags := slices.Sorted(maps.Keys(p.Merged))
	for _, tag := range tags[:min(len(tags), shown)] {
		all = append(all, words.ImportMerged(words.And(p.Merged[tag]), tag))
	}
	return all
}

// ofExport says what else of Sundial's own export is imported.
func (p *importPlan) ofExport(words *messages.Printer, m *models.Member) []string {
	switch {
	case p.export == nil:
		return nil
	case p.whole:
		all := []string{words.ImportWhole()}
		if n := p.unasked(); n > 0 {
			all = append(all, words.ImportWholeUnasked(n))
		}
		if p.suggests() {
			all = append(all, words.ImportWholeSuggested())
		}
		return all
	case !isExportOf(p.export, m):
		return []string{words.ImportExportOfOther(p.export.Member.Team + "/" + p.export.Member.User)}
	}
	return []string{words.ImportRecordsOnly()}
}

// rejects returns what couldn't be read as a table, with reasons. Rows of a table keep its
// headers, so they can be corrected and imported again.
func (p *importPlan) rejects(words *messages.Printer) ([]byte, error) {
	var content bytes.Buffer
	out := csv.NewWriter(&content)
	head := p.Heads
	if len(head) == 0 {
		head = []string{words.ImportEntryColumn()}
	}
	rows := [][]string{append([]string{words.ImportLineColumn(), words.ImportReasonColumn()}, head...)}
	for _, one := range p.Rejected {
		row := []string{strconv.Itoa(one.Line), one.Reason(words)}
		for _, cell := range one.Cells {
			row = append(row, exchange.Guard(cell))
		}
		rows = append(rows, row)
	}
	if err := out.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("write what was not imported: %w", err)
	}
	return content.Bytes(), nil
}

// unasked counts the repeated shares of the export that are sent without a tap.
func (p *importPlan) unasked() int {
	n := 0
	for _, raw := range p.export.Schedules {
		var one models.Schedule
		if json.Unmarshal(raw, &one) == nil && one.Unasked {
			n++
		}
	}
	return n
}

// suggests reports whether the export's settings offer tags in channels. What others see is
// an act in the channel, and nothing that a file brings.
func (p *importPlan) suggests() bool {
	var settings models.Settings
	return json.Unmarshal(p.export.Member.Settings, &settings) == nil && len(settings.Suggested) > 0
}
