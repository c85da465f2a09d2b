package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"time"

	"sundial/bot"
	"sundial/config"
	"sundial/doctor"
	"sundial/install"
	"sundial/models"
)

type manifestCommand struct {
	Output  string `short:"o" enum:"yaml,json" default:"yaml" help:"yaml or json."`
	Name    string `default:"/time" env:"SUNDIAL_COMMAND" help:"The slash command's name."`
	Imports bool   `help:"Ask for the optional permission to read files that people hand over to be imported; SUNDIAL_IMPORTS=yes does the same."`
	Public  string `name:"public-url" env:"SUNDIAL_PUBLIC_URL" help:"The https address of the installation pages, for several workspaces."`
}

func (m manifestCommand) Run() error {
	options := bot.ManifestOptions{Command: cmp.Or(m.Name, "/time"), Imports: m.Imports || os.Getenv("SUNDIAL_IMPORTS") == "yes"}
	if m.Public != "" {
		options.RedirectURL = install.RedirectURL(m.Public)
	}
	text, err := bot.Manifest(options, m.Output)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(text)
	return err
}

type doctorCommand struct {
	Running bool `help:"A Sundial serves with these tokens at this moment, so its connections are expected."`
}

func (d doctorCommand) Run(ctx context.Context) error {
	if wrong := doctor.Print(os.Stdout, doctor.Run(ctx, doctor.Options{Env: os.LookupEnv, Running: d.Running})); wrong {
		return errTold
	}
	return nil
}

type restoreCommand struct {
	File string `arg:"" help:"The backup to bring back."`
}

func (r restoreCommand) Run(ctx context.Context) error {
	c, err := config.LoadStore(os.LookupEnv)
	if err != nil {
		return err
	}
	if err := models.Restore(c.DatabaseURL, r.File); err != nil {
		return err
	}
	store, err := openStore(ctx, c, nil)
	if err != nil {
		return fmt.Errorf("the backup is in its place, but does not open: %w", err)
	}
	defer store.Close()
	n, err := store.ForgetAgain(ctx, time.Now())
	if err != nil {
		return err
	}
	fmt.Printf("The backup is in its place. Of its members, %d were forgotten since and are erased again.\n", n)
	return nil
}

func withStore(ctx context.Context, do func(*models.Store) error) error {
	c, err := config.LoadStore(os.LookupEnv)
	if err != nil {
		return err
	}
	store, err := openStore(ctx, c, nil)
	if err != nil {
		return err
	}
	defer store.Close()
	return do(store)
}
