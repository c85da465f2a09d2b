package config

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// LoadKey is the deployment's key, 32 bytes: the one given, or the file beside
// the SQLite database. The file is made at the very first start alone: where a
// database exists without its key, a new key would make it unreadable.
func LoadKey(c Config, databaseExists bool) ([]byte, error) {
	if c.KeyCommand != "" {
		return runKeyCommand(c.KeyCommand)
	}
	if c.KeyFile != "" && c.Key != "" {
		// The file may have been changed since (rekey).
		if key, err := readMounted(c.KeyFile); err == nil {
			return key, nil
		}
	}
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

// keyCommandTime is how long the command that prints the key may take.
const keyCommandTime = 30 * time.Second

// runKeyCommand is the key that a command prints: a program and its arguments,
// parted by spaces, without a shell between. What it prints reaches no log.
func runKeyCommand(line string) ([]byte, error) {
	words := strings.Fields(line)
	if len(words) == 0 {
		return nil, errors.New("SUNDIAL_KEY_COMMAND names no program")
	}
	ctx, cancel := context.WithTimeout(context.Background(), keyCommandTime)
	defer cancel()
	out, err := exec.CommandContext(ctx, words[0], words[1:]...).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return nil, fmt.Errorf("SUNDIAL_KEY_COMMAND: %s ended with status %d", words[0], exit.ExitCode())
		}
		return nil, fmt.Errorf("SUNDIAL_KEY_COMMAND: %w", err)
	}
	key, err := decodeKey(string(out))
	if err != nil {
		return nil, fmt.Errorf("what SUNDIAL_KEY_COMMAND printed: %w", err)
	}
	return key, nil
}

// readMounted is the key in a file that was checked when it was read first.
func readMounted(file string) ([]byte, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	return decodeKey(string(content))
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
