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
		Does:     (*messages.Printer).HelpRate,
		Examples: []string{"rate #acme 90 EUR/h", "target #acme 20h/week", "budget #acme 40h", "target #acme off"},
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

func budget(in *handlers.Interaction, c command.Command) error {
	return fact(in, c, "budget", func(f *models.TagFacts) { f.Budget = int64(c.Length / time.Second) })
}

func rate(in *handlers.Interaction, c command.Command) error {
	return fact(in, c, "rate", func(f *models.TagFacts) { f.Rate, f.Currency = c.Money, c.Currency })
}

// fact changes what is said about a tag.
func fact(in *handlers.Interaction, c command.Command, what string, change func(*models.TagFacts)) error {
	tag, name, step := notice.AllWork, "All work", models.NewStep(what, in.Now)
	switch {
	case len(c.Tags) > 0:
		tag, name = c.Tags[0], "#"+c.Tags[0]
	case what != "target":
		in.Say("Name a tag. Type %s help %s for an example.", in.Command, what)
		return nil
	}
	in.ChangeSettings(step, func(s *models.Settings) {
		facts := s.Tags[tag]
		if change(&facts); facts == (models.TagFacts{}) {
			delete(s.Tags, tag)
			return
		}
		s.Tags[tag] = facts
	})
	if err := in.LookAtTargets(); err != nil {
		return err
	}
	in.RecordStep(step)
	text := handlers.DescribeFacts(in.Member.Settings.Tags[tag])
	if text == "" {
		text = "nothing is set any more"
	}
	lines, err := in.GoalLines(tag)
	if err != nil {
		return err
	}
	in.Tell(name+":", strings.Join(append([]string{text + "."}, lines...), "\n"), in.UndoButton(step))
	return nil
}
