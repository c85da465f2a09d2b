package timer

import (
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
)

func resumeFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Resume: resume},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpResume,
		Examples: []string{"resume", "resume 2", "resume #acme"},
	}
}

// resume starts the last note again, the n-th of the last list, or the last with all of the tags.
func resume(in *handlers.Interaction, c command.Command) error {
	from, ok, err := toResume(in, c)
	if err != nil || !ok {
		return err
	}
	return start(in, command.Command{Verb: command.Start, Note: from.Note, At: c.At})
}

// How many of the latest records are searched for work, and for work with tags.
const (
	maxBack       = 20
	maxTaggedBack = 200
)

// toResume returns the record whose work is resumed; if there's none, it says so.
func toResume(in *handlers.Interaction, c command.Command) (record.Record, bool, error) {
	back, nothing := maxBack, in.Words.TimerNothingToResume
	var with record.Filter
	for _, tag := range c.Tags {
		back, nothing = maxTaggedBack, func() string { return in.Words.TimerNoTaggedRecord(c.Tags[0]) }
		with.All = append(with.All, []string{tag})
	}
	if len(c.Tags) == 0 {
		r, ok, err := in.RecordNumbered(c.Numbers)
		if err != nil || !ok || len(c.Numbers) > 0 || r.Kind != record.Break {
			return r, ok, err
		}
	}
	latest, err := in.Store.Latest(in.Ctx, in.Member, back)
	if err != nil {
		return record.Record{}, false, err
	}
	for _, r := range latest {
		if r.Kind == record.Work && with.Match(r) {
			return r, true, nil
		}
	}
	in.Tell("", nothing())
	return record.Record{}, false, nil
}
