package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"sundial/record"
)

// ScheduleKind is a schedule's purpose.
type ScheduleKind string

// The kinds of schedules.
const (
	DailySummary  ScheduleKind = "daily"
	WeeklySummary ScheduleKind = "weekly"
	// MonthlySummary covers the previous month, or the one that's ending.
	MonthlySummary ScheduleKind = "monthly"
	TextReminder   ScheduleKind = "text"     // the member's own words
	IdleReminder   ScheduleKind = "idle"     // nothing tracked yet today
	NoTimer        ScheduleKind = "no_timer" // no timer is running
	LongTimer      ScheduleKind = "after"    // a timer has run for Length
	PlannedEnd     ScheduleKind = "planned"  // a timer was started for a length
	Pomodoro       ScheduleKind = "pomodoro" // the end of work, then of the break
	Targets        ScheduleKind = "target"   // a target is reached, or at risk
	KeepRecords    ScheduleKind = "keep"     // deletes records older than Settings.Keep; sends nothing
	ShareRepeat    ScheduleKind = "share"    // previews a share, or sends it an hour later
	RequestRepeat  ScheduleKind = "request"  // asks others for hours
	FileReport     ScheduleKind = "report"   // sends a report as a file
)

// ScheduleKinds lists all kinds.
func ScheduleKinds() []ScheduleKind {
	return []ScheduleKind{
		DailySummary, WeeklySummary, MonthlySummary, TextReminder, IdleReminder, NoTimer, LongTimer, PlannedEnd, Pomodoro, Targets,
		KeepRecords, ShareRepeat, RequestRepeat, FileReport,
	}
}

// Again reports whether a message of the kind that may have been delivered is sent again rather
// than dropped, because missing it's worse than getting it twice.
func (k ScheduleKind) Again() bool {
	return k.Summary() || k == ShareRepeat || k == FileReport
}

// Summary reports whether the kind is a summary.
func (k ScheduleKind) Summary() bool {
	return k == DailySummary || k == WeeklySummary || k == MonthlySummary
}

// Reminder reports whether `remind off` includes the kind.
func (k ScheduleKind) Reminder() bool {
	switch k {
	case TextReminder, IdleReminder, NoTimer, LongTimer, Targets, PlannedEnd, Pomodoro:
		return true
	}
	return false
}

// Schedule is one thing that a member asked to be sent, and when it's next due. ID, Kind, Next
// and whether it's paused are readable columns; the rest is sealed.
type Schedule struct {
	ID   string       `json:"id"`
	Kind ScheduleKind `json:"kind"`
	// Rule and Anchor say when it repeats; with the zero Rule, it's due once, or (LongTimer)
	// when a timer makes it due.
	Rule   record.Rule `json:"rule,omitzero"`
	Anchor record.Date `json:"anchor,omitzero"`
	// Zone is the IANA zone by which Next was computed.
	Zone string `json:"zone"`
	// Next is when it's due, in UTC; zero: until something makes it due, never.
	Next   time.Time `json:"next,omitzero"`
	Paused bool      `json:"paused,omitempty"`
	// Stopped is Slack's code for why nothing can be sent anymore.
	Stopped string `json:"stopped,omitempty"`
	// Level is a summary's level, totals or full; empty follows Settings.SummaryFull.
	Level string `json:"level,omitempty"`
	// Empty sends a daily summary even if nothing was tracked.
	Empty bool `json:"empty,omitempty"`
	// From and To are NoTimer's working hours, in minutes after local midnight.
	From int `json:"from,omitempty"`
	To   int `json:"to,omitempty"`
	// Last is when NoTimer last reminded, or Targets last checked for risks.
	Last time.Time `json:"last,omitzero"`
	// Told maps a tag to what was announced: the first day of the period, and whether the
	// target was reached or at risk.
	Told map[string]string `json:"told,omitempty"`
	// Text is the reminder's text.
	Text string `json:"text,omitempty"`
	// Length is how long a timer runs before Sundial asks about it, or a pomodoro's work; Rest
	// is its break. In nanoseconds.
	Length time.Duration `json:"length,omitempty"`
	Rest   time.Duration `json:"rest,omitempty"`
	// Record is the timer to which a pomodoro or planned end belongs. Resting: the pomodoro's
	// break has begun.
	Record  string `json:"record,omitempty"`
	Resting bool   `json:"resting,omitempty"`
	// Share is what a ShareRepeat or RequestRepeat shares or asks for; its range is evaluated
	// each time. Unasked sends the share without confirmation, an hour after its owner was
	// notified.
	Share   *ShareOrder `json:"share,omitempty"`
	Unasked bool        `json:"unasked,omitempty"`
	// Report is what a FileReport sends.
	Report *ReportOrder `json:"report,omitempty"`
}

// Location returns the zone by which Next was computed; UTC if it's unknown here.
func (s Schedule) Location() *time.Location {
	if loc, ok := zone(s.Zone); ok {
		return loc
	}
	return time.UTC
}

