package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"sundial/record"
)

// Step is one change that undo takes back and redo makes again: the records as
// they were before and after. A record that is only in After was made by it, one
// that is only in Before was deleted.
type Step struct {
	ID     string          `json:"id"`
	At     time.Time       `json:"at"`
	Undone bool            `json:"undone"`
	What   string          `json:"what"` // a verb: start, stop, edit …
	Before []record.Record `json:"before,omitempty"`
	After  []record.Record `json:"after,omitempty"`
	// SettingsBefore and SettingsAfter are set when settings changed as well.
	SettingsBefore *Settings `json:"settings_before,omitempty"`
	SettingsAfter  *Settings `json:"settings_after,omitempty"`
	// Billed is a bill that the step made, Unbilled one that it took back.
	Billed   *Bill `json:"billed,omitempty"`
	Unbilled *Bill `json:"unbilled,omitempty"`
}

// StepsKept is how long a step can be undone; after that it is gone for good.
const StepsKept = 30 * 24 * time.Hour

// NewStep makes a step that was taken at the moment now.
func NewStep(what string, now time.Time) *Step {
	return &Step{ID: newID(), At: now.UTC().Truncate(time.Second), What: what}
}

func (m *Member) stepRow(step Step) (stepRow, error) {
	sealed, err := m.sealDocument("steps", step.ID, step)
	return stepRow{ID: step.ID, MemberID: m.ID, Undone: step.Undone, At: step.At.Unix(), Sealed: sealed}, err
}

var historyTable = newTable("steps", "id, member_id, undone, at, sealed", func(r stepRow) []any {
	return []any{r.ID, r.MemberID, r.Undone, r.At, r.Sealed}
})

func (c *Change) historyStatements() ([]statement, error) {
	var all []statement
	if c.ClearRedo {
		all = append(all, statement{query: "DELETE FROM steps WHERE member_id = $1 AND undone", args: []any{c.Member.ID}, rows: anyNumber})
	}
	for _, step := range c.Steps {
		row, err := c.Member.stepRow(step)
		if err != nil {
			return nil, err
		}
		all = append(all, historyTable.upsert(row))
	}
	return all, nil
}

// LastStep is the newest step that stands (undone false), which undo takes back,
// or the oldest of the undone ones, which redo makes again. ErrNotFound: none.
func (s *Store) LastStep(ctx context.Context, m *Member, undone bool) (Step, error) {
	order := "id DESC"
	if undone {
		order = "id"
	}
	steps, err := s.steps(ctx, m, "undone = ?", []any{undone}, order, 1)
	if err != nil {
		return Step{}, err
	}
	if len(steps) == 0 {
		return Step{}, ErrNotFound
	}
	return steps[0], nil
}

// Step reads one of the member's own steps; ErrNotFound for any other.
func (s *Store) Step(ctx context.Context, m *Member, id string) (Step, error) {
	steps, err := s.steps(ctx, m, "id = ?", []any{id}, "id", 1)
	if err == nil && len(steps) == 0 {
		err = ErrNotFound
	}
	return append(steps, Step{})[0], err
}

// Steps lists all steps, the oldest first.
func (s *Store) Steps(ctx context.Context, m *Member) ([]Step, error) {
	return s.steps(ctx, m, "1 = 1", nil, "id", -1)
}

func (s *Store) steps(ctx context.Context, m *Member, where string, args []any, order string, limit int) ([]Step, error) {
	var rows []stepRow
	err := s.read.WithContext(ctx).Where("member_id = ?", m.ID).Where(where, args...).Order(order).Limit(limit).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read steps: %w", err)
	}
	steps := make([]Step, len(rows))
	for i, row := range rows {
		if err := m.openDocument(row.Sealed, "steps", row.ID, &steps[i]); err != nil {
			return nil, err
		}
		dateAll(steps[i].Before)
		dateAll(steps[i].After)
		// The column is the truth: it changes without the text.
		steps[i].Undone = row.Undone
	}
	return steps, nil
}

// DropOldSteps deletes the steps older than StepsKept for good.
func (s *Store) DropOldSteps(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "steps", "id", "at < ?", now.Add(-StepsKept).Unix())
}

var errNoMember = errors.New("a change needs a member")
