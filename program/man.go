package program

import (
	"fmt"
	"os"

	"github.com/alecthomas/kong"
	mangokong "github.com/alecthomas/mango-kong"
	"github.com/muesli/roff"
)

// manCommand prints the manual page for packages, generated from --help.
type manCommand struct{}

func (manCommand) Run(app *kong.Kong) error {
	_, err := fmt.Fprint(os.Stdout, mangokong.NewManPage(1, app.Model).Build(roff.NewDocument()))
	if err != nil {
		return fmt.Errorf("write the manual page: %w", err)
	}
	return nil
}
