package handlers

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// tagRows is how many tags one page of the list shows.
const tagRows = 20

// tagUse is what a member's records have of a tag.
type tagUse struct {
	tag     string
	length  time.Duration
	records int
	last    time.Time
	lastDay record.Date
}

// tagUses lists all of the member's tags, the latest used first: those of the
// records and those of which something was said.
func (t *task) tagUses() ([]tagUse, error) {
	all, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return nil, err
	}
	uses := map[string]*tagUse{}
	of := func(tag string) *tagUse {
		if uses[tag] == nil {
			uses[tag] = &tagUse{tag: tag}
		}
		return uses[tag]
	}
	zones := record.Zones{}
	for _, r := range all {
		day := r.Day(zones.Of(r, t.loc))
		for _, tag := range r.Tags() {
			u := of(tag)
			u.length, u.records, u.last, u.lastDay = u.length+r.Length(t.now), u.records+1, r.Start, day
		}
	}
	for tag := range t.m.Settings.Tags {
		if tag != notice.AllWork {
			of(tag)
		}
	}
	list := make([]tagUse, 0, len(uses))
	for _, u := range uses {
		list = append(list, *u)
	}
	slices.SortFunc(list, func(a, b tagUse) int {
		hidden := func(u tagUse) int { return map[bool]int{true: 1}[t.m.Settings.Tags[u.tag].Hidden] }
		return cmp.Or(cmp.Compare(hidden(a), hidden(b)), b.last.Compare(a.last), cmp.Compare(a.tag, b.tag))
	})
	return list, nil
}

// tags lists the member's tags with their hours, and what was said about them,
// each with a menu; the hidden ones come last.
func tags(t *task, _ command.Command) error { return t.listTags(0) }

func (t *task) listTags(from int) error {
	uses, err := t.tagUses()
	if err != nil {
		return err
	}
	if len(uses) == 0 {
		t.say("You have no tags yet. Type instead: %s start review #acme", t.command)
		return nil
	}
	from = min(max(from, 0), len(uses)-1)
	shown := uses[from:min(from+tagRows, len(uses))]
	head := fmt.Sprintf("Your tags: %d", len(uses))
	blocks, lines := []slack.Block{blockkit.Headed(head, "")}, []string{head}
	for _, u := range shown {
		text := t.useLine(u)
		lines = append(lines, text)
		blocks = append(blocks, slack.NewSectionBlock(blockkit.Plain(text), nil, slack.NewAccessory(t.tagMenu(u.tag))))
	}
	var turn []*slack.ButtonBlockElement
	if from > 0 {
		turn = append(turn, blockkit.Button("tags_less", "Back", strconv.Itoa(max(0, from-tagRows))))
	}
	if from+len(shown) < len(uses) {
		turn = append(turn, blockkit.Button("tags_more", "More", strconv.Itoa(from+len(shown))))
	}
	if len(turn) > 0 {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("Tags %d to %d of %d.", from+1, from+len(shown), len(uses))), blockkit.Buttons(turn...))
	}
	t.show(blockkit.NewReply(blockkit.Ellipsis(strings.Join(lines, "\n"), fallbackText), blocks...))
	return nil
}

// useLine is a tag in one line: how long, how often, and when last.
func (t *task) useLine(u tagUse) string {
	line := "#" + u.tag
	switch u.records {
	case 0:
		line += "  no record"
	case 1:
		line += "  " + record.FormatLength(u.length) + " in 1 record, " + timesheet.FormatDay(u.lastDay, t.today())
	default:
		line += fmt.Sprintf("  %s in %d records, last %s", record.FormatLength(u.length), u.records, timesheet.FormatDay(u.lastDay, t.today()))
	}
	facts := t.m.Settings.Tags[u.tag]
	if said := describeFacts(facts); said != "" {
		line += "; " + said
	}
	if facts.Hidden {
		line += "; hidden"
	}
	return line
}

// tagMenu is what can be done with a tag. It names the tag by a token, so that no
// word travels in it.
func (t *task) tagMenu(tag string) *slack.OverflowBlockElement {
	token := t.m.Token(tag)
	hide := blockkit.Option("hide", "Hide in pickers", token)
	if t.m.Settings.Tags[tag].Hidden {
		hide = blockkit.Option("show", "Show again", token)
	}
	return slack.NewOverflowBlockElement("tag_row", blockkit.Option("report", "Report", token), blockkit.Option("rename", "Rename …", token), hide)
}

func tagsTurn(t *task, value string) error {
	from, err := strconv.Atoi(value)
	if err != nil {
		from = 0
	}
	return t.listTags(from)
}

