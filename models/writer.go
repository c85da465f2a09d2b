package models

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"

	"gorm.io/gorm"
)

// inTransaction has the writer call do in a transaction, after what was handed over
// before: for what is no member's change.
func (s *Store) inTransaction(ctx context.Context, do func(tx *gorm.DB) error) error {
	return s.submit(ctx, &job{do: do})
}

// submit queues the job for the writer and waits for its outcome. While the member is
// locked, the job is written in that transaction.
func (s *Store) submit(ctx context.Context, j *job) (err error) {
	if s.locked != nil {
		return explain(s.locked.Transaction(j.write))
	}
	s.health.begin(time.Now())
	defer func() { s.health.end(time.Now(), err) }()
	j.done = make(chan error, 1)
	s.writer.mu.RLock()
	switch {
	case s.writer.closed:
		err = ErrClosed
	case ctx.Err() != nil:
		err = fmt.Errorf("wait for the writer: %w", ctx.Err())
	default:
		select {
		case s.writer.queue <- j:
		case <-ctx.Done():
			err = fmt.Errorf("wait for the writer: %w", ctx.Err())
		}
	}
	s.writer.mu.RUnlock()
	if err != nil {
		return err
	}
	return j.outcome(ctx)
}

// outcome waits for what became of the job that the writer has. Anyone who asked for a change
// and can't wait any longer doesn't know whether it was stored (ErrUnknown); a write of
// another kind is always waited for, as it may write into its caller's variables.
func (j *job) outcome(ctx context.Context) error {
	if j.do != nil {
		return <-j.done
	}
	select {
	case err := <-j.done:
		return err
	case <-ctx.Done():
	}
	soon := time.NewTimer(closeTimeout)
	defer soon.Stop()
	select {
	case err := <-j.done:
		return err
	case <-soon.C:
		return fmt.Errorf("wait for the commit: %w: %w", ErrUnknown, ctx.Err())
	}
}

// groupSize bounds how many changes share a commit.
const groupSize = 256

// writer is the one goroutine that owns all writes to members' data. It takes
// decided changes in order and commits what has gathered in the meantime as one group,
// so that durability costs one fsync a group.
type writer struct {
	db   *gorm.DB
	pool *sql.DB
	// transact is the database's.
	transact  transact
	committed func(int, time.Duration)
	// check reports whether what was committed is in the database that was opened.
	check func() error
	queue chan *job
	ended chan struct{}
	held  *heldRows
	// large has a place for each large change that is committed beside; nil: none is.
	large chan struct{}
	// work is the context of all transactions; giveUp ends it.
	work   context.Context
	giveUp context.CancelFunc

	mu     sync.RWMutex // guards closed against a send on the closed queue
	closed bool
}

// job is a change, or else a write of another kind with its own transaction.
type job struct {
	change *sealedChange
	do     func(tx *gorm.DB) error
	done   chan error
}

// write writes the job in a transaction.
func (j *job) write(tx *gorm.DB) error {
	if j.do != nil {
		return j.do(tx)
	}
	return j.change.execute(tx)
}

func startWriter(db *gorm.DB, committed func(int, time.Duration), check func() error) (*writer, error) {
	if committed == nil {
		committed = func(int, time.Duration) {}
	}
	w := &writer{db: db, committed: committed, check: check, queue: make(chan *job, groupSize), ended: make(chan struct{}), held: newHeldRows()}
	w.work, w.giveUp = context.WithCancel(context.Background())
	pool, err := db.DB()
	if err != nil {
		return nil, fmt.Errorf("reach the connection pool: %w", err)
	}
	w.pool, w.transact = pool, sqliteTransaction
	if db.Name() == "postgres" {
		w.transact, w.large = postgresTransaction, make(chan struct{}, maxLarge)
	}
	go w.writeGroups()
	return w, nil
}

// Bounds in real time, as they belong to the wire: of a group's transaction, of a
// write of another kind (to forget someone may delete much), and of all that are
// left when the store closes.
const (
	groupTimeout = 10 * time.Second
	otherTimeout = 20 * time.Second
	closeTimeout = time.Second
)

// stop commits what is being handled, or gives it up where the database does not answer.
func (w *writer) stop() {
	w.mu.Lock()
	if !w.closed {
		w.closed = true
		close(w.queue)
	}
	w.mu.Unlock()
	late := time.AfterFunc(closeTimeout, w.giveUp)
	<-w.ended
	late.Stop()
	w.giveUp()
}

// writeGroups commits one group after the other.
func (w *writer) writeGroups() {
	defer close(w.ended)
	defer w.held.running.Wait()
	for next := range w.queue {
		for next != nil {
			var jobs []*job
			jobs, next = w.gather(next)
			started := time.Now()
			if first := jobs[0]; first.do != nil {
				first.done <- w.transaction(otherTimeout, first.do)
			} else {
				jobs = w.withoutLarge(jobs)
				for g := w.newGroup(jobs); len(g.left) > 0; {
					w.commitGroup(g)
				}
			}
			if len(jobs) > 0 {
				w.committed(len(jobs), time.Since(started))
			}
		}
	}
}

// gather takes the changes that wait, without waiting for more. A write of another
// kind is its own group: after what came before it, and before what follows.
func (w *writer) gather(first *job) (group []*job, after *job) {
	group = []*job{first}
	for first.do == nil && len(group) < groupSize {
		select {
		case next := <-w.queue: // nil once it is closed and empty
			if next == nil || next.do != nil {
				return group, next
			}
			group = append(group, next)
		default:
			return group, nil
		}
	}
	return group, nil
}

// transaction commits what write writes, or nothing. ErrUnknown: one of the two.
func (w *writer) transaction(timeout time.Duration, write func(tx *gorm.DB) error) error {
	ctx, cancel := context.WithTimeout(w.work, timeout)
	defer cancel()
	written := false
	err := w.db.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		err := write(tx)
		written = err == nil
		return err
	})
	if err == nil {
		return w.check()
	}
	if written && uncertain(err) {
		return fmt.Errorf("commit: %w: %w", ErrUnknown, err)
	}
	return explain(err)
}

// explain turns the database's word for a lost race into ErrConflict.
func explain(err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) || isDuplicate(err) {
		return ErrConflict
	}
	return err
}
