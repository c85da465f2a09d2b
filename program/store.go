package program

import (
	"context"
	"errors"
	"fmt"
	"os"

	"sundial/config"
	"sundial/models"
	"sundial/operate"
)

// openStore opens the database, to serve it or not, with the deployment's key, which the very
// first start on SQLite creates.
func openStore(ctx context.Context, c config.Config, metrics *operate.Metrics, serve bool) (*models.Store, error) {
	exists, err := models.Exists(c.DatabaseURL)
	if err != nil {
		return nil, fmt.Errorf("look for the database: %w", err)
	}
	log, made := c.Logger(os.Stderr), config.MakesKey(c, exists)
	key, err := config.LoadKey(ctx, c, exists)
	if err != nil {
		return nil, err
	}
	if made {
		log.Info("created the key that encrypts what people type: keep a copy away from the database, which can't be read without it", "file", c.KeyFile)
	}
	options := models.Options{Key: key, Serve: serve, Committed: metrics.Committed, Forgotten: config.ForgottenLists(c), HotBytes: c.HotMembersMB << 20}
	if c.HotMembersMB == 0 {
		options.HotBytes = -1
	}
	options.Broken = func(row models.BrokenRow) {
		metrics.Broken(row.Table)
		log.Error("a row can't be read and is left out", "table", row.Table, "id", row.ID, "of", row.Member, "error", row.Err)
	}
	options.Resealed = func(done, all int) {
		log.Info("re-encrypting what an earlier version encrypted", "rows", done, "of", all)
	}
	running := context.WithoutCancel(ctx) // the last requests need the key too
	options.Reload = func() ([]byte, error) { return config.LoadKey(running, c, true) }
	store, err := models.Open(ctx, c.DatabaseURL, options)
	if errors.Is(err, models.ErrWrongKey) {
		return openRekeyed(ctx, c, options)
	}
	return store, err
}

// openRekeyed finishes a rekey that was interrupted between the database and the file.
func openRekeyed(ctx context.Context, c config.Config, options models.Options) (*models.Store, error) {
	if c.KeyFile == "" {
		return nil, models.ErrWrongKey
	}
	key, err := config.NextKey(c.KeyFile)
	if err != nil {
		return nil, models.ErrWrongKey
	}
	options.Key = key
	store, err := models.Open(ctx, c.DatabaseURL, options)
	if err != nil {
		return nil, err
	}
	if _, err := config.InstallNextKey(c.KeyFile); err != nil {
		store.Close()
		return nil, err
	}
	return store, nil
}

func openConfigured(ctx context.Context) (config.Config, *models.Store, error) {
	c, err := loadStore()
	if err != nil {
		return c, nil, err
	}
	store, err := openStore(ctx, c, operate.NewMetrics(""), false)
	return c, store, err
}

func loadStore() (config.Config, error) {
	c, err := config.LoadStore(os.LookupEnv)
	return c, config.With(err, os.Environ())
}
