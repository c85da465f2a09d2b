package program

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/blockkit"
	"sundial/bot"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/handlers/data"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/paper"
	"sundial/record"
)

// What the operator does for someone who has left, or after a legal request. Each action is
// logged, and the member is notified if Slack allows it.

// memberFlag identifies a member: TEAM/USER, or ENTERPRISE/TEAM/USER.
type memberFlag struct {
	Member string `required:"" placeholder:"TEAM/USER" help:"${member}"`
}

func (f memberFlag) key() (models.MemberKey, error) {
	switch parts := strings.Split(f.Member, "/"); {
	case strings.Contains(f.Member, " ") || strings.HasPrefix(f.Member, "/") || strings.HasSuffix(f.Member, "/") || strings.Contains(f.Member, "//"):
	case len(parts) == 2:
		return models.MemberKey{Team: parts[0], User: parts[1]}, nil
	case len(parts) == 3:
		return models.MemberKey{Enterprise: parts[0], Team: parts[1], User: parts[2]}, nil
	}
	return models.MemberKey{}, messages.NewProblem((*messages.Printer).ProgramMemberForm)
}

type exportCommand struct {
	memberFlag
	File string `arg:"" optional:"" help:"${export_file}"`
}

func (e exportCommand) Run(ctx context.Context) error {
	return e.act(ctx, "export", (*messages.Printer).ProgramToldExported, func(s *handlers.Service, who models.MemberKey) error {
		content, err := data.ExportFor(ctx, s, who)
		if err != nil {
			return err
		}
		if e.File == "" {
			_, err = os.Stdout.Write(content)
			return err
		}
		file, err := os.OpenFile(e.File, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return fmt.Errorf("write the export: %w", err)
		}
		_, err = file.Write(content)
		return errors.Join(err, file.Close())
	})
}

type importCommand struct {
	memberFlag
	File     string `arg:"" help:"${import_file}"`
	Dates    string `enum:"asked,day,month" default:"asked" help:"${import_dates}"`
	Zone     string `placeholder:"ZONE" help:"${import_zone}"`
	Person   string `placeholder:"NAME" help:"${import_person}"`
	Changed  string `enum:"keep,replace,add" default:"keep" help:"${import_changed}"`
	Meetings bool   `help:"${import_meetings}"`
	Rejected string `placeholder:"FILE" help:"${import_rejected}"`
}

func (i importCommand) Run(ctx context.Context, words *messages.Printer) error {
	content, err := i.read()
	if err != nil {
		return err
	}
	return i.act(ctx, "import", (*messages.Printer).ProgramToldImported, func(s *handlers.Service, who models.MemberKey) error {
		order := map[string]exchange.DateOrder{"day": exchange.DayFirst, "month": exchange.MonthFirst}[i.Dates]
		said, err := data.ImportFor(ctx, s, who, data.Handed{Data: content, Zone: i.Zone, Order: order, Person: i.Person, Changed: i.Changed, Meetings: i.Meetings, Words: words})
		if err != nil {
			return i.explain(err, words)
		}
		fmt.Println(strings.Join(append([]string{words.ProgramImported(said.What)}, said.Said...), "\n"))
		return i.writeRejected(said.Rejected, words)
	})
}

func (i importCommand) read() ([]byte, error) {
	info, err := os.Stat(i.File)
	if err != nil {
		return nil, fmt.Errorf("read the file: %w", err)
	}
	if info.Size() > exchange.MaxSize {
		return nil, exchange.ErrSize
	}
	content, err := os.ReadFile(i.File)
	if err != nil {
		return nil, fmt.Errorf("read the file: %w", err)
	}
	return content, nil
}

// explain says which flag fills in what a file leaves open, and lists a file's people.
func (i importCommand) explain(err error, words *messages.Printer) error {
	var several *exchange.PeopleError
	switch {
	case errors.Is(err, exchange.ErrOrder), errors.Is(err, exchange.ErrMixed):
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramSayDates(words.ErrorText(err)) })
	case errors.Is(err, data.ErrNoZone):
		return messages.NewProblem((*messages.Printer).ProgramSayZone)
	case errors.As(err, &several):
		for _, p := range several.People {
			fmt.Println(words.ProgramPersonOfFile(p.Entries, fmt.Sprintf("--person %q", p.Key())))
		}
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramSayPerson(words.ErrorText(err)) })
	}
	return err
}

