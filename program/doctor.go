package program

import (
	"context"
	"os"

	"sundial/doctor"
	"sundial/messages"
)

type doctorCommand struct {
	Running bool `help:"${doctor_running}"`
}

func (d doctorCommand) Run(ctx context.Context, words *messages.Printer) error {
	findings := doctor.Run(ctx, doctor.Options{Env: os.LookupEnv, Environ: os.Environ(), Running: d.Running, Words: words})
	if wrong := doctor.Print(os.Stdout, findings, words); wrong {
		return errTold
	}
	return nil
}
