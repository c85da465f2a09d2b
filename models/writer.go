package models

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"sundial/record"
)

// Change is what one envelope does to one member, decided and complete: it is
// stored as a whole or not at all.
type Change struct {
	// Member is the snapshot on which the change was decided; it is written back.
	Member *Member
	// Envelope, when it isn't empty, is recorded as handled, with the Answer.
	Envelope string
	Answer   []byte
	At       time.Time
	// Also lists further names to be recorded as handled, such as a question that
	// was answered: a second one is refused with ErrConflict.
	Also []string

	// Put makes records or replaces them by id; Drop deletes them by id.
	Put  []record.Record
	Drop []string
	// Steps are put into the history or replaced in it. With ClearRedo the
	// undone ones go: a new change ends what could be redone.
	Steps     []Step
	ClearRedo bool

	// Restored says that records and schedules are brought back as they were: no
	// schedule is made or moved for the timers among them.
	Restored bool

	// Schedules are made or replaced by id; DropSchedules deletes them by id.
	Schedules     []Schedule
	DropSchedules []string

	// Shares are made or replaced by id; one that changed since it was read fails
	// the change with ErrConflict. TakeBack lists the shares whose receivers no
	// longer may add them up. Requests are made.
	Shares   []Share
	TakeBack []string
	Requests []Request
	// Suggests lists the channels in which the member offers tags.
	Suggests []string
	// Answers are what was said to shares: by the member to those of others, or, in
	// an import, by others to hers.
	Answers []OwnedAnswer
	// Received are what the member received elsewhere and imports.
	Received []Received
}

// OnlyAnswers says that nothing but the answer to an envelope would be stored,
// besides what the Member herself holds.
func (c *Change) OnlyAnswers() bool {
	rest := *c
	rest.Member, rest.Envelope, rest.Answer, rest.At = nil, "", nil, time.Time{}
	return reflect.ValueOf(rest).IsZero()
}

// rows is a change as it goes into the tables.
type rows struct {
	members []memberRow
	// known are the ids of those members that were stored before.
	known []string
	// under are the deployment's keys under which new members' own are wrapped.
	under     []*key
	records   []recordRow
	steps     []stepRow
	envelopes []envelopeRow
	drop      []owned
	clear     []string

	schedules     []scheduleRow
	dropSchedules []owned
	timers        []string
	tracked       []string

	shares   []shareRow
	takeBack []owned
	requests []requestRow
	answers  []answerRow
	received []receivedRow

	suggesters []suggesterRow
}

// owned names a row together with whose it must be.
type owned struct{ member, id string }

func (c *Change) rows() (rows, error) {
	if c.Member == nil {
		return rows{}, errNoMember
	}
	member, err := c.Member.row()
	if err != nil {
		return rows{}, err
	}
	r := rows{members: []memberRow{member}}
	if !c.Member.New {
		r.known = append(r.known, c.Member.ID)
	} else {
		r.under = append(r.under, c.Member.sealedUnder)
	}
	for _, id := range c.Drop {
		r.drop = append(r.drop, owned{c.Member.ID, id})
	}
	for _, one := range c.Put {
		r.records = append(r.records, c.Member.recordRow(one))
	}
	for _, step := range c.Steps {
		row, err := c.Member.stepRow(step)
		if err != nil {
			return rows{}, err
		}
		r.steps = append(r.steps, row)
	}
	if c.Envelope != "" {
		r.envelopes = append(r.envelopes, c.Member.envelopeRow(c.Envelope, c.Answer, c.At))
	}
	for _, channel := range c.Suggests {
		r.suggesters = append(r.suggesters, c.Member.suggesterRow(channel))
	}
	for _, name := range c.Also {
		r.envelopes = append(r.envelopes, c.Member.envelopeRow(name, nil, c.At))
	}
	if c.ClearRedo {
		r.clear = append(r.clear, c.Member.ID)
	}
	if err := r.share(c); err != nil {
		return rows{}, err
	}
	return r, r.schedule(c)
}

// share adds what the change shares, takes back and asks for.
func (r *rows) share(c *Change) error {
	for _, one := range c.Shares {
		row, err := c.Member.shareRow(one)
		if err != nil {
			return err
		}
		r.shares = append(r.shares, row)
	}
	for _, id := range c.TakeBack {
		r.takeBack = append(r.takeBack, owned{c.Member.ID, id})
	}
	for _, one := range c.Requests {
		row, err := c.Member.requestRow(one)
		if err != nil {
			return err
		}
		r.requests = append(r.requests, row)
	}
	for _, one := range c.Answers {
		row, err := answerRowOf(one)
		if err != nil {
			return err
		}
		r.answers = append(r.answers, row)
	}
	for _, one := range c.Received {
		row, err := c.Member.receivedRow(one)
		if err != nil {
			return err
		}
		r.received = append(r.received, row)
	}
	return nil
}