// tagOf finds the member's tag that a token stands for.
func (t *task) tagOf(token string) (tagUse, bool, error) {
	uses, err := t.tagUses()
	if err != nil {
		return tagUse{}, false, err
	}
	for _, u := range uses {
		if t.m.Token(u.tag) == token {
			return u, true, nil
		}
	}
	t.say("You have no such tag any more. Type %s tags to see yours.", t.command)
	return tagUse{}, false, nil
}

// tagRow does what was picked in a tag's menu.
func tagRow(t *task, value string) error {
	what, token, _ := strings.Cut(value, " ")
	u, ok, err := t.tagOf(token)
	if err != nil || !ok {
		return err
	}
	switch what {
	case "report":
		from := t.today()
		if u.records > 0 {
			from = u.lastDay
		}
		days := timesheet.Month(from)
		return report(t, command.Command{Verb: command.Report, Range: days, RangeName: timesheet.FormatMonth(days.From, t.today()), Filter: record.Filter{All: [][]string{{u.tag}}}, GroupBy: []string{timesheet.ByDay}})
	case "rename":
		t.open(t.renameForm(u.tag))
		return nil
	}
	return t.hide(u.tag, what == "hide")
}

// hide takes a tag out of pickers, or brings it back. Records and reports keep it.
func (t *task) hide(tag string, hidden bool) error {
	what, text := "show", "is offered in pickers again."
	if hidden {
		what, text = "hide", "is no longer offered in pickers. Your records and reports keep it."
	}
	step := models.NewStep(what, t.now)
	t.changeSettings(step, func(s *models.Settings) {
		facts := s.Tags[tag]
		if facts.Hidden = hidden; facts == (models.TagFacts{}) {
			delete(s.Tags, tag)
			return
		}
		s.Tags[tag] = facts
	})
	t.done(step)
	t.tell("#"+tag, text, undoOf(step), blockkit.Button("tags", "All tags", ""))
	return nil
}

// newName is the input of the form that renames a tag.
const newName = "tag_name"

func (t *task) renameForm(tag string) *slack.ModalViewRequest {
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "rename_tag", PrivateMetadata: t.m.Token(tag), Title: blockkit.Plain("Rename a tag"), Submit: blockkit.Plain("Rename"), Close: blockkit.Plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{
			blockkit.Headed("#"+tag, "in all of your records. What lies below it moves with it. The name of another tag merges the two."),
			blockkit.Input(newName, "New name", "", blockkit.TextInput(newName, "#"+tag, "#acme", 100), false),
		}},
	}
}

// saveRenamed takes the form that renames a tag.
func (t *task) saveRenamed() error {
	u, ok, err := t.tagOf(t.req.View.Private)
	if err != nil || !ok {
		return err
	}
	name, ok := oneTag(t.value(newName))
	if !ok {
		t.refuse(newName, tagForm)
		return nil
	}
	if name == u.tag {
		t.refuse(newName, "That is its name already: type another one, or leave.")
		return nil
	}
	return t.renameTag(u.tag, name)
}

func describeFacts(f models.TagFacts) string {
	var parts []string
	if f.Target > 0 {
		parts = append(parts, "target "+record.FormatLength(seconds(f.Target))+" a "+f.Per)
	}
	if f.Budget > 0 {
		parts = append(parts, "budget "+record.FormatLength(seconds(f.Budget)))
	}
	if f.Rate != "" {
		parts = append(parts, f.Rate+" "+f.Currency+" an hour")
	}
	return strings.Join(parts, ", ")
}

func seconds(n int64) time.Duration { return time.Duration(n) * time.Second }

// rename gives a tag another name in all records; onto a tag that exists it
// merges the two.
func rename(t *task, c command.Command) error {
	if len(c.Tags) != 2 {
		t.say("Name the tag and its new name. Type instead: %s rename #acme #acme/web", t.command)
		return nil
	}
	if c.Tags[0] == c.Tags[1] {
		t.say("That is its name already. Type instead: %s rename #acme #acme/web", t.command)
		return nil
	}
	return t.renameTag(c.Tags[0], c.Tags[1])
}

func (t *task) renameTag(from, to string) error {
	all, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	step, there := models.NewStep("rename", t.now), 0
	for _, r := range all {
		changed := r
		if slices.Contains(r.Tags(), to) {
			there++
		}
		if changed.Note = record.RenameTag(r.Note, from, to); changed.Note != r.Note {
			t.put(step, &r, changed)
		}
	}
	before := t.m.Settings
	after := renamedSettings(before, from, to)
	if len(step.After) == 0 && reflect.DeepEqual(before, after) {
		t.say("No record of yours has that tag. Type %s tags to see yours.", t.command)
		return nil
	}
	t.changeSettings(step, func(s *models.Settings) { *s = after })
	t.done(step)
	n := fmt.Sprintf("%d records", len(step.After))
	if len(step.After) == 1 {
		n = "1 record"
	}
	if there == 0 && before.Tags[to] == (models.TagFacts{}) {
		t.tell("Renamed", fmt.Sprintf("#%s is now #%s in %s.", from, to, n), undoOf(step))
		return nil
	}
	text := fmt.Sprintf("#%s is now #%s in %s; #%s was there already", from, to, n, to)
	if said := describeFacts(before.Tags[to]); said != "" {
		text += " and keeps its " + said
	}
	t.tell("Merged", text+".", undoOf(step))
	return nil
}

