package handlers

import (
	"reflect"

	"sundial/blockkit"
)

// tellDiskFull says below an answer that nothing was stored.
func (in *Interaction) tellDiskFull(err error) {
	in.Log.Error("the database is full: what is stored is shown, nothing new is taken", "error", err)
	if reply := in.Answer.Reply; reply != nil {
		reply.Blocks.BlockSet = append(reply.Blocks.BlockSet, blockkit.Small(in.Words.BotDiskFullBelow()))
	}
}

// onlyAnswers says that the change would store nothing but the answer: someone who
// only looks is answered though the database is full. What the answer's numbers and
// buttons mean is not kept then, which the answer says; a question without its buttons
// would be none.
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
