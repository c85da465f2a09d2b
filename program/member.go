package program

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/blockkit"
	"sundial/bot"
	"sundial/config"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/handlers/data"
	"sundial/interaction"
	"sundial/models"
)

// What the operator does for somebody who left, or for a request under the law.
// Each act is logged, and the member is told where Slack takes it.

// memberFlag names a member: TEAM/USER, or ENTERPRISE/TEAM/USER.
type memberFlag struct {
	Member string `required:"" placeholder:"TEAM/USER" help:"Slack's ids of the workspace and the person, such as T0123/U0456."`
}

func (f memberFlag) key() (models.MemberKey, error) {
	switch parts := strings.Split(f.Member, "/"); {
	case strings.Contains(f.Member, " ") || strings.HasPrefix(f.Member, "/") || strings.HasSuffix(f.Member, "/") || strings.Contains(f.Member, "//"):
	case len(parts) == 2:
		return models.MemberKey{Team: parts[0], User: parts[1]}, nil
	case len(parts) == 3:
		return models.MemberKey{Enterprise: parts[0], Team: parts[1], User: parts[2]}, nil
	}
	return models.MemberKey{}, errors.New("--member must be TEAM/USER, Slack's ids, such as T0123/U0456")
}

type exportCommand struct {
	memberFlag
	File string `arg:"" optional:"" help:"The new file to write; without it the export is printed."`
}

func (e exportCommand) Run(ctx context.Context) error {
	return e.act(ctx, "export", "has made a copy of all that is held about you here", func(s *handlers.Service, who models.MemberKey) error {
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
	File  string `arg:"" help:"The file to bring in: Sundial's own export, or another tracker's."`
	Dates string `enum:"asked,day,month" default:"asked" help:"How the file's dates are written, where they can be read either way: day or month, whichever comes first."`
	Zone  string `placeholder:"ZONE" help:"The time zone of the file's times, such as Europe/Berlin, where neither they nor the member tell it."`
}

func (i importCommand) Run(ctx context.Context) error {
	content, err := os.ReadFile(i.File)
	if err != nil {
		return fmt.Errorf("read the file: %w", err)
	}
	return i.act(ctx, "import", "has brought a file in for you", func(s *handlers.Service, who models.MemberKey) error {
		order := map[string]exchange.DateOrder{"day": exchange.DayFirst, "month": exchange.MonthFirst}[i.Dates]
		said, err := data.ImportFor(ctx, s, who, interaction.Handed{Data: content, Zone: i.Zone, Order: order})
		switch {
		case errors.Is(err, exchange.ErrOrder):
			return fmt.Errorf("%w: --dates day, or --dates month", err)
		case errors.Is(err, data.ErrNoZone):
			return fmt.Errorf("%w: name it, as in --zone Europe/Berlin", err)
		case err == nil:
			fmt.Println("Imported: " + said)
		}
		return err
	})
}

type forgetCommand struct{ memberFlag }

func (f forgetCommand) Run(ctx context.Context) error {
	return f.act(ctx, "forget", "has erased all that was held about you here", func(s *handlers.Service, who models.MemberKey) error {
		held, err := data.ForgetFor(ctx, s, who)
		switch {
		case err != nil:
			return err
		case !held:
			fmt.Println("Nothing is held about " + f.Member + ".")
			return errNothing
		}
		fmt.Println("Everything held about " + f.Member + " is erased. A backup made before still holds it, for whoever has it and the key of its time.")
		return nil
	})
}

// errNothing ends an act about a member of whom nothing is held: nobody is told.
var errNothing = errors.New("nothing is held")

// act opens the store, acts, logs it and tells the member.
func (f memberFlag) act(ctx context.Context, what, told string, do func(*handlers.Service, models.MemberKey) error) error {
	who, err := f.key()
	if err != nil {
		return err
	}
	c, err := config.LoadStore(os.LookupEnv)
	if err != nil {
		return err
	}
	store, err := openStore(ctx, c, nil)
	if err != nil {
		return err
	}
	defer store.Close()
	clock, log := clockwork.NewRealClock(), c.Logger(os.Stderr)
	api := bot.NewSlack(bot.SlackOptions{APIURL: c.APIURL, Workspaces: workspaces{store: store, clock: clock, allowed: allowed(c)}, Clock: clock, Logger: log})
	err = do(handlers.New(handlers.Options{Store: store, Profiles: api, Clock: clock, Logger: log, Command: c.Command, Operator: c.Operator}, areas.All()...), who)
	if errors.Is(err, errNothing) {
		return nil
	}
	if err != nil {
		return err
	}
	log.Info("the operator acted for a member", "act", what, "workspace", who.Workspace().String(), "member", who.User)
	operator := c.Operator
	if operator == "" {
		operator = "Whoever runs this Sundial"
	}
	text := fmt.Sprintf("%s %s, on %s.", operator, told, clock.Now().UTC().Format("2 Jan 2006 15:04 MST"))
	if err := tell(ctx, store, sender{api}, who, blockkit.Sentence(text), clock.Now()); err != nil {
		log.Warn("the member could not be told", "error", err)
	}
	return nil
}

// tell writes to the member, and notes the message so that it is deleted at its time. Of
// whom nothing is held, where it stands is not kept either.
func tell(ctx context.Context, store *models.Store, to sender, who models.MemberKey, r *interaction.Reply, now time.Time) error {
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
