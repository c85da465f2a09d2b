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

// ForgottenLists returns the files that list who was forgotten, as hashes: next to the
// key, where a backup of the database does not hold it; or, where that can't be
// written (a container's secret), next to the SQLite database, or with PostgreSQL in
// the working folder.
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

// The files next to the key while it is changed, and after.
const (
	nextKey   = ".next"
	formerKey = ".former"
)

// DraftKey makes the key that comes after the one in the file, and writes it
// next to it; one that is there already, from a change that was broken off, is
// taken.
func DraftKey(file string) ([]byte, error) {
	key, err := NextKey(file)
	if errors.Is(err, fs.ErrNotExist) {
		return makeKey(file + nextKey)
	}
	return key, err
}

// NextKey returns the key of a change that was broken off; fs.ErrNotExist: there is
// none.
func NextKey(file string) ([]byte, error) { return readKey(file + nextKey) }

// InstallNextKey puts the next key instead of the one in the file, which stays
// next to it under the name that is returned.
func InstallNextKey(file string) (former string, err error) {
	former = file + formerKey
	for n := 2; ; n++ {
		err = os.Link(file, former) // unlike a rename, it never replaces
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
