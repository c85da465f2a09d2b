package program

import (
	"context"
	"os"

	"sundial/doctor"
)

type doctorCommand struct {
	Running bool `help:"A Sundial serves with these tokens at this moment, so its connections are expected."`
}

func (d doctorCommand) Run(ctx context.Context) error {
	if wrong := doctor.Print(os.Stdout, doctor.Run(ctx, doctor.Options{Env: os.LookupEnv, Running: d.Running})); wrong {
		return errTold
	}
	return nil
}
