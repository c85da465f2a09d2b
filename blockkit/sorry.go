package blockkit

import (
	"errors"

	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
)

// Sorry returns what a person reads when Sundial failed: what became of what they typed, and
// what to do.
func Sorry(err error, words *messages.Printer) *interaction.Reply {
	switch {
	case errors.Is(err, models.ErrUnknown):
		return Sentence(words.BotPerhapsSaved())
	case models.IsDiskFull(err):
		return Sentence(words.BotDiskFull())
	case errors.Is(err, models.ErrBroken):
		return Sentence(words.BotMemberBroken())
	case models.IsTransient(err):
		return Sentence(words.BotDatabaseSilent())
	}
	return Sentence(words.BotFailed())
}