// ReportOrder is a report that's sent repeatedly as a file.
type ReportOrder struct {
	// RangeName names the days, evaluated each time, in English: last month. Range has them if
	// they're always the same.
	RangeName string           `json:"range_name,omitempty"`
	Range     record.DateRange `json:"range,omitzero"`
	Filter    record.Filter    `json:"filter,omitzero"`
	// GroupBy is how the report is grouped.
	GroupBy []string `json:"group_by,omitempty"`
	// RoundStep, in nanoseconds, RoundMode and RoundPer say how it's rounded.
	RoundStep time.Duration `json:"round_step,omitempty"`
	RoundMode string        `json:"round_mode,omitempty"`
	RoundPer  string        `json:"round_per,omitempty"`
	// Format is csv, xlsx, pdf, html, ics or json; Hours, Columns, With and Without are the
	// file's options.
	Format  string   `json:"format"`
	Hours   string   `json:"hours,omitempty"`
	Columns []string `json:"columns,omitempty"`
	With    []string `json:"with,omitempty"`
	Without []string `json:"without,omitempty"`
	// Unbilled leaves out what was billed.
	Unbilled bool `json:"unbilled,omitempty"`
}

// atOnce is the Next of a schedule that the next tick looks at: a timer started or moved, and
// its due time has to be computed.
const atOnce = 1

type scheduleRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string
	Kind     string
	NextAt   int64
	Paused   bool
	Stopped  string
	Sealed   []byte
}

func (scheduleRow) TableName() string         { return "schedules" }
func (r scheduleRow) ids() (id, owner string) { return r.ID, r.MemberID }

func (m *Member) scheduleRow(s Schedule) (row scheduleRow, err error) {
	row = scheduleRow{
		ID: s.ID, MemberID: m.ID, Kind: string(s.Kind), NextAt: toUnix(s.Next),
		Paused: s.Paused || s.Stopped != "", Stopped: s.Stopped,
	}
	row.Sealed, err = m.sealDocument(row.associatedData(), storedScheduleOf(s))
	return row, err
}

func (r scheduleRow) associatedData() associatedData {
	return associate("schedules.sealed", r.MemberID, r.ID).text(r.Kind)
}

var scheduleTable = newTable("schedules", "id, member_id, kind, next_at, paused, stopped, sealed", func(r scheduleRow) []any {
	return []any{r.ID, r.MemberID, r.Kind, r.NextAt, r.Paused, r.Stopped, r.Sealed}
})

// lookAgain makes the member's schedules of a kind due, because what they depend on has
// changed.
const lookAgain = "UPDATE schedules SET next_at = $1 WHERE member_id = $2 AND kind = $3"

func (c *Change) scheduleStatements() ([]statement, error) {
	var all []statement
	for _, id := range c.DropSchedules {
		all = append(all, scheduleTable.drop(c.Member.ID, id))
	}
	saved, err := statementsFor(c.Schedules, c.Member.scheduleRow, scheduleTable.upsert)
	if err != nil {
		return nil, err
	}
	all = append(all, saved...)
	if !c.Member.mayHaveSchedules() && len(c.Schedules) == 0 {
		return all, nil
	}
	for _, kind := range c.LookAgain {
		all = append(all, statement{query: lookAgain, args: []any{int64(atOnce), c.Member.ID, string(kind)}, rows: anyNumber})
	}
	return all, nil
}

func (m *Member) schedule(row scheduleRow) (Schedule, error) {
	var stored storedSchedule
	if err := m.openDocument(row.Sealed, row.associatedData(), &stored); err != nil {
		return Schedule{}, err
	}
	s := stored.schedule()
	// The columns count: they change without the sealed text.
	s.Next, s.Stopped = fromUnix(row.NextAt), row.Stopped
	s.Paused = row.Paused && row.Stopped == ""
	return s, nil
}

// Schedules lists the member's schedules, by creation.
func (s *Store) Schedules(ctx context.Context, m *Member) ([]Schedule, error) {
	return openRows(m, s.rowsOf(ctx, m).Order("id"), m.schedule)
}

// Schedule reads one of the member's schedules; ErrNotFound for any other.
func (s *Store) Schedule(ctx context.Context, m *Member, id string) (Schedule, error) {
	return first(openRows(m, s.rowsOf(ctx, m).Where("id = ?", id), m.schedule))
}

// StopSchedules stops everything that the member would be sent, because nothing can be
// delivered; reason is Slack's code. Resuming a schedule restarts it.
func (s *Store) StopSchedules(ctx context.Context, memberID, reason string) error {
	return wrap("stop schedules", s.write.WithContext(ctx).Model(&scheduleRow{}).
		Where("member_id = ? AND stopped = '' AND kind <> ?", memberID, string(KeepRecords)).
		Updates(map[string]any{"paused": true, "stopped": reason}).Error)
}

// Moved stores a member's new zone and locale from Slack, and their schedules in it.
// ErrConflict: they changed in the meantime, or no longer exist.
func (s *Store) Moved(ctx context.Context, m *Member, schedules []Schedule) error {
	err := s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		told := map[string]any{"zone": m.Zone, "locale": m.Locale, "read_at": toUnix(m.ReadAt), "version": m.version + 1}
		result := tx.Model(&memberRow{}).Where("id = ? AND version = ?", m.ID, m.version).Updates(told)
		if result.Error == nil && result.RowsAffected == 0 {
			return ErrConflict
		}
		moved := Change{Member: m, Schedules: schedules}
		statements, err := moved.scheduleStatements()
		return errors.Join(result.Error, err, execute(tx, statements))
	})
	s.cool(m.Key)
	if err != nil && !errors.Is(err, ErrConflict) {
		return fmt.Errorf("store a member's zone: %w", err)
	}
	return err
}
