package tags

import (
	"strings"
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
)

// factsFeature says what an hour with a tag costs, and how many are aimed at.
func factsFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Rate: rate, command.Target: target, command.Budget: budget},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpRate,
		Examples: []string{"rate #acme 90 EUR/h", "rate #acme 120 EUR/h from 1 dec", "target #acme 20h/week", "budget #acme 40h", "budget #acme 5000 EUR", "target #acme off"},
	}
}

func target(in *handlers.Interaction, c command.Command) error {
	return fact(in, c, "target", func(f *models.TagFacts) {
		f.Target, f.Per = int64(c.Length/time.Second), c.Per
		switch {
		case f.Target == 0:
			f.Per = ""
		case f.Per == "":
			f.Per = "week"
		}
	})
}

// budget sets the hours or the money that a tag may take, for each month or once and
// for all. A tag has one budget.
func budget(in *handlers.Interaction, c command.Command) error {
	return fact(in, c, "budget", func(f *models.TagFacts) {
		f.Budget, f.BudgetMoney, f.BudgetCurrency, f.BudgetPer = int64(c.Length/time.Second), c.Money, c.Currency, c.Per
	})
}

// fact changes what is said about a tag.
func fact(in *handlers.Interaction, c command.Command, what string, change func(*models.TagFacts)) error {
	tag, name, entry := notice.AllWork, in.Words.NoticeAllWork(), models.NewHistoryEntry(what, in.Now)
	switch {
	case len(c.Tags) > 0:
		tag, name = c.Tags[0], "#"+c.Tags[0]
	case what != "target":
		in.Tell("", in.Words.TagsNameOne(what))
		return nil
	}
	in.ChangeSettings(entry, func(s *models.Settings) {
		facts := s.Tags[tag]
		if change(&facts); facts.IsZero() {
			delete(s.Tags, tag)
			return
		}
		s.Tags[tag] = facts
	})
	if err := in.LookAtTargets(); err != nil {
		return err
	}
	in.RecordHistory(entry)
	text := in.DescribeFacts(in.Member.Settings.Tags[tag])
	if text == "" {
		text = in.Words.TagsNothingSet()
	}
	lines, err := in.GoalLines(tag)
	if err != nil {
		return err
	}
	in.Tell(in.Words.TagsFactsHead(name), strings.Join(append([]string{text}, lines...), "\n"), in.UndoButton(entry))
	return nil
}
