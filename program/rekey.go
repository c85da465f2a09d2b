package program

import (
	"context"
	"fmt"

	"sundial/config"
	"sundial/messages"
	"sundial/models"
)

type rekeyCommand struct{}

// Run changes the deployment's key. If the key is in a file that Sundial created or
// SUNDIAL_KEY_FILE names, a new one is generated and replaces it; otherwise it's the one in
// SUNDIAL_NEW_KEY.
func (rekeyCommand) Run(ctx context.Context, words *messages.Printer) error {
	c, store, err := openConfigured(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	if c.NewKey != "" {
		return rekeyGiven(ctx, store, c, words)
	}
	if c.KeyFile == "" {
		return messages.NewProblem((*messages.Printer).ProgramRekeyNoFile)
	}
	key, err := config.DraftKey(c.KeyFile)
	if err != nil {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramDraftKeyFailed(explained(err, words)) })
	}
	if err := store.Rekey(ctx, key); err != nil {
		return err
	}
	former, err := config.InstallNextKey(c.KeyFile)
	if err != nil {
		return err
	}
	fmt.Println(words.ProgramRekeyedFile(c.KeyFile, former))
	fmt.Println(words.ProgramFormerKey())
	return nil
}

func rekeyGiven(ctx context.Context, store *models.Store, c config.Config, words *messages.Printer) error {
	key, err := config.LoadKey(ctx, config.Config{Key: c.NewKey}, true)
	if err != nil {
		return err
	}
	if err := store.Rekey(ctx, key); err != nil {
		return err
	}
	fmt.Println(words.ProgramRekeyedGiven())
	fmt.Println(words.ProgramFormerKey())
	return nil
}
