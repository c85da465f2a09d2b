package handlers

import (
	"context"
	"strings"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// RoomFor returns a messages.Problem if a change would add records beyond the member's limits;
// nil if not.
func (s *Service) RoomFor(ctx context.Context, change *models.Change) (problem, err error) {
	added, bytes := adds(change)
	if added == 0 || s.Room == (Room{}) {
		return nil, nil
	}
	held, err := s.Store.UsageAtMost(ctx, change.Member, s.Room.Bytes)
	if err == nil && s.Room.problem(held, added, bytes) != nil { // it may be less
		held, err = s.Store.UsageOf(ctx, change.Member, s.Room.Bytes)
	}
	if err != nil {
		return nil, err
	}
	return s.Room.problem(held, added, bytes), nil
}

func (most Room) problem(held models.Usage, records, bytes int64) error {
	switch {
	case most.Records > 0 && held.Records+records > most.Records:
		return messages.NewProblem(func(words *messages.Printer) string { return words.RoomRecords(int(most.Records)) })
	case most.Bytes > 0 && held.Bytes+bytes > most.Bytes:
		return messages.NewProblem(func(words *messages.Printer) string { return words.RoomMegabytes(int(most.Bytes >> 20)) })
	}
	return nil
}

// adds counts the records that a change adds, and the bytes of their words.
func adds(change *models.Change) (records, bytes int64) {
	were := map[string]bool{}
	for _, entry := range change.History {
		for _, r := range entry.Before {
			were[r.ID] = true
		}
	}
	for _, r := range change.Records {
		if !were[r.ID] {
			records, bytes = records+1, bytes+sealedBytes(r)
		}
	}
	return records, bytes
}

func sealedBytes(r record.Record) int64 {
	const sealing = 64
	return int64(len(r.Note)+len(strings.Join(r.Tags(), " "))) + sealing
}

// keepRoom drops a change for which the member has no room, and says so instead of the answer.
func (in *Interaction) keepRoom() error {
	problem, err := in.RoomFor(in.Ctx, in.Change)
	if problem == nil || err != nil {
		return err
	}
	text, _ := in.Words.Explain(problem)
	in.Change = &models.Change{Member: in.Member, Envelope: in.Request.Envelope, At: in.Request.At}
	in.Answer = interaction.Answer{Reply: blockkit.Sentence(text)}
	if in.Request.Kind == interaction.Submission {
		in.Answer = interaction.Answer{}
		in.RefuseForm(text)
	}
	return nil
}
