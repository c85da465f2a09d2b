package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ForgottenLists returns the files that list forgotten members as hashes: next to the key,
// where backups of the database don't include it; or, if that can't be written (a container's
// secret), next to the SQLite database, or with PostgreSQL in the working directory.
func ForgottenLists(c Config) []string {
	const name = "sundial.forgotten"
	var all []string
	if c.KeyFile != "" {
		all = append(all, filepath.Join(filepath.Dir(c.KeyFile), name))
	}
	if path, ok := strings.CutPrefix(c.DatabaseURL, "sqlite:"); ok {
		all = append(all, filepath.Join(filepath.Dir(path), name))
	} else {
		all = append(all, name)
	}
	return slices.Compact(all)
}

// The files next to the key during and after a change.
const (
	nextKey   = ".next"
	formerKey = ".former"
)

// DraftKey creates the key that follows the one in the file, next to it; if an interrupted
// change left one, it's used.
func DraftKey(file string) ([]byte, error) {
	key, err := NextKey(file)
	if errors.Is(err, fs.ErrNotExist) {
		return makeKey(file + nextKey)
	}
	return key, err
}

// NextKey returns an interrupted change's key; fs.ErrNotExist: there's none.
func NextKey(file string) ([]byte, error) { return readKey(file + nextKey) }

// InstallNextKey replaces the key in the file by the next one, and keeps the old one next to it
// under the returned name.
func InstallNextKey(file string) (former string, err error) {
	former = file + formerKey
	for n := 2; ; n++ {
		err = os.Link(file, former) // unlike a rename, this never replaces a file
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		former = fmt.Sprintf("%s%s-%d", file, formerKey, n)
	}
	if err == nil {
		err = os.Rename(file+nextKey, file)
	}
	if err := errors.Join(err, syncFolder(filepath.Dir(file))); err != nil {
		return "", fmt.Errorf("put the new key in its place: %w", err)
	}
	return former, nil
}
