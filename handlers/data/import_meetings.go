package data

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
)

// importMeetings is the form in which meetings are ticked.
const importMeetings = "import_meetings"

// Slack's limits for a form: options in a group of checkboxes, and the number of groups we use.
const (
	maxCheckboxes = 10
	maxGroups     = 10
)

// offeredMeeting is a meeting that can be imported.
type offeredMeeting exchange.Meeting

// ticked reports whether it's ticked until the member changes that.
func (m offeredMeeting) ticked() bool { return m.Doubt == exchange.NoDoubt }

// key names the meeting in the form, without its text.
func (m offeredMeeting) key() string {
	sum := fnv.New64a()
	fmt.Fprintf(sum, "%s\x00%s", m.Title, m.Doubt)
	return strconv.FormatUint(sum.Sum64(), 36)
}

// offerMeetings lists the calendar's meetings that aren't here yet. A meeting gets the tags
// with which its title was last tracked. It's unticked if it overlaps something, was declined
// or takes all day.
func (p *importPlan) offerMeetings(here []record.Record) {
	tags, known := map[string][]string{}, map[string]bool{}
	for _, r := range here {
		tags[titleOf(r.Note)] = r.Tags()
		known[occurrence(r)] = true
	}
	var times []record.Record
	var of []int // the meeting of each
	for i, m := range p.calendar.Meetings {
		for _, r := range m.Records {
			if known[occurrence(r)] {
				p.already++
				continue
			}
			r, _ = handlers.WithTags(r, tags[titleOf(r.Note)])
			times, of = append(times, r), append(of, i)
		}
	}
	overlaps, next := overlapEach(here, times), 0
	for i, m := range p.calendar.Meetings {
		whole, doubtful := offeredMeeting{Title: m.Title, Doubt: m.Doubt}, offeredMeeting{Title: m.Title, Doubt: exchange.Overlapping}
		for ; next < len(of) && of[next] == i; next++ {
			into := &whole
			if overlaps[next] && m.Doubt == exchange.NoDoubt {
				into = &doubtful
			}
			into.Records = append(into.Records, times[next])
		}
		for _, one := range []offeredMeeting{whole, doubtful} {
			if len(one.Records) > 0 {
				p.meetings = append(p.meetings, one)
			}
		}
	}
	slices.SortStableFunc(p.meetings, func(a, b offeredMeeting) int {
		if a.ticked() != b.ticked() {
			return cmp.Compare(len(a.Doubt), len(b.Doubt))
		}
		return b.Records[len(b.Records)-1].Start.Compare(a.Records[len(a.Records)-1].Start)
	})
}

// titleOf returns a note without its tags, in lower case.
func titleOf(note string) string {
	for _, tag := range record.Tags(note) {
		note = record.DropTag(note, tag)
	}
	return strings.ToLower(strings.Join(strings.Fields(note), " "))
}

// occurrence returns the key that two records of the same meeting share, whatever their tags.
func occurrence(r record.Record) string {
	if r.Placed {
		return r.Day(r.Location(time.UTC)).String() + " " + titleOf(r.Note)
	}
	return moment(r.Start) + " " + moment(r.End) + " " + titleOf(r.Note)
}

// overlapEach reports for each new record whether it overlaps an existing one, or a new one
// that starts earlier.
func overlapEach(here, times []record.Record) []bool {
	type span struct {
		record.Record
		new int // -1 for an existing one
	}
	var all []span
	for _, r := range here {
		if !r.Placed && !r.Running() {
			all = append(all, span{r, -1})
		}
	}
	for i, r := range times {
		if !r.Placed {
			all = append(all, span{r, i})
		}
	}
	slices.SortStableFunc(all, func(a, b span) int { return a.Start.Compare(b.Start) })
	overlaps := make([]bool, len(times))
	var stored, offered *span // those with the latest end
	for i := range all {
		one := &all[i]
		shares := func(other *span) bool { return other != nil && one.Overlaps(other.Record, one.End) }
		switch {
		case one.new >= 0 && (shares(stored) || shares(offered)):
			overlaps[one.new] = true
		case one.new >= 0:
			offered = one
		default:
			if shares(offered) {
				overlaps[offered.new] = true
			}
			if stored == nil || one.End.After(stored.End) {
				stored = one
			}
		}
	}
	return overlaps
}

