package handlers

import (
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

// stoppedAt ends a timer at the time of day that was picked: the last such
// moment. One that lies before the timer's start is refused, and the question
// stays.
func stoppedAt(t *task, value string) error {
	r, ok, err := t.own(strings.TrimPrefix(t.req.BlockID, notice.TimerBlock))
	if err != nil || !ok {
		return err
	}
	if !r.Running() {
		t.tell("It has ended:", t.span(r), blockkit.Button("edit", "Edit", r.ID))
		return nil
	}
	picked, err := time.Parse("15:04", value)
	if err != nil {
		t.askAgain(r, "That is no time of day.")
		return nil
	}
	at := timesheet.At(t.today(), picked.Hour()*60+picked.Minute(), t.loc)
	if at.After(t.now) {
		at = timesheet.At(t.today().AddDays(-1), picked.Hour()*60+picked.Minute(), t.loc)
	}
	if at.Before(r.Start) {
		t.askAgain(r, "It started at "+t.clockOf(r.Start)+", so it can't have stopped at "+t.clockOf(at)+". Pick a later time.")
		return nil
	}
	return t.stopAt(at.UTC(), "stop", func(one record.Record) bool { return one.ID == r.ID })
}

// askAgain keeps the question about a timer, with what was wrong about the answer.
func (t *task) askAgain(timer record.Record, sentence string) {
	reply := notice.TimerQuestion(notice.NewReader(t.m, t.command, t.now), timer, "")
	reply.Blocks.BlockSet = append([]slack.Block{blockkit.Text(sentence)}, reply.Blocks.BlockSet...)
	reply.Text = blockkit.Fallback(sentence)
	t.show(reply)
}

func keepRunning(t *task, id string) error {
	r, ok, err := t.own(id)
	if err != nil || !ok {
		return err
	}
	if !r.Running() {
		t.tell("It has ended:", t.span(r), blockkit.Button("edit", "Edit", r.ID))
		return nil
	}
	t.tell("Keeps running:", t.span(r), blockkit.Button("stop", "Stop", r.ID))
	return nil
}

// fillGap records a gap that a summary named; what it was for is said by Edit. The
// summary stays, with what is true now.
func fillGap(t *task, value string) error {
	var schedule string
	parts := strings.Fields(value)
	if len(parts) < 2 || len(parts) > 3 {
		parts = []string{"", ""}
	}
	start, err := strconv.ParseInt(parts[0], 10, 64)
	end, err2 := strconv.ParseInt(parts[1], 10, 64)
	if len(parts) == 3 {
		schedule = parts[2]
	}
	span := timesheet.Span{Start: time.Unix(start, 0).UTC(), End: time.Unix(end, 0).UTC()}
	if err != nil || err2 != nil || !span.Start.Before(span.End) || span.End.After(t.now) || span.Length() > command.MaxLength {
		t.say("This gap is no longer there. Type %s list to see the day.", t.command)
		return nil
	}
	made := t.newRecord(t.withDefaults(""), span.Start, span.End, record.Work)
	if made.Zone, err = t.zoneAround(span); err != nil {
		return err
	}
	step := models.NewStep("add", t.now)
	t.put(step, nil, made)
	t.done(step)
	t.tell("Added", t.span(made), blockkit.Button("edit", "Edit", made.ID), undoOf(step))
	if err := t.nameOverlap(made); err != nil {
		return err
	}
	return t.summaryBelow(schedule, made.Day(made.Location(t.loc)))
}

// zoneAround is the zone of the records that a gap lies between, by whose clocks it
// was named; the present one where they don't agree.
func (t *task) zoneAround(gap timesheet.Span) (string, error) {
	near, err := t.store.Records(t.ctx, t.m, gap.Start.Add(-time.Minute), gap.End.Add(time.Minute))
	if err != nil {
		return "", err
	}
	day := record.DateRange{}
	for _, r := range near {
		if !r.Placed && !r.Running() && record.Minute(r.End).Equal(gap.Start) {
			days := r.Days(t.now, r.Location(t.loc))
			day = record.DateRange{From: days.To, To: days.To}
		}
	}
	loc, _ := timesheet.ZoneOf(near, day.From, t.now, t.loc)
	return loc.String(), nil
}

// summaryStop stops a timer that a summary named. The summary stays, with what is
// true now.
func summaryStop(t *task, value string) error {
	parts := strings.Fields(value)
	if len(parts) < 2 {
		return stopButton(t, value)
	}
	day, err := record.ParseDate(parts[1])
	if err := stopButton(t, parts[0]); err != nil {
		return err
	}
	if err != nil {
		return nil
	}
	return t.summaryBelow(strings.Join(parts[2:], ""), day)
}

// summaryBelow puts the summary of the day under the answer, as it is with what
// this request changes. The schedule, if it is the member's own, says which kind.
func (t *task) summaryBelow(schedule string, day record.Date) error {
	one := models.Schedule{Kind: models.DailySummary}
	if schedule != "" {
		own, err := t.store.Schedule(t.ctx, t.m, schedule)
		if err != nil && !isNotFound(err) {
			return err
		}
		if err == nil && own.Kind.Summary() {
			one = own
		}
	}
	r := notice.NewReader(t.m, t.command, t.now)
	r.Follow(one)
	records, err := t.store.RecordsOn(t.ctx, t.m, r.CoversSince(day), t.now)
	if err != nil {
		return err
	}
	reply := notice.Summary(r, t.changed(records), day, one)
	if reply != nil && t.answer.Reply != nil {
		blocks := append(t.answer.Reply.Blocks.BlockSet, slack.NewDividerBlock())
		t.answer.Reply.Blocks.BlockSet = append(blocks, reply.Blocks.BlockSet...)
	}
	return nil
}

// changed are the records as this request leaves them.
func (t *task) changed(records []record.Record) []record.Record {
	changed := map[string]bool{}
	for _, r := range t.change.Put {
		changed[r.ID] = true
	}
	left := slices.DeleteFunc(slices.Clone(records), func(r record.Record) bool { return changed[r.ID] })
	left = append(left, t.change.Put...)
	slices.SortFunc(left, func(a, b record.Record) int { return a.Start.Compare(b.Start) })
	return left
}

// knowTargets notes what is reached already: only what is new is told.
func (t *task) knowTargets(one *models.Schedule) error {
	r := notice.NewReader(t.m, t.command, t.now)
	read := func() ([]record.Record, error) { return t.store.AllRecords(t.ctx, t.m) }
	if !notice.HasBudgets(t.m) {
		read = func() ([]record.Record, error) { return t.store.RecordsOn(t.ctx, t.m, r.Covers(), t.now) }
	}
	records, err := read()
	if err != nil {
		return err
	}
	_, one.Told = notice.TargetsNotice(r, records, nil, false, "")
	one.Last = t.now
	return nil
}

// lookAtTargets makes the schedule that watches targets and budgets due: what it was to
// look at next has changed.
func (t *task) lookAtTargets() error {
	one, ok, err := t.only(models.Targets)
	if err != nil || !ok || one.Paused || one.Stopped != "" {
		return err
	}
	one.Next = t.now
	t.change.Schedules = append(t.change.Schedules, one)
	return nil
}
