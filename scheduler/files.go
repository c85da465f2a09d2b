package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/paper"
	"sundial/reporting"
)

// A scheduled report file is made when it's sent, separately from messages, because a large one
// takes a while. Uploading has three steps, and nobody sees a file before the last one, so only
// that one is leased, after storing the file's ID. If its outcome is unknown, the file is
// deleted by its ID and made again (docs/decisions/0022). A message follows the file
// separately, because a comment on a file can't be deleted later.

const (
	// fileTimeout bounds making and uploading a file.
	fileTimeout = 5 * time.Minute
	// lateFile is after how long a file whose last step has no known outcome is deleted again.
	lateFile = 10 * time.Minute
	// fileBatch is how many files are read at once.
	fileBatch = 20
)

// fileOrder is a waiting report's Body: the report, and the moment that determines its days. Or
// it's the message that follows one.
type fileOrder struct {
	Report models.ReportOrder `json:"report,omitzero"`
	Due    time.Time          `json:"due,omitzero"`
	Zone   string             `json:"zone,omitempty"`
	Say    *interaction.Reply `json:"say,omitempty"`
}

// putFile makes the schedule's report the claim's message. Its file is made when it's sent.
func putFile(c *models.Claim, due, from, until time.Time) (err error) {
	if c.Schedule.Report == nil {
		return nil
	}
	order := fileOrder{Report: *c.Schedule.Report, Due: due, Zone: c.Schedule.Zone}
	if c.Message, err = newMessage(c.Member, models.FileReport, c.Schedule.ID, due, order); err != nil {
		return err
	}
	c.Message.From, c.Message.Until = from, until
	return nil
}

// sendFiles sends the workspace's waiting files one at a time, except those set aside.
func (s *Scheduler) sendFiles(ctx context.Context, o *outbox) error {
	for last := (models.Message{}); ctx.Err() == nil; {
		waiting, err := ask(ctx, s, func(ctx context.Context) ([]models.Message, error) {
			return s.store.WaitingFiles(ctx, o.key, s.moment(), last, fileBatch)
		})
		if err != nil || len(waiting) == 0 {
			return err
		}
		last = waiting[len(waiting)-1]
		for _, message := range waiting {
			if s.aside.has(message.ID, s.moment()) {
				continue
			}
			if !s.until(ctx, o.files.free) {
				return nil
			}
			last = models.Message{} // what is put behind a file comes before those that are due later
			if err := s.sendFile(ctx, o, message); err != nil {
				return err
			}
		}
	}
	return nil
}

// sendFile makes and sends one file, or drops it. An error means that the database is silent.
func (s *Scheduler) sendFile(ctx context.Context, o *outbox, message models.Message) error {
	if done, err := s.unsendable(ctx, o, message, s.moment()); done || err != nil {
		return err
	}
	working, cancel := s.within(ctx, fileTimeout)
	defer cancel()
	made, err := try(s, func() (madeFile, error) { return s.makeFile(working, message) })
	switch {
	case ctx.Err() != nil:
		return nil // the next process will make it
	case outOfReach(err):
		return err
	case err != nil:
		s.setAsideFor(message.ID, message.Kind, "make the file of a report", err)
		return nil
	case made.instead != nil:
		return s.sayInstead(ctx, o, message, made.instead)
	}
	file, err := s.uploadFile(working, message, made)
	if err != nil {
		return s.failedFile(ctx, o, message, beforeShown(s.o.Classify(err)))
	}
	return s.showFile(ctx, o, message, file, made)
}

// madeFile is a file ready to be sent, or the message that replaces it.
type madeFile struct {
	name    string
	content *interaction.Content
	// behind is the message that follows it, instead the one that replaces it.
	behind, instead *interaction.Reply
}

// makeFile makes the file from current records, for the days determined by its due time.
func (s *Scheduler) makeFile(ctx context.Context, message models.Message) (madeFile, error) {
	var order fileOrder
	if err := json.Unmarshal(message.Body, &order); err != nil {
		return madeFile{}, errors.New("a stored message isn't valid JSON")
	}
	if order.Say != nil {
		return madeFile{instead: order.Say}, nil
	}
	m, now := message.Owner, s.moment()
	words := s.wordsOf(m)
	zone, err := time.LoadLocation(order.Zone)
	if err != nil {
		zone = m.Location()
	}
	w := reporting.Writer{
		Store: s.store, Member: m, Words: words, Now: now, Zone: m.Location(), Author: func() string { return s.nameOf(ctx, m) }, Fonts: s.o.Fonts, PDFSlot: s.o.PDFSlot,
	}
	c, ok := reporting.Later(order.Report, command.Habits{Now: order.Due, Zone: zone, WeekStart: m.WeekStart()})
	if !ok {
		return madeFile{}, errors.New("the days of a report have no meaning")
	}
	if c.Range.IsZero() {
		if c.Range, err = w.AllDays(ctx); err != nil {
			return madeFile{}, err
		}
	}
	file, total, ok, err := w.FileWithTotal(ctx, c)
	switch {
	case errors.Is(err, paper.ErrTooLong):
		return madeFile{instead: blockkit.Sentence(words.PaperTooLong(paper.MaxPages))}, nil
	case err != nil:
		return madeFile{}, err
	case !ok:
		return madeFile{instead: blockkit.Sentence(words.ReportfilesEmpty(w.Title(c)))}, nil
	}
	lines := []string{words.ReportfilesComment(words.Length(total), w.Title(c))}
	if file.Remark != "" {
		lines = append(lines, file.Remark)
	}
	if message.Again {
		lines = append(lines, words.ReportfilesAgain())
	}
	text := strings.Join(lines, "\n")
	behind := blockkit.NewReply(text, blockkit.Text(text), blockkit.Buttons(blockkit.Button("got_it", words.RequestGotFileButton(), message.ID)))
	return madeFile{name: file.Name, content: file.Content, behind: behind}, nil
}

