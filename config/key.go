package config

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// LoadKey is the deployment's key, 32 bytes: the one given, or the file beside
// the SQLite database. The file is made at the very first start alone: where a
// database exists without its key, a new key would make it unreadable.
func LoadKey(c Config, databaseExists bool) ([]byte, error) {
	if c.Key != "" {
		key, err := decodeKey(string(c.Key))
		if err != nil {
			return nil, fmt.Errorf("SUNDIAL_KEY: %w", err)
		}
		return key, nil
	}
	key, err := readKey(c.KeyFile)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if databaseExists {
		return nil, fmt.Errorf("the database is there but its key %s is not: bring the file back, or set SUNDIAL_KEY or SUNDIAL_KEY_FILE", c.KeyFile)
	}
	return makeKey(c.KeyFile)
}

func readKey(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("the key %s can be read by others: chmod 600 it", file)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	key, err := decodeKey(string(content))
	if err != nil {
		return nil, fmt.Errorf("the key %s: %w", file, err)
	}
	return key, nil
}

// makeKey writes a new key and makes sure that it has reached the disk before
// anything is sealed with it. It appears whole or not at all; where another
// process was faster, its key is taken.
func makeKey(file string) ([]byte, error) {
	key := make([]byte, keySize)
	rand.Read(key)                                                    // never fails: crypto/rand ends the process instead
	draft, err := os.CreateTemp(filepath.Dir(file), ".sundial-key-*") // mode 0600
	if err != nil {
		return nil, fmt.Errorf("make the key: %w", err)
	}
	defer os.Remove(draft.Name())
	_, err = draft.WriteString(base64.StdEncoding.EncodeToString(key) + "\n")
	if err := errors.Join(err, draft.Sync(), draft.Close()); err != nil {
		return nil, fmt.Errorf("make the key: %w", err)
	}
	err = os.Link(draft.Name(), file) // unlike a rename, it never replaces
	if errors.Is(err, fs.ErrExist) {
		return readKey(file)
	}
	if err := errors.Join(err, syncFolder(filepath.Dir(file))); err != nil {
		return nil, fmt.Errorf("make the key: %w", err)
	}
	return key, nil
}

func syncFolder(name string) error {
	folder, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