// renamedSettings are the settings with a tag, and what lies below it, by its new
// name. What was said of the new one already holds; the rest comes along.
func renamedSettings(s models.Settings, from, to string) models.Settings {
	named := func(tag string) string {
		return strings.TrimPrefix(record.RenameTag("#"+tag, from, to), "#")
	}
	s.Here, s.Tags, s.Suggested = maps.Clone(s.Here), maps.Clone(s.Tags), maps.Clone(s.Suggested)
	for channel, tag := range s.Here {
		s.Here[channel] = named(tag)
	}
	for channel, tags := range s.Suggested {
		tags = slices.Clone(tags)
		for i := range tags {
			tags[i] = named(tags[i])
		}
		s.Suggested[channel] = slices.Compact(slices.Sorted(slices.Values(tags)))
	}
	if s.DefaultTag != "" {
		s.DefaultTag = named(s.DefaultTag)
	}
	for _, tag := range slices.Sorted(maps.Keys(s.Tags)) {
		if name := named(tag); name != tag {
			s.Tags[name] = joined(s.Tags[name], s.Tags[tag])
			delete(s.Tags, tag)
		}
	}
	return s
}

// joined is what was said of two tags that become one: the first one's word
// holds where it has one.
func joined(a, b models.TagFacts) models.TagFacts {
	if a.Rate == "" {
		a.Rate, a.Currency = b.Rate, b.Currency
	}
	if a.Target == 0 {
		a.Target, a.Per = b.Target, b.Per
	}
	if a.Budget == 0 {
		a.Budget = b.Budget
	}
	return a
}

// changeSettings changes the settings and notes it in the step. What is shared by
// the former and the new settings (maps) is copied first.
func (t *task) changeSettings(step *models.Step, change func(*models.Settings)) {
	before := t.m.Settings
	after := before
	after.Here, after.Tags, after.Suggested = maps.Clone(before.Here), maps.Clone(before.Tags), maps.Clone(before.Suggested)
	if after.Here == nil {
		after.Here = map[string]string{}
	}
	if after.Suggested == nil {
		after.Suggested = map[string][]string{}
	}
	if after.Tags == nil {
		after.Tags = map[string]models.TagFacts{}
	}
	change(&after)
	t.m.Settings = after
	t.words = wordsOf(t.m, t.command)
	step.SettingsBefore, step.SettingsAfter = &before, &after
}

// fact changes what is said about a tag.
func (t *task) fact(c command.Command, what string, change func(*models.TagFacts)) error {
	tag, name, step := notice.AllWork, "All work", models.NewStep(what, t.now)
	switch {
	case len(c.Tags) > 0:
		tag, name = c.Tags[0], "#"+c.Tags[0]
	case what != "target":
		t.say("Name a tag. Type %s help %s for an example.", t.command, what)
		return nil
	}
	t.changeSettings(step, func(s *models.Settings) {
		facts := s.Tags[tag]
		if change(&facts); facts == (models.TagFacts{}) {
			delete(s.Tags, tag)
			return
		}
		s.Tags[tag] = facts
	})
	if err := t.lookAtTargets(); err != nil {
		return err
	}
	t.done(step)
	text := describeFacts(t.m.Settings.Tags[tag])
	if text == "" {
		text = "nothing is set any more"
	}
	lines, err := t.goalLines(tag)
	if err != nil {
		return err
	}
	t.tell(name+":", strings.Join(append([]string{text + "."}, lines...), "\n"), undoOf(step))
	return nil
}

func target(t *task, c command.Command) error {
	return t.fact(c, "target", func(f *models.TagFacts) {
		f.Target, f.Per = int64(c.Length/time.Second), c.Per
		switch {
		case f.Target == 0:
			f.Per = ""
		case f.Per == "":
			f.Per = "week"
		}
	})
}

func budget(t *task, c command.Command) error {
	return t.fact(c, "budget", func(f *models.TagFacts) { f.Budget = int64(c.Length / time.Second) })
}

func rate(t *task, c command.Command) error {
	return t.fact(c, "rate", func(f *models.TagFacts) { f.Rate, f.Currency = c.Money, c.Currency })
}