// choose selects the meetings for which ticked is true.
func (p *importPlan) choose(ticked func(offeredMeeting) bool) {
	for _, m := range p.meetings {
		if ticked(m) {
			p.fresh = append(p.fresh, m.Records...)
		}
	}
	slices.SortStableFunc(p.fresh, func(a, b record.Record) int { return a.Start.Compare(b.Start) })
}

// line returns a meeting in one line: how often, how long, and why it's unticked.
func (m offeredMeeting) line(words *messages.Printer) string {
	total := time.Duration(0)
	for _, r := range m.Records {
		total += r.Length(r.End)
	}
	first := record.DateOf(m.Records[0].Start, m.Records[0].Location(time.UTC))
	text := words.ImportMeeting(len(m.Records), words.Day(first, record.Date{Year: -1}), words.Length(total), m.Title)
	why := map[exchange.Doubt]func() string{
		exchange.AllDay: words.ImportMeetingAllDay, exchange.Declined: words.ImportMeetingDeclined,
		exchange.Free: words.ImportMeetingFree, exchange.Overlapping: words.ImportMeetingOverlapping,
	}[m.Doubt]
	if why == nil {
		return text
	}
	return text + " · " + why()
}

func meetingsModal(in *handlers.Interaction, plan *importPlan) *slack.ModalViewRequest {
	intro := append([]string{in.Words.ImportMeetingsText()}, plan.remarks(in.Words, in.Member)...)
	shown := plan.meetings[:min(len(plan.meetings), maxCheckboxes*maxGroups)]
	if more := len(plan.meetings) - len(shown); more > 0 {
		intro = append(intro, in.Words.ImportMore(more))
	}
	blocks := []slack.Block{blockkit.Text(strings.Join(intro, " "))}
	for group := range slices.Chunk(shown, maxCheckboxes) {
		var options, initial []*slack.OptionBlockObject
		for _, m := range group {
			const longest = 150 // Slack shows no more of an option
			option := slack.NewOptionBlockObject(m.key(), blockkit.Plain(record.Ellipsis(m.line(in.Words), longest)), nil)
			if options = append(options, option); m.ticked() {
				initial = append(initial, option)
			}
		}
		id := "meetings" + strconv.Itoa(len(blocks))
		boxes := slack.NewCheckboxGroupsBlockElement(id, options...)
		boxes.InitialOptions = initial
		blocks = append(blocks, blockkit.Input(id, in.Words.ImportMeetingsLabel(), "", boxes, true))
	}
	view := importStep(in.Words, importMeetings, in.Words.ImportImportSubmit(), in.Request.Envelope, blocks...)
	if len(plan.meetings) == 0 {
		view.Submit, view.CallbackID = nil, ""
	}
	return view
}

func meetingsTicked(in *handlers.Interaction) error {
	return finishImport(in, func(plan *importPlan) {
		var keys []string
		for block, inputs := range in.Request.View.Values {
			if strings.HasPrefix(block, "meetings") {
				keys = append(keys, inputs[block].Values...)
			}
		}
		plan.choose(func(m offeredMeeting) bool { return slices.Contains(keys, m.key()) })
	})
}

// listMeetings lists the meetings for the operator, who has no form; a cross marks those that
// are ticked.
func (p *importPlan) listMeetings(words *messages.Printer) []string {
	lines := []string{words.ImportMeetingsFlag()}
	for _, m := range p.meetings {
		box := "[ ] "
		if m.ticked() {
			box = "[x] "
		}
		lines = append(lines, box+m.line(words))
	}
	return lines
}
