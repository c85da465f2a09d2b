package program

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"sundial/config"
	"sundial/messages"
	"sundial/models"
	"sundial/operate"
)

// migrateCommand updates the schema, or moves everything to another database.
type migrateCommand struct {
	To string `placeholder:"URL" env:"SUNDIAL_MIGRATE_TO" help:"${migrate_to}"`
}

func (m migrateCommand) Run(ctx context.Context, words *messages.Printer) error {
	if m.To != "" {
		return m.move(ctx, words)
	}
	_, store, err := openConfigured(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	fmt.Println(words.ProgramSchemaCurrent())
	return nil
}

func (m migrateCommand) move(ctx context.Context, words *messages.Printer) error {
	c, err := loadStore()
	if err != nil {
		return err
	}
	key, err := config.LoadKey(ctx, c, true)
	if err != nil {
		return err
	}
	fmt.Println(words.ProgramMoving())
	moved, err := models.Move(ctx, c.DatabaseURL, m.To, key, progress(os.Stderr, words))
	if err != nil {
		return err
	}
	for _, one := range moved {
		fmt.Printf("%-20s %s\n", one.Table, words.ProgramMovedTable(one.Checksum, fmt.Sprintf("%9d", one.Rows)))
	}
	fmt.Println(words.ProgramMoved())
	if c.KeyFile != "" && !strings.HasPrefix(m.To, "sqlite:") {
		fmt.Println(words.ProgramNameKey(c.KeyFile))
	}
	return nil
}

const progressEvery = 10_000

// progress reports which table is being copied, and how far along it is.
func progress(to io.Writer, words *messages.Printer) func(table string, rows int) {
	current, copied := "", 0
	return func(table string, rows int) {
		began, before := table != current, copied/progressEvery
		if began {
			current, copied, before = table, 0, 0
		}
		if copied += rows; began || copied/progressEvery > before {
			fmt.Fprintln(to, words.ProgramCopying(strconv.Itoa(copied), table))
		}
	}
}

// backupCommand copies the database; it needs no key and doesn't migrate.
type backupCommand struct {
	File string `arg:"" help:"${backup_file}"`
}

func (b backupCommand) Run(ctx context.Context) error {
	c, err := loadStore()
	if c.DatabaseURL == "" {
		return err
	}
	return models.Backup(ctx, c.DatabaseURL, b.File) // works even if other variables are wrong
}

type restoreCommand struct {
	File string `arg:"" help:"${restore_file}"`
}

func (r restoreCommand) Run(ctx context.Context, words *messages.Printer) error {
	c, err := loadStore()
	if err != nil {
		return err
	}
	if err := models.Restore(c.DatabaseURL, r.File); err != nil {
		return err
	}
	store, err := openStore(ctx, c, operate.NewMetrics(""), false)
	if err != nil {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramRestoredBroken(words.ErrorText(err)) })
	}
	defer store.Close()
	n, err := store.ForgetAgain(ctx, time.Now())
	if err != nil {
		return err
	}
	fmt.Println(words.ProgramRestored(int(n)))
	return nil
}

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
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramDraftKeyFailed(words.ErrorText(err)) })
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