// schedule adds the schedules of the change, and those that its timers bring.
func (r *rows) schedule(c *Change) error {
	planned, running := c.Member.timerSchedules(c.Put)
	if c.Restored {
		planned, running = nil, false
	}
	for _, one := range append(planned, c.Schedules...) {
		row, err := c.Member.scheduleRow(one)
		if err != nil {
			return err
		}
		r.schedules = append(r.schedules, row)
	}
	for _, id := range c.DropSchedules {
		r.dropSchedules = append(r.dropSchedules, owned{c.Member.ID, id})
	}
	if running {
		r.timers = append(r.timers, c.Member.ID)
	}
	if len(c.Put)+len(c.Drop) > 0 && !c.Restored {
		r.tracked = append(r.tracked, c.Member.ID)
	}
	return nil
}

func (r *rows) add(other rows) {
	r.members = append(r.members, other.members...)
	r.known = append(r.known, other.known...)
	r.under = append(r.under, other.under...)
	r.records = append(r.records, other.records...)
	r.steps = append(r.steps, other.steps...)
	r.suggesters = append(r.suggesters, other.suggesters...)
	r.envelopes = append(r.envelopes, other.envelopes...)
	r.drop = append(r.drop, other.drop...)
	r.clear = append(r.clear, other.clear...)
	r.schedules = append(r.schedules, other.schedules...)
	r.dropSchedules = append(r.dropSchedules, other.dropSchedules...)
	r.timers = append(r.timers, other.timers...)
	r.tracked = append(r.tracked, other.tracked...)
	r.shares = append(r.shares, other.shares...)
	r.takeBack = append(r.takeBack, other.takeBack...)
	r.requests = append(r.requests, other.requests...)
	r.answers = append(r.answers, other.answers...)
	r.received = append(r.received, other.received...)
}

// lockOrder sorts changes by the order in which their members are locked: those that
// are stored by id, then new ones, whose ids each process makes for itself, by who
// they are. All processes keep to it, so that none waits for another crosswise.
func (r *rows) lockOrder(other *rows) int {
	if order := cmp.Compare(len(other.known), len(r.known)); order != 0 || len(r.members) == 0 || len(other.members) == 0 {
		return order
	}
	a, b := r.members[0], other.members[0]
	if len(r.known) > 0 {
		return strings.Compare(a.ID, b.ID)
	}
	return cmp.Or(strings.Compare(a.Enterprise, b.Enterprise), strings.Compare(a.Team, b.Team), strings.Compare(a.User, b.User))
}

// apply writes the rows. The member's row comes first: it is locked by that,
// and if its version is not the one that the change was decided on, nothing
// else is written.
func (r *rows) apply(tx *gorm.DB) error {
	for _, k := range slices.Compact(r.under) {
		if err := k.holds(tx); err != nil {
			return err
		}
	}
	known, err := lockMembers(tx, r.known)
	if err != nil {
		return err
	}
	if known < len(r.known) { // forgotten meanwhile: nothing of hers comes back
		return ErrConflict
	}
	written, err := insert(tx.Clauses(clause.OnConflict{
		Columns:   []clause.Column{{Name: "id"}},
		DoUpdates: clause.AssignmentColumns([]string{"version", "zone", "locale", "read_at", "sealed"}),
		Where:     clause.Where{Exprs: []clause.Expression{clause.Expr{SQL: "members.version = excluded.version - 1"}}},
	}), "members", r.members)
	if err != nil {
		return err
	}
	if written != int64(len(r.members)) {
		return ErrConflict
	}
	return r.applyOwned(tx)
}

