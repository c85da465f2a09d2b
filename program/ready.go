package program

import (
	"context"
	"fmt"
	"os"

	"sundial/config"
	"sundial/messages"
	"sundial/operate"
)

// readyCommand asks the Sundial running with the same environment: a health check for an image
// without other programs.
type readyCommand struct{}

func (readyCommand) Run(ctx context.Context) error {
	addr := config.HTTPAddr(os.LookupEnv)
	if addr == "" {
		return messages.NewProblem((*messages.Printer).ProgramReadyOff)
	}
	said, ready, err := operate.Ask(ctx, addr)
	if err != nil {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramReadySilent(addr, err.Error()) })
	}
	fmt.Print(said)
	if !ready {
		return errTold
	}
	return nil
}
