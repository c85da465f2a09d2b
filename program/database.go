package program

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"sundial/config"
	"sundial/models"
)

// migrateCommand brings the schema up to date, or moves everything to another
// database.
type migrateCommand struct {
	To string `placeholder:"URL" env:"SUNDIAL_MIGRATE_TO" help:"Copy everything to this empty database (sqlite:PATH or postgres://…), check it, and leave the first as it is. With a password in it, give it as SUNDIAL_MIGRATE_TO instead: arguments can be read by others on the machine."`
}

func (m migrateCommand) Run(ctx context.Context) error {
	if m.To != "" {
		return m.move(ctx)
	}
	return withStore(ctx, func(*models.Store) error {
		fmt.Println("The schema is up to date.")
		return nil
	})
}

func (m migrateCommand) move(ctx context.Context) error {
	c, err := config.LoadStore(os.LookupEnv)
	if err != nil {
		return err
	}
	key, err := config.LoadKey(c, true)
	if err != nil {
		return err
	}
	fmt.Println("Nothing may serve on the first database meanwhile: what is stored there from now on is not copied.")
	moved, err := models.Move(ctx, c.DatabaseURL, m.To, key)
	if err != nil {
		return err
	}
	for _, one := range moved {
		fmt.Printf("%-20s %9d rows  checksum %s, the same in both\n", one.Table, one.Rows, one.Checksum)
	}
	fmt.Println("Everything is in the new database, under the same key. Set DATABASE_URL to it and start Sundial; the first database is as it was.")
	if c.KeyFile != "" && !strings.HasPrefix(m.To, "sqlite:") {
		fmt.Printf("With PostgreSQL the key must be named: SUNDIAL_KEY_FILE=%s\n", c.KeyFile)
	}
	return nil
}

// backupCommand copies the database without a key and without migrating it.
type backupCommand struct {
	File string `arg:"" help:"The new file to write."`
}

func (b backupCommand) Run(ctx context.Context) error {
	c, err := config.LoadStore(os.LookupEnv)
	if c.DatabaseURL == "" {
		return err
	}
	return models.Backup(ctx, c.DatabaseURL, b.File) // whatever else is wrong, a backup is welcome
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