// lockMembers counts those of the members that are stored, and keeps
// them from being forgotten until the transaction ends.
func lockMembers(tx *gorm.DB, ids []string) (int, error) {
	count := 0
	err := pieces(ids, func(piece []string) error {
		var found []string
		err := tx.Model(&memberRow{}).Clauses(clause.Locking{Strength: "UPDATE"}).Where("id IN ?", piece).Order("id").Pluck("id", &found).Error
		count += len(found)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("lock members: %w", err)
	}
	return count, nil
}

func (r *rows) applyOwned(tx *gorm.DB) error {
	for _, d := range r.drop {
		if err := tx.Where("member_id = ? AND id = ?", d.member, d.id).Delete(&recordRow{}).Error; err != nil {
			return fmt.Errorf("delete records: %w", err)
		}
	}
	err := pieces(r.clear, func(piece []string) error {
		return tx.Where("member_id IN ? AND undone = ?", piece, true).Delete(&stepRow{}).Error
	})
	if err != nil {
		return fmt.Errorf("clear redo: %w", err)
	}
	if err := upsert(tx, "records", r.records); err != nil {
		return err
	}
	if err := upsert(tx, "steps", r.steps); err != nil {
		return err
	}
	if err := upsert(tx, "suggesters", r.suggesters); err != nil {
		return err
	}
	if err := r.applySchedules(tx); err != nil {
		return err
	}
	if err := r.applyShares(tx); err != nil {
		return err
	}
	_, err = insert(tx, "envelopes", r.envelopes)
	return err
}

func (r *rows) applySchedules(tx *gorm.DB) error {
	for _, d := range r.dropSchedules {
		if err := tx.Where("member_id = ? AND id = ?", d.member, d.id).Delete(&scheduleRow{}).Error; err != nil {
			return fmt.Errorf("delete schedules: %w", err)
		}
	}
	if err := upsert(tx, "schedules", r.schedules); err != nil {
		return err
	}
	return lookAgain(tx, r.timers, r.tracked)
}

// upsert makes rows or replaces them. A row of another member with the same id
// stays as it is and the count tells: ids are random, so that is an attack or a
// fault, and the change is refused.
func upsert[Row any](tx *gorm.DB, table string, all []Row) error {
	if len(all) == 0 {
		return nil
	}
	written, err := insert(tx.Clauses(clause.OnConflict{
		Columns:   []clause.Column{{Name: "id"}},
		UpdateAll: true,
		Where:     clause.Where{Exprs: []clause.Expression{clause.Expr{SQL: table + ".member_id = excluded.member_id"}}},
	}), table, all)
	if err != nil {
		return err
	}
	if written != int64(len(all)) {
		return fmt.Errorf("write %s: %w", table, ErrNotFound)
	}
	return nil
}

// Commit stores the change and returns once it is durable. ErrConflict: the
// member changed since she was read, or the envelope was handled meanwhile; the
// caller reads and decides again. The caller may then use the same Member for a
// further change.
func (s *Store) Commit(ctx context.Context, change *Change) error {
	r, err := change.rows()
	if err != nil {
		return err
	}
	if err := s.commit(ctx, r); err != nil {
		if errors.Is(err, ErrConflict) && change.Member.New && s.keys.reload != nil {
			s.reloaded() // her key may have been wrapped with a former one
		}
		return err
	}
	change.Member.version++
	change.Member.New = false
	return nil
}

func (r *rows) applyShares(tx *gorm.DB) error {
	if err := upsertShares(tx, r.shares); err != nil {
		return err
	}
	if err := dropReceived(tx, r.takeBack); err != nil {
		return err
	}
	if err := upsert(tx, "answers", r.answers); err != nil {
		return err
	}
	if err := upsert(tx, "received", r.received); err != nil {
		return err
	}
	return upsert(tx, "requests", r.requests)
}

func (s *Store) commit(ctx context.Context, r rows) error {
	if s.alone == nil {
		return s.writer.commit(ctx, &pending{rows: r})
	}
	return explain(s.alone.Transaction(r.apply))
}

// own has the writer call do in a transaction of its own, after what was handed over
// before: for what is no member's change.
func (s *Store) own(ctx context.Context, do func(tx *gorm.DB) error) error {
	if s.alone == nil {
		return s.writer.commit(ctx, &pending{own: do})
	}
	return explain(s.alone.Transaction(do))
}

// groupSize bounds how many changes share a commit.
const groupSize = 256

// writer is the one goroutine that owns all writes to members' data. It takes
// decided changes in order and commits what has gathered meanwhile as one group,
// so that durability costs one fsync a group.
type writer struct {
	db        *gorm.DB
	committed func(int, time.Duration)
	queue     chan *pending
	ended     chan struct{}
	// work is the context of all transactions; giveUp ends it.
	work   context.Context
	giveUp context.CancelFunc

	mu     sync.RWMutex // guards closed against a send on the closed queue
	closed bool
}

// pending is a change, or a write of another kind with a transaction of its own.
type pending struct {
	rows rows
	own  func(tx *gorm.DB) error
	done chan error
}

func startWriter(db *gorm.DB, committed func(int, time.Duration)) *writer {
	if committed == nil {
		committed = func(int, time.Duration) {}
	}
	w := &writer{db: db, committed: committed, queue: make(chan *pending, groupSize), ended: make(chan struct{})}
	w.work, w.giveUp = context.WithCancel(context.Background())
	go w.run()
	return w
}

// Bounds in real time, as they belong to the wire: of a group's transaction, of a
// write of another kind (to forget somebody may delete much), and of all that are
// left when the store closes.
const (
	commitTime = 10 * time.Second
	ownTime    = 20 * time.Second
	closeTime  = time.Second
)

// stop commits what is in hand, or gives it up where the database does not answer.
func (w *writer) stop() {
	w.mu.Lock()
	if !w.closed {
		w.closed = true
		close(w.queue)
	}
	w.mu.Unlock()
	late := time.AfterFunc(closeTime, w.giveUp)
	<-w.ended
	late.Stop()
	w.giveUp()
}

func (w *writer) commit(ctx context.Context, p *pending) error {
	p.done = make(chan error, 1)
	if err := w.enqueue(ctx, p); err != nil {
		return err
	}
	// Once queued it is decided: a caller that went away must not make the answer
	// differ from what was stored.
	return <-p.done
}

func (w *writer) enqueue(ctx context.Context, p *pending) error {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.closed {
		return ErrClosed
	}
	select {
	case w.queue <- p:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("wait for the writer: %w", ctx.Err())
	}
}

func (w *writer) run() {
	defer close(w.ended)
	for next := range w.queue {
		for next != nil {
			var group []*pending
			group, next = w.gather(next)
			w.write(group)
		}
	}
}

// gather takes the changes that wait, without waiting for more. A write of another
// kind is a group of its own: after what came before it, and before what follows.
func (w *writer) gather(first *pending) (group []*pending, after *pending) {
	group = []*pending{first}
	for first.own == nil && len(group) < groupSize {
		select {
		case next := <-w.queue: // nil once it is closed and empty
			if next == nil || next.own != nil {
				return group, next
			}
			group = append(group, next)
		default:
			return group, nil
		}
	}
	return group, nil
}

func (w *writer) write(group []*pending) {
	started := time.Now()
	errs := w.outcomes(group)
	for i, p := range group {
		p.done <- errs[i]
	}
	w.committed(len(group), time.Since(started))
}

// outcomes commits the group and says of each change what became of it. Nearly
// every group is clean and goes together. Where a change is at fault, each gets a
// savepoint; where the database is full, each gets a transaction, as what is small
// may still fit.
func (w *writer) outcomes(group []*pending) []error {
	if own := group[0].own; own != nil {
		return []error{w.transaction(ownTime, own)}
	}
	slices.SortStableFunc(group, func(a, b *pending) int { return a.rows.lockOrder(&b.rows) })
	errs := make([]error, len(group))
	err := w.together(group)
	if err != nil && len(group) > 1 && !Passing(err) && !Full(err) {
		err = w.apart(group, errs)
	}
	switch {
	case err == nil:
	case len(group) > 1 && Full(err):
		w.alone(group, errs)
	default:
		fill(errs, err)
	}
	return errs
}

func fill(errs []error, err error) {
	for i := range errs {
		errs[i] = err
	}
}

// together commits the group with one INSERT a table.
func (w *writer) together(group []*pending) error {
	var all rows
	for _, p := range group {
		all.add(p.rows)
	}
	return w.transaction(commitTime, all.apply)
}

// apart commits the group with a savepoint for each change, so that the one that
// failed does not undo its neighbours. A fault of the database's may have ended the
// whole transaction without a word (SQLite does), so that nothing of it counts.
func (w *writer) apart(group []*pending, errs []error) error {
	return w.transaction(commitTime, func(tx *gorm.DB) error {
		for i, p := range group {
			err := tx.Transaction(func(point *gorm.DB) error { return p.rows.apply(point) })
			if Passing(err) || Full(err) {
				return err
			}
			errs[i] = explain(err)
		}
		return nil
	})
}

// alone commits each change by itself, until the database is gone.
func (w *writer) alone(group []*pending, errs []error) {
	for i, p := range group {
		errs[i] = w.transaction(commitTime, p.rows.apply)
		if Passing(errs[i]) {
			fill(errs[i:], errs[i])
			return
		}
	}
}

// transaction commits what apply writes, or nothing. ErrUnknown: one of the two.
func (w *writer) transaction(limit time.Duration, apply func(tx *gorm.DB) error) error {
	ctx, cancel := context.WithTimeout(w.work, limit)
	defer cancel()
	applied := false
	err := w.db.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		err := apply(tx)
		applied = err == nil
		return err
	})
	if err != nil && applied && uncertain(err) {
		return fmt.Errorf("commit: %w: %w", ErrUnknown, err)
	}
	return explain(err)
}

// explain turns the database's word for a lost race into ErrConflict.
func explain(err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return ErrConflict
	}
	return err
}
