package timer

import (
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
)

// resumeFeature starts earlier work again.
func resumeFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Resume: resume},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpResume,
		Examples: []string{"resume", "resume 2", "resume #acme"},
	}
}

// resume starts the last note again, or the n-th of the last list.
func resume(in *handlers.Interaction, c command.Command) error {
	if len(c.Tags) > 0 {
		return resumeTagged(in, c)
	}
	from, ok, err := in.RecordNumbered(c.Numbers)
	if err == nil && ok && len(c.Numbers) == 0 && from.Kind == record.Break {
		from, ok, err = lastWork(in)
	}
	if err != nil || !ok {
		return err
	}
	return start(in, command.Command{Verb: command.Start, Note: from.Note, At: c.At})
}

// maxTaggedBack bounds the records that `resume #acme` searches.
const maxTaggedBack = 200

// resumeTagged starts the last work that has all of the tags again.
func resumeTagged(in *handlers.Interaction, c command.Command) error {
	last, err := in.Store.Latest(in.Ctx, in.Member, maxTaggedBack)
	if err != nil {
		return err
	}
	var with record.Filter
	for _, tag := range c.Tags {
		with.All = append(with.All, []string{tag})
	}
	for _, r := range last {
		if r.Kind == record.Work && with.Match(r) {
			return start(in, command.Command{Verb: command.Start, Note: r.Note, At: c.At})
		}
	}
	in.Tell("", in.Words.TimerNoTaggedRecord(c.Tags[0]))
	return nil
}

// lastWork returns the last of the recent records that isn't a break.
func lastWork(in *handlers.Interaction) (record.Record, bool, error) {
	last, err := in.Store.Latest(in.Ctx, in.Member, 20)
	if err != nil {
		return record.Record{}, false, err
	}
	for _, r := range last {
		if r.Kind == record.Work {
			return r, true, nil
		}
	}
	in.Tell("", in.Words.TimerNothingToResume())
	return record.Record{}, false, nil
}
