package program

import (
	"context"
	"errors"
	"fmt"
	"os"

	"sundial/config"
	"sundial/models"
)

type rekeyCommand struct{}

// Run changes the deployment's key. Where the key is a file that Sundial made, or
// SUNDIAL_KEY_FILE names, the new one is made and takes its place; otherwise it is
// the one in SUNDIAL_NEW_KEY.
func (rekeyCommand) Run(ctx context.Context) error {
	c, err := config.LoadStore(os.LookupEnv)
	if err != nil {
		return err
	}
	store, err := openStore(ctx, c, nil)
	if err != nil {
		return err
	}
	defer store.Close()
	if c.NewKey != "" {
		return rekeyGiven(ctx, store, c)
	}
	if c.KeyFile == "" {
		return errors.New("the key is not in a file: put the new one into SUNDIAL_NEW_KEY or SUNDIAL_NEW_KEY_FILE (make it with: openssl rand -base64 32)")
	}
	key, err := config.DraftKey(c.KeyFile)
	if err != nil {
		return fmt.Errorf("make the new key beside the former one: %w; or give it in SUNDIAL_NEW_KEY", err)
	}
	if err := store.Rekey(ctx, key); err != nil {
		return err
	}
	former, err := config.TakeDraft(c.KeyFile)
	if err != nil {
		return err
	}
	fmt.Printf("The key in %s is new; the former one is %s.\nA Sundial that runs and reads this file goes on with the new one by itself; one that got a copy\n(systemd's LoadCredential, a container's secret) must be started again now.\n", c.KeyFile, former)
	fmt.Print(formerKeyWord)
	return nil
}

func rekeyGiven(ctx context.Context, store *models.Store, c config.Config) error {
	key, err := config.LoadKey(config.Config{Key: c.NewKey}, true)
	if err != nil {
		return err
	}
	if err := store.Rekey(ctx, key); err != nil {
		return err
	}
	fmt.Println("The key is the one of SUNDIAL_NEW_KEY now: give it to Sundial as SUNDIAL_KEY, SUNDIAL_KEY_FILE or SUNDIAL_KEY_COMMAND, and start it again where it runs.")
	fmt.Print(formerKeyWord)
	return nil
}

// formerKeyWord says what discarding the former key means.
const formerKeyWord = `Backups made before open with the former key alone. As long as you keep it, whoever has it and such a backup
reads the words in it, those of members who were forgotten since included; once every copy of it is destroyed,
nobody does, you included. Make a new backup, then destroy it.
Members' own keys are not changed: if the former key and a copy of the database got out together, what was
and will be written under these keys is readable to who has both.
`
