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
	"strconv"
	"strings"
	"time"

	"sundial/messages"
)

// LoadKey returns the deployment's key, 32 bytes: the given one, or that in the file next to
// the SQLite database. The file is created only at the very first start: for an existing
// database without its key, a new key would be useless.
func LoadKey(ctx context.Context, c Config, databaseExists bool) ([]byte, error) {
	if c.KeyCommand != "" {
		return runKeyCommand(ctx, c.KeyCommand)
	}
	if c.KeyFile != "" && c.Key != "" {
		// The file may have changed since (rekey).
		if key, err := readMounted(c.KeyFile); err == nil {
			return key, nil
		}
	}
	if c.Key != "" {
		return decodeKey("SUNDIAL_KEY", string(c.Key))
	}
	key, err := readKey(c.KeyFile)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if databaseExists {
		return nil, messages.NewProblem(func(words *messages.Printer) string { return words.ConfigKeyLost(c.KeyFile) })
	}
	return makeKey(c.KeyFile)
}

// MakesKey reports whether LoadKey creates a key: at the very first start, if none is given.
func MakesKey(c Config, databaseExists bool) bool {
	if databaseExists || c.Key != "" || c.KeyCommand != "" {
		return false
	}
	_, err := os.Stat(c.KeyFile)
	return errors.Is(err, fs.ErrNotExist)
}

// keyCommandTime bounds the command that prints the key.
const keyCommandTime = 30 * time.Second

// runKeyCommand returns the key that a command prints: a program and its arguments, separated
// by spaces, run without a shell. Its output reaches no log.
func runKeyCommand(ctx context.Context, command string) ([]byte, error) {
	line := strings.Fields(command)
	if len(line) == 0 {
		return nil, messages.NewProblem((*messages.Printer).ConfigNoKeyProgram)
	}
	ctx, cancel := context.WithTimeout(ctx, keyCommandTime)
	defer cancel()
	out, err := exec.CommandContext(ctx, line[0], line[1:]...).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return nil, messages.NewProblem(func(words *messages.Printer) string {
				return words.ConfigKeyProgramFailed(line[0], strconv.Itoa(exit.ExitCode()))
			})
		}
		return nil, messages.NewProblem(func(words *messages.Printer) string { return words.ConfigKeyProgramUnusable(err.Error()) })
	}
	return decodeKey("SUNDIAL_KEY_COMMAND", string(out))
}

// readMounted returns the key in a file that was already checked.
func readMounted(file string) ([]byte, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	return decodeKey(file, string(content))
}

func readKey(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, messages.NewProblem(func(words *messages.Printer) string { return words.ConfigKeyReadable(file) })
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	return decodeKey(file, string(content))
}

// makeKey writes a new key and syncs it before anything is sealed with it. The file appears
// complete or not at all; if another process was faster, its key is used.
func makeKey(file string) ([]byte, error) {
	key := make([]byte, keySize)
	rand.Read(key)                                                    // never fails: crypto/rand crashes the process instead
	draft, err := os.CreateTemp(filepath.Dir(file), ".sundial-key-*") // mode 0600
	if err != nil {
		return nil, fmt.Errorf("make the key: %w", err)
	}
	defer os.Remove(draft.Name())
	_, err = draft.WriteString(base64.StdEncoding.EncodeToString(key) + "\n")
	if err := errors.Join(err, draft.Sync(), draft.Close()); err != nil {
		return nil, fmt.Errorf("make the key: %w", err)
	}
	err = os.Link(draft.Name(), file) // unlike a rename, this never replaces a file
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
