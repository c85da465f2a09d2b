package handlers

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// Bounds of what the Home tab shows; a view takes 100 blocks.
const (
	homeToday     = 10 // records of today
	homeReminders = 3
	homeGoals     = 8
	homeAgain     = 3
	// homeLatest is how many records are looked through for the last notes.
	homeLatest = 30
	// homeNote bounds a note on the Home tab; the list has it in full.
	homeNote = 300
)

// homeOpened publishes the Home tab: only for who looks at it. Somebody who
// never typed gets a page that stores nothing.
func (t *task) homeOpened() error {
	if !t.m.New {
		t.m.Settings.HomeOpened = true
	}
	t.publishesHome()
	return nil
}

// atHome says whether the request came from the Home tab.
func (t *task) atHome() bool { return t.req.View != nil && t.req.View.Type == "home" }

// refreshHome has the Home tab published anew where the request changed what it
// shows, and only for who has opened it. A button on it answers by that: a
// reply would lie over it as a modal.
func (t *task) refreshHome(opened bool) {
	c := t.change
	changed := t.forgotten || len(c.Put)+len(c.Drop)+len(c.Steps)+len(c.Schedules)+len(c.DropSchedules) > 0
	if !opened || !changed || t.req.Kind == interaction.HomeOpened {
		return
	}
	if t.req.Kind == interaction.Action && t.atHome() {
		t.answer.Reply = nil
	}
	t.publishesHome()
}

func (t *task) publishesHome() {
	t.answer.Then = append(t.answer.Then, interaction.Effect{Home: t.HomeOf(t.m.Key)})
}

// HomeOf composes the person's Home tab when it is called.
func (s *Service) HomeOf(who models.MemberKey) interaction.Compose {
	return func(ctx context.Context) (*slack.HomeTabViewRequest, error) { return s.Home(ctx, who) }
}

// Home composes the person's Home tab from what is stored now.
func (s *Service) Home(ctx context.Context, who models.MemberKey) (*slack.HomeTabViewRequest, error) {
	now := s.clock.Now()
	known, err := s.store.Snapshot(ctx, who, "", "", now)
	if err != nil {
		return nil, err
	}
	m := known.Member
	t := &task{
		ctx: ctx, Service: s, known: known, m: m, now: now.UTC().Truncate(time.Second), loc: m.Location(),
		change: &models.Change{Member: m}, words: wordsOf(m, s.command),
	}
	blocks, err := t.home()
	if err != nil {
		return nil, fmt.Errorf("compose the Home tab: %w", err)
	}
	return &slack.HomeTabViewRequest{Type: slack.VTHomeTab, CallbackID: "home", Blocks: slack.Blocks{BlockSet: blocks}}, nil
}

func (t *task) home() ([]slack.Block, error) {
	if t.m.New {
		return t.emptyHome(), nil
	}
	var blocks []slack.Block
	for _, part := range []func() ([]slack.Block, error){
		t.homeLast, t.homeTimers, t.homeDay, t.homeWeek, t.homeTargets, t.homeNext, t.homeFoot,
	} {
		more, err := part()
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, more...)
	}
	return blocks, nil
}

// emptyHome is the page of somebody of whom nothing is stored.
func (t *task) emptyHome() []slack.Block {
	return []slack.Block{
		blockkit.Headed("Nothing of yours is here yet.", "Type "+t.command+" start and what you do, in any channel: only you see the answer."),
		slack.NewDividerBlock(),
		blockkit.Small("Sundial keeps what you type, and nothing else. " + t.command + " privacy tells more."),
	}
}

// homeLast is the last change with Undo: replies vanish, and their buttons with
// them.
func (t *task) homeLast() ([]slack.Block, error) {
	var row []*slack.ButtonBlockElement
	text := "nothing yet."
	last, err := t.store.LastStep(t.ctx, t.m, false)
	switch {
	case err == nil:
		text = t.describeStep(last)
		row = append(row, blockkit.Button("undo", "Undo", last.ID))
	case !isNotFound(err):
		return nil, err
	}
	undone, err := t.store.LastStep(t.ctx, t.m, true)
	switch {
	case err == nil:
		row = append(row, blockkit.Button("redo", "Redo "+undone.What, undone.ID))
	case !isNotFound(err):
		return nil, err
	}
	blocks := []slack.Block{blockkit.Headed("Last change:", text)}
	if len(row) > 0 {
		blocks = append(blocks, blockkit.Buttons(row...))
	}
	return blocks, nil
}

