package tags

import (
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
)

func factsFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Rate: rate, command.Target: target, command.Budget: budget},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpRate,
		Examples: []string{"rate #acme 90 EUR/h", "rate #acme 120 EUR/h from 1 dec", "target #acme 20h/week", "budget #acme 40h", "budget #acme 5000 EUR", "target #acme off"},
	}
}

// fact is a kind of tag setting, with its words.
type fact struct {
	verb     string
	none     func(*messages.Printer) string
	noneOf   func(p *messages.Printer, tag string) string
	describe func(*handlers.Interaction, models.TagFacts) []string
	lines    func(*handlers.Interaction, string) ([]string, error)
}

var (
	targets = fact{"target", (*messages.Printer).TagsNoTargets, (*messages.Printer).TagsNoTargetOf, (*handlers.Interaction).DescribeTarget, (*handlers.Interaction).TargetLines}
	budgets = fact{"budget", (*messages.Printer).TagsNoBudgets, (*messages.Printer).TagsNoBudgetOf, (*handlers.Interaction).DescribeBudget, (*handlers.Interaction).BudgetLines}
)

// target sets the hours that a tag, or all work, should take in each period, or lists them.
func target(in *handlers.Interaction, c command.Command) error {
	if c.Length == 0 && !c.Off {
		return listFacts(in, targets, strings.Join(c.Tags, ""))
	}
	return change(in, c, targets, func(f *models.TagFacts) {
		f.Target, f.Per = int64(c.Length/time.Second), c.Per
		switch {
		case f.Target == 0:
			f.Per = ""
		case f.Per == "":
			f.Per = "week"
		}
	})
}

// budget sets a tag's one budget, in hours or money, per month or in total, or lists budgets.
func budget(in *handlers.Interaction, c command.Command) error {
	if c.Length == 0 && c.Money == "" && !c.Off {
		return listFacts(in, budgets, strings.Join(c.Tags, ""))
	}
	return change(in, c, budgets, func(f *models.TagFacts) {
		f.Budget, f.BudgetMoney, f.BudgetCurrency, f.BudgetPer = int64(c.Length/time.Second), c.Money, c.Currency, c.Per
	})
}

// listFacts lists the tags with such a setting, or the given one, and their progress.
func listFacts(in *handlers.Interaction, what fact, tag string) error {
	lines, err := what.lines(in, tag)
	if err != nil {
		return err
	}
	switch {
	case len(lines) == 0 && tag != "":
		lines = []string{what.noneOf(in.Words, "#"+tag)}
	case len(lines) == 0:
		lines = []string{what.none(in.Words)}
	}
	return in.Say(strings.Join(lines, "\n"))
}

// change changes such a setting and says what's set now.
func change(in *handlers.Interaction, c command.Command, what fact, set func(*models.TagFacts)) error {
	tag, name := notice.AllWork, in.Words.NoticeAllWork()
	if len(c.Tags) > 0 {
		tag, name = c.Tags[0], "#"+c.Tags[0]
	}
	entry := changeFacts(in, what.verb, tag, set)
	if err := in.LookAtTargets(); err != nil {
		return err
	}
	said := what.describe(in, in.Member.Settings.Tags[tag])
	if len(said) == 0 {
		said = []string{in.Words.TagsNothingSet()}
	}
	lines, err := what.lines(in, tag)
	if err != nil {
		return err
	}
	in.Tell(in.Words.TagsFactsHead(name), strings.Join(append(said, lines...), "\n"), in.UndoButton(entry))
	return nil
}

// changeFacts changes a tag's settings, with a history entry.
func changeFacts(in *handlers.Interaction, what, tag string, change func(*models.TagFacts)) *models.HistoryEntry {
	return in.SaveSettings(what, func(s *models.Settings) {
		facts := s.Tags[tag]
		if change(&facts); facts.IsZero() {
			delete(s.Tags, tag)
			return
		}
		s.Tags[tag] = facts
	})
}

// homeTargets returns the targets and budgets with their progress.
func homeTargets(in *handlers.Interaction) ([]slack.Block, error) {
	lines, err := in.GoalLines("")
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	shown := lines[:min(len(lines), handlers.HomeGoals)]
	blocks := []slack.Block{blockkit.Header(in.Words.HomeGoalsHeader()), blockkit.Text(strings.Join(shown, "\n"))}
	if len(shown) < len(lines) {
		blocks = append(blocks, blockkit.Small(in.Words.HomeMoreGoals(len(lines)-len(shown))))
	}
	return blocks, nil
}
