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
	"slices"
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

const keySize = 32

// decodeKey decodes a key; from says which variable, command or file it came from.
func decodeKey(from, text string) ([]byte, error) {
	key, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text))
	if err != nil || len(key) != keySize {
		return nil, messages.NewProblem(func(words *messages.Printer) string { return words.ConfigKeySize(from) })
	}
	return key, nil
}

// readMounted returns the key in a file that was already checked.
func readMounted(file string) ([]byte, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	return decodeKey(file, string(content))
}

// readKey returns the key in a file that only its owner may read.
func readKey(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, messages.NewProblem(func(words *messages.Printer) string { return words.ConfigKeyReadable(file) })
	}
	return readMounted(file)
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