// stepWords say what a step did.
var stepWords = map[string]string{
	"start": "started", "started": "moved the start", "stop": "stopped", "add": "logged", "edit": "edited", "note": "changed the text",
	"delete": "deleted", "cancel": "discarded", "split": "split", "break": "took a break", "back": "went on", "rename": "renamed a tag",
	"settings": "changed settings", "timezone": "changed the zone", "keep": "changed how long records are kept",
	"target": "changed a target", "budget": "changed a budget", "rate": "changed a rate", "here": "changed a channel's tag",
	"hide": "hid a tag", "show": "showed a tag again", "same": "logged the same again",
}

func (t *task) describeStep(s models.Step) string {
	what := stepWords[s.What]
	if what == "" {
		what = s.What
	}
	records := s.After
	if len(records) == 0 {
		records = s.Before
	}
	if len(records) == 0 {
		return what + ", " + t.momentOf(s.At)
	}
	// The newest of them is what the step is about: a start also stops.
	text := what + " " + t.shortSpan(records[len(records)-1])
	if len(records) > 1 {
		text += fmt.Sprintf(" (and %d more)", len(records)-1)
	}
	return text
}

func (t *task) shortSpan(r record.Record) string {
	r.Note = blockkit.Ellipsis(r.Note, homeNote)
	return t.span(r)
}

// homeTimers are the timers that run, or what to start: again, or anew.
func (t *task) homeTimers() ([]slack.Block, error) {
	running := t.known.Running
	blocks := []slack.Block{slack.NewDividerBlock()}
	for _, r := range running[:min(len(running), 5)] {
		stop := blockkit.Button("stop", "Stop", r.ID)
		stop.Style = slack.StylePrimary
		blocks = append(blocks, blockkit.Headed("Running since "+t.since(r)+":", orWord(blockkit.Ellipsis(r.Note, homeNote), "no note")), blockkit.Buttons(stop, blockkit.Button("edit", "Edit", r.ID)))
	}
	if len(running) == 0 {
		blocks = append(blocks, blockkit.Headed("Nothing is running.", ""))
	}
	again, err := t.homeAgain(running)
	if err != nil {
		return nil, err
	}
	row := []*slack.ButtonBlockElement{blockkit.Button("new_timer", "Start a timer", ""), blockkit.Button("log_time", "Log time", "")}
	same, err := t.sameButton()
	if err != nil {
		return nil, err
	}
	if same != nil {
		row = append(row, same)
	}
	blocks = append(blocks, blockkit.Buttons(row...))
	if len(again) > 0 {
		blocks = append(blocks, blockkit.Small("Start again:"), blockkit.Buttons(again...))
	}
	return blocks, nil
}

// since is when the timer began: a length would grow old on a page that stands.
func (t *task) since(r record.Record) string {
	text := t.clockOf(r.Start)
	if day := record.DateOf(r.Start, t.loc); day != t.today() {
		text = timesheet.FormatDay(day, t.today()) + " " + text
	}
	if r.Kind == record.Break {
		text += ", a break"
	}
	return text
}

// homeAgain starts one of the last notes again, each once, but for what runs.
func (t *task) homeAgain(running []record.Record) ([]*slack.ButtonBlockElement, error) {
	latest, err := t.store.Latest(t.ctx, t.m, homeLatest)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{"": true}
	for _, r := range running {
		seen[r.Note] = true
	}
	var row []*slack.ButtonBlockElement
	for _, r := range latest {
		if r.Kind != record.Work || seen[r.Note] || len(row) == homeAgain {
			continue
		}
		seen[r.Note] = true
		row = append(row, blockkit.Button(fmt.Sprintf("again_%d", len(row)), blockkit.Ellipsis(r.Note, 75), r.ID))
	}
	return row, nil
}

// homeDay is today with its records, each with a menu.
func (t *task) homeDay() ([]slack.Block, error) {
	records, err := t.store.RecordsOn(t.ctx, t.m, record.DateRange{From: t.today(), To: t.today()}, t.now)
	if err != nil {
		return nil, err
	}
	total, err := t.workOn(t.today())
	if err != nil {
		return nil, err
	}
	blocks := []slack.Block{slack.NewDividerBlock(), blockkit.Headed("Today so far: "+record.FormatLength(total), "")}
	shown := records[max(0, len(records)-homeToday):]
	if len(shown) < len(records) {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("The last %d of %d records; %s today has them all.", len(shown), len(records), t.command)))
	}
	for _, r := range shown {
		blocks = append(blocks, rowBlock(t.shortSpan(r), r))
	}
	return blocks, nil
}