// writeRejected writes what couldn't be read into a new file, or prints it.
func (i importCommand) writeRejected(content []byte, words *messages.Printer) error {
	if content == nil {
		return nil
	}
	name := cmp.Or(i.Rejected, i.File+".rejected.csv")
	file, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		fmt.Fprintln(os.Stderr, "sundial:", err)
		_, err = os.Stdout.Write(content)
		return err
	}
	_, err = file.Write(content)
	fmt.Println(words.ProgramRejectedFile(name))
	return errors.Join(err, file.Close())
}

type forgetCommand struct{ memberFlag }

func (f forgetCommand) Run(ctx context.Context, words *messages.Printer) error {
	return f.act(ctx, "forget", (*messages.Printer).ProgramToldErased, func(s *handlers.Service, who models.MemberKey) error {
		held, err := data.ForgetFor(ctx, s, who)
		logInUse := errors.Is(err, models.ErrLogInUse)
		switch {
		case err != nil && !logInUse:
			return err
		case !held:
			fmt.Println(words.ProgramNothingHeld(f.Member))
			return errNothing
		}
		fmt.Println(words.ProgramForgotten(f.Member))
		switch {
		case logInUse:
			fmt.Println(words.ProgramForgottenButLog())
		case s.Store.KeepsErased():
			fmt.Println(words.ProgramForgottenButFiles())
		}
		return nil
	})
}

// errNothing means that nothing is held about a member, so nobody is notified.
var errNothing = errors.New("nothing is held")

// act opens the store, acts, logs it and notifies the member.
func (f memberFlag) act(ctx context.Context, what string, told func(p *messages.Printer, moment, operator string) string, do func(*handlers.Service, models.MemberKey) error) error {
	who, err := f.key()
	if err != nil {
		return err
	}
	c, store, err := openConfigured(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	clock, log := clockwork.NewRealClock(), c.Logger(os.Stderr)
	api := bot.NewSlack(bot.SlackOptions{APIURL: c.APIURL, Workspaces: workspaces{store: store, clock: clock, allowed: allowed(c)}, Clock: clock, Logger: log})
	m, err := store.Member(ctx, who, clock.Now())
	if errors.Is(err, models.ErrBroken) {
		m, err = &models.Member{Key: who}, nil // even an unreadable member can be forgotten
	}
	if err != nil {
		return err
	}
	words := messages.For(messages.Choose(m.Settings.Language, m.Locale), c.Command)
	err = do(handlers.New(handlers.Options{Store: store, Profiles: api, Clock: clock, Logger: log, Command: c.Command, Operator: c.Operator, Room: memberRoom(c), Fonts: paper.SystemFonts(c.Fonts)}, areas.All()...), who)
	if errors.Is(err, errNothing) {
		return nil
	}
	if err != nil {
		return err
	}
	log.Info("the operator acted for a member", "act", what, "workspace", who.Workspace().String(), "member", who.User)
	operator := cmp.Or(c.Operator, words.ProgramOperatorUnnamed())
	now := clock.Now().UTC()
	text := told(words, words.Day(record.DateOf(now, time.UTC), record.Date{})+now.Format(" 15:04 MST"), operator)
	if err := tell(ctx, store, api, who, blockkit.Sentence(text), clock.Now()); err != nil {
		log.Warn("could not notify the member", "error", err)
	}
	return nil
}

// tell sends the member a message, and records it for deletion. If nothing is held about the
// member, that isn't recorded either.
func tell(ctx context.Context, store *models.Store, to *bot.Slack, who models.MemberKey, r *interaction.Reply, now time.Time) error {
	channel, ts, err := to.Send(ctx, who, r)
	if err != nil {
		return err
	}
	m, err := store.Member(ctx, who, now)
	if err != nil || m.New {
		return err
	}
	return store.NoteSent(ctx, m, channel, ts, now, m.DeletedAt(now))
}