// nameOf returns the member's name in Slack; the member's ID if Slack doesn't answer.
func (s *Scheduler) nameOf(ctx context.Context, m *models.Member) string {
	if s.o.Profiles != nil {
		if p, err := s.o.Profiles.Profile(ctx, m.Key); err == nil && p.Name != "" {
			return p.Name
		}
	}
	return m.Key.User
}

// uploadFile uploads the file, which nobody sees yet. One with an unknown outcome is deleted
// first, because it may be in the member's messages.
func (s *Scheduler) uploadFile(ctx context.Context, message models.Message, made madeFile) (file string, err error) {
	return try(s, func() (string, error) {
		if message.Again && message.File != "" {
			if err := s.o.Sender.DeleteFile(ctx, message.Member.Workspace(), message.File); err != nil && s.o.Classify(err).Kind != Refused {
				return "", err
			}
			// Slack may complete the former upload after that. Its file then stands until here.
			now := s.moment()
			if err := s.store.NoteFile(ctx, message.Owner, models.NewID(), message.File, now, now.Add(lateFile)); err != nil {
				return "", err
			}
		}
		return s.o.Sender.Upload(ctx, message.Member, &interaction.Upload{Name: made.name, Title: made.name, Content: made.content})
	})
}

// beforeShown makes an unknown failure before the last step one to retry: nobody saw the file.
func beforeShown(f Failure) Failure {
	if f.Kind == Unknown {
		f.Kind = Retry
	}
	return f
}

// showFile posts an uploaded file to the member's DM, under a lease that stores its ID.
func (s *Scheduler) showFile(ctx context.Context, o *outbox, message models.Message, file string, made madeFile) error {
	leased, err := ask(ctx, s, func(ctx context.Context) (bool, error) {
		return s.store.LeaseFile(ctx, &message, file, s.moment().Add(lease))
	})
	if err != nil || !leased {
		return err
	}
	finish, cancel := s.within(ctx, sendTimeout)
	defer cancel()
	err = s.safely(func() error { return s.o.Sender.ShowFile(finish, message.Member, file, made.name) })
	noting, done := s.noting(ctx)
	defer done()
	if err != nil {
		s.notePanic(message.Kind, "send a file", err)
		return s.failedFile(noting, o, message, s.o.Classify(err))
	}
	s.o.Counted(message.Kind, "sent")
	now := s.moment()
	if err := s.store.Sent(noting, message, "", file, now, now.Add(models.FileRetention)); err != nil {
		return err
	}
	return s.queueBehind(noting, message, made.behind)
}

func (s *Scheduler) queueBehind(ctx context.Context, file models.Message, reply *interaction.Reply) error {
	message, err := newMessage(file.Owner, models.FileReport, file.Subject+" file", file.Due, fileOrder{Say: reply})
	if err != nil {
		return err
	}
	return s.store.AddMessage(ctx, file.Owner, *message)
}

func (s *Scheduler) failedFile(ctx context.Context, o *outbox, message models.Message, f Failure) error {
	switch {
	case f.Kind == Limited:
		o.files.free = s.clock.Now().Add(f.RetryAfter)
		s.o.Counted(message.Kind, "limited")
		return bounded(ctx, s.storeTimeout, func(ctx context.Context) error {
			return s.store.RequeueFile(ctx, message, s.moment().Add(f.RetryAfter))
		})
	case f.Kind == Retry: // it may not be leased yet
		return s.retry(ctx, message, f.Reason, s.store.RequeueFile)
	case f.Reason == "missing_scope": // only for files: the workspace accepts messages
		f.Kind = Refused
	}
	return s.failedSend(ctx, o, message, s.clock.Now(), f)
}

func (s *Scheduler) sayInstead(ctx context.Context, o *outbox, message models.Message, reply *interaction.Reply) error {
	if ok, err := s.leased(ctx, &message, s.moment()); err != nil || !ok {
		return err
	}
	if message.Again {
		reply = notice.MaybeAgain(s.wordsOf(message.Owner), reply)
	}
	return s.deliver(ctx, o, message, reply, s.clock.Now())
}