// homeWeek is this week, day by day.
func (t *task) homeWeek() ([]slack.Block, error) {
	days := t.thisWeek()
	table, err := t.tableOf(days, record.Filter{}, timesheet.ByDay)
	if err != nil || table.Records == 0 {
		return nil, err
	}
	by := map[string]time.Duration{}
	for _, row := range table.Rows {
		by[row.Names[0]] = row.Length
	}
	var amounts []blockkit.Amount
	for _, d := range days.Days() {
		amounts = append(amounts, blockkit.Amount{Label: d.Weekday().String()[:3], Length: by[d.String()]})
	}
	blocks := []slack.Block{slack.NewDividerBlock(), blockkit.Headed("This week: "+record.FormatLength(table.Total), "")}
	if chart := blockkit.BarChart("Hours a day", amounts); chart != nil {
		blocks = append(blocks, chart)
	}
	return append(blocks, blockkit.Buttons(blockkit.Button("report_week", "By tag", ""))), nil
}

// tableOf adds up the member's records of the days.
func (t *task) tableOf(days record.DateRange, filter record.Filter, by ...string) (timesheet.Table, error) {
	records, err := t.store.RecordsOn(t.ctx, t.m, days, t.now)
	if err != nil {
		return timesheet.Table{}, err
	}
	return timesheet.Report(records, timesheet.Query{
		Range: days, Filter: filter, GroupBy: by, Now: t.now, Zone: t.loc, WeekStart: t.m.WeekStart(), Words: t.words,
	}), nil
}

// homeTargets are the targets and budgets with how far they are.
func (t *task) homeTargets() ([]slack.Block, error) {
	lines, err := t.goalLines("")
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	shown := lines[:min(len(lines), homeGoals)]
	blocks := []slack.Block{slack.NewDividerBlock(), blockkit.Headed("Targets and budgets", ""), blockkit.Text(strings.Join(shown, "\n"))}
	if len(shown) < len(lines) {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("… and %d more; %s tags has them all.", len(lines)-len(shown), t.command)))
	}
	return blocks, nil
}

// homeNext are the next reminders and summaries.
func (t *task) homeNext() ([]slack.Block, error) {
	all, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(s models.Schedule) bool {
		return s.Paused || s.Stopped != "" || s.Next.IsZero() || s.Next.Before(t.now) || s.Kind == models.KeepRecords
	})
	slices.SortStableFunc(all, func(a, b models.Schedule) int { return a.Next.Compare(b.Next) })
	blocks := []slack.Block{slack.NewDividerBlock()}
	if len(all) == 0 {
		return append(blocks, blockkit.Headed("No reminder is set.", t.command+" summary daily or "+t.command+" remind at 9:00 on weekdays to plan the day makes one."),
			blockkit.Buttons(blockkit.Button("reminders", "All reminders", ""))), nil
	}
	blocks = append(blocks, blockkit.Headed("Next to come", ""))
	for _, s := range all[:min(len(all), homeReminders)] {
		s.Text = blockkit.Ellipsis(s.Text, homeNote)
		blocks = append(blocks, t.scheduleBlock(s))
	}
	return append(blocks, blockkit.Buttons(blockkit.Button("reminders", "All reminders", ""))), nil
}

// homeFoot leads to the settings and to what is held.
func (t *task) homeFoot() ([]slack.Block, error) {
	return []slack.Block{
		slack.NewDividerBlock(),
		blockkit.Buttons(blockkit.Button("settings", "Settings", ""), blockkit.Button("tags", "Tags", ""), blockkit.Button("privacy", "What Sundial knows about me", "")),
		blockkit.Small("As of " + t.momentOf(t.now) + ". Sundial keeps what you type, and nothing else."),
	}, nil
}

func newTimerButton(t *task, _ string) error {
	t.open(t.timerForm(""))
	return nil
}

func logTimeButton(t *task, _ string) error {
	t.open(t.recordForm("new_record", "Log time", record.Record{Start: t.now.Add(-time.Hour), End: t.now}))
	return nil
}

func privacyButton(t *task, _ string) error {
	return privacy(t, command.Command{Verb: command.Privacy})
}

func tagsButton(t *task, _ string) error { return tags(t, command.Command{Verb: command.TagsVerb}) }

func reportWeekButton(t *task, _ string) error {
	return report(t, command.Command{Verb: command.Report, Range: t.thisWeek(), RangeName: "week"})
}
