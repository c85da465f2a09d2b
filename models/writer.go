package models

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"time"

	"gorm.io/gorm"
)

// inTransaction makes the writer call do in a transaction, in order with the changes: for
// writes that aren't a member's change.
func (s *Store) inTransaction(ctx context.Context, do func(tx *gorm.DB) error) error {
	return s.submit(ctx, &job{do: do})
}

// submit queues the job for the writer and waits for its outcome. While the member is locked,
// the job is written in that transaction.
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

// outcome waits for the job's outcome. A caller who can't wait any longer doesn't know whether
// a change was stored (ErrUnknown); other writes are always awaited, because they may write
// into their caller's variables.
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

// groupSize bounds the changes in one commit.
const groupSize = 256

// writer writes what members' commands decided, in one goroutine. It takes changes in order and
// commits whatever has gathered as one group, so that durability costs one fsync per group. Very
// large changes, those of a locked member, and the scheduler's write beside it.
type writer struct {
	db   *gorm.DB
	pool *sql.DB
	// transact is the database's.
	transact  transact
	committed func(int, time.Duration)
	// check reports whether the database is still the one that was opened.
	check  func() error
	queue  chan *job
	ended  chan struct{}
	locked *lockedRows
	// large has a place for each large change committed separately; nil: none is.
	large chan struct{}
	// work is the context of all transactions; giveUp ends it.
	work   context.Context
	giveUp context.CancelFunc

	mu     sync.RWMutex // guards closed against a send on the closed queue
	closed bool
}

// job is a change, or another write with a separate transaction.
type job struct {
	change *sealedChange
	do     func(tx *gorm.DB) error
	done   chan error
}

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
	w := &writer{db: db, committed: committed, check: check, queue: make(chan *job, groupSize), ended: make(chan struct{}), locked: newLockedRows()}
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

// Timeouts in real time: of a group's transaction, of another write (forgetting may delete
// much), and of everything left when the store closes.
const (
	groupTimeout = 10 * time.Second
	otherTimeout = 20 * time.Second
	closeTimeout = time.Second
)

// stop commits what's in progress, or gives up if the database doesn't answer.
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

func (w *writer) writeGroups() {
	defer close(w.ended)
	defer w.locked.running.Wait()
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

// gather takes the waiting changes, without waiting for more. Another write is a separate
// group, between what came before and after it.
func (w *writer) gather(first *job) (group []*job, after *job) {
	group = []*job{first}
	for first.do == nil && len(group) < groupSize {
		select {
		case next := <-w.queue: // nil once it's closed and empty
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
