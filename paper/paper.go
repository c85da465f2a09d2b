// Package paper makes the timesheet that a member sends to a client: a PDF of A4 or
// Letter in the member's language, in every script for which there's a font.
package paper

// Party is the sender or the client of a paper. What's empty is left out.
type Party struct {
	Name string
	// Address is the lines below the name, as they're to be printed.
	Address []string
}

// IsZero says whether nothing of the party is known.
func (p Party) IsZero() bool { return p.Name == "" && len(p.Address) == 0 }
