package handlers

import (
	"reflect"

	"sundial/blockkit"
)

func (in *Interaction) tellDiskFull(err error) {
	in.Logger.Error("the database's disk is full: stored data can be read, but nothing new can be saved", "error", err)
	if reply := in.Answer.Reply; reply != nil {
		reply.Blocks.BlockSet = append(reply.Blocks.BlockSet, blockkit.Small(in.Words.BotDiskFullBelow()))
	}
}

// onlyAnswers reports whether the change stores only the answer: such requests work even if the
// disk is full. The answer's numbers and buttons won't work then, and the answer says so. A
// question is useless without its buttons, so it doesn't count.
func (in *Interaction) onlyAnswers() bool {
	if !in.Change.OnlyAnswers() || in.asks || in.draft != nil {
		return false
	}
	stored, err := in.Store.Member(in.Ctx, in.Member.Key, in.Request.At)
	if err != nil {
		return false
	}
	chosen := in.Member.Settings
	chosen.Numbered, chosen.Channel, chosen.Unwelcomed = stored.Settings.Numbered, stored.Settings.Channel, stored.Settings.Unwelcomed
	return reflect.DeepEqual(stored.Settings, chosen)
}
