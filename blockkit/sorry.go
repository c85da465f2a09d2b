package blockkit

import (
	"errors"

	"sundial/interaction"
	"sundial/models"
)

// fullWords stand below what is shown while nothing can be stored.
const FullWords = "The disk on which Sundial stores is full: this is what is stored, and its numbers and buttons do not work. Tell whoever runs Sundial."

// Sorry is what a person is told when something failed on our side: what became of
// what she typed, and what to do.
func Sorry(err error, command string) *interaction.Reply {
	switch {
	case errors.Is(err, models.ErrUnknown):
		return Sentence("The database stopped answering while this was being stored, and it is not known whether it was. Before you type it again, look in a minute with " + command + " list.")
	case models.IsDiskFull(err):
		return Sentence("The disk on which Sundial stores is full, and nothing was stored. What is stored can still be read. Tell whoever runs Sundial, and type it again when there is room.")
	case models.IsTransient(err):
		return Sentence("The database does not answer, and nothing was stored. Type it again in a few minutes; if it stays, tell whoever runs Sundial. (" + command + ")")
	}
	return Sentence("Something failed here and nothing was stored. Type it again in a minute; if it stays, tell whoever runs Sundial. (" + command + ")")
}
