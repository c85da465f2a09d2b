package doctor

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sundial/config"
	"sundial/models"
)

func (v *visit) database(ctx context.Context) {
	path, sqlite := strings.CutPrefix(v.config.DatabaseURL, "sqlite:")
	switch {
	case sqlite && path != "":
		v.sqlite(path)
	case strings.HasPrefix(v.config.DatabaseURL, "postgres"):
		v.postgres(ctx)
	}
}

// list looks whether who is forgotten can be noted: without that nobody can be. With
// SQLite the database's folder will do, which has been tried.
func (v *visit) list() {
	for _, name := range config.ForgottenLists(v.config) {
		if probe(filepath.Dir(name)) == nil {
			return
		}
	}
	v.wrong("forgetting", "neither the key's folder nor the working folder can be written, so nobody can be forgotten: who was is noted there for restored backups",
		"start Sundial in a folder that its user can write and that lasts, such as a volume of its own")
}

func (v *visit) postgres(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if err := v.Ping(ctx, v.config.DatabaseURL); err != nil {
		v.wrong("database", "PostgreSQL does not answer: "+oneLine(err), "check host, port, user, password and name in DATABASE_URL, and that the server admits this machine")
		return
	}
	v.reached = true
	v.ok("database", "PostgreSQL answers")
	v.list()
}

func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// sqlite checks the file and its folder: SQLite writes its log beside the file,
// so that a writable file alone is not enough.
func (v *visit) sqlite(path string) {
	folder := filepath.Dir(path)
	if err := probe(folder); err != nil {
		v.wrong("database", fmt.Sprintf("the folder %s can't be written: %v", folder, reason(err)), "make the folder, owned by the user who runs Sundial, or name another one in DATABASE_URL")
		return
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.ok("database", "%s will be made at the first start", path)
	case err != nil:
		v.wrong("database", fmt.Sprintf("%s can't be written: %v", path, reason(err)), "give the file to the user who runs Sundial")
	default:
		file.Close()
		v.reached = true
		v.ok("database", "%s can be written", path)
		v.readByOthers(path)
	}
}

// readByOthers warns of a database that everyone on the machine can read.
func (v *visit) readByOthers(path string) {
	info, err := os.Stat(path)
	if err == nil && info.Mode().Perm()&0o007 != 0 {
		v.warn("database's mode", "everyone on this machine can read "+path+": who worked when is not encrypted", "stop Sundial, then chmod 600 "+path)
	}
}

// probe writes a file into the folder and takes it away again.
func probe(folder string) error {
	file, err := os.CreateTemp(folder, ".sundial-doctor-*")
	if err != nil {
		return err
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// key looks without making one: that is the first start's business alone.
func (v *visit) key(ctx context.Context) {
	path, sqlite := strings.CutPrefix(v.config.DatabaseURL, "sqlite:")
	_, err := os.Stat(path)
	exists := !sqlite || err == nil
	given, _ := v.Env("SUNDIAL_KEY_FILE")
	if v.config.KeyCommand != "" {
		v.printedKey(ctx)
		return
	}
	if v.config.Key == "" && (v.config.KeyFile == "" || given != "") {
		return // said among the configuration's problems
	}
	_, err = os.Stat(v.config.KeyFile)
	if v.config.Key == "" && errors.Is(err, fs.ErrNotExist) && !exists {
		v.ok("key", "%s will be made at the first start", v.config.KeyFile)
		v.keyPlace(path, sqlite)
		return
	}
	secret, err := config.LoadKey(v.config, true)
	if err != nil {
		v.wrong("key", err.Error(), "bring back the key of the first start, readable by Sundial's user alone (chmod 600)")
		return
	}
	if v.opens(ctx, secret) {
		v.ok("key", "it is there")
	}
	v.keyPlace(path, sqlite)
}

// printedKey runs the command that prints the key.
func (v *visit) printedKey(ctx context.Context) {
	secret, err := config.LoadKey(v.config, true)
	if err != nil {
		v.wrong("key", err.Error(), "run the command as the user who runs Sundial: it must print the key of the first start, 32 bytes in base64, and nothing else")
		return
	}
	if v.opens(ctx, secret) {
		v.ok("key", "the command prints it")
	}
}

// opens says whether the key is the database's, and tells of a database of another
// version. It changes nothing.
func (v *visit) opens(ctx context.Context, secret []byte) bool {
	if !v.reached {
		return true // can't be told; the database's finding has been made
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	err := models.Check(ctx, v.config.DatabaseURL, secret)
	switch {
	case errors.Is(err, models.ErrWrongKey):
		v.wrong("key", "it is not the key that this database was made with", "bring back the key of the first start, or name the database that belongs to this key in DATABASE_URL")
		return false
	case errors.Is(err, models.ErrNewer):
		v.wrong("database", "a newer version of Sundial has changed it", "start that version, or bring back a backup made before the upgrade")
	case errors.Is(err, models.ErrOlder):
		v.warn("database", "it is of an older version; the next start brings it up to date", "make a backup before that: `sundial backup FILE`, or pg_dump")
	case err != nil:
		v.wrong("database", "it can't be read: "+oneLine(err), "see whether it is Sundial's database and whole; else bring back a backup")
	}
	return true
}

// keyPlace warns of a key in the volume that holds the database: who copies that
// volume has both.
func (v *visit) keyPlace(database string, sqlite bool) {
	if v.config.KeyFile == "" || !sqlite {
		return
	}
	const mend = "keep the key apart: move it out, and name it in SUNDIAL_KEY_FILE"
	volume := v.Mounted(filepath.Dir(database))
	if volume != "" && volume != "/" && volume == v.Mounted(filepath.Dir(v.config.KeyFile)) {
		v.warn("key's place", fmt.Sprintf("the key lies in the volume %s beside the database: a copy of the volume can be read", volume), mend)
		return
	}
	if given, _ := v.Env("SUNDIAL_KEY_FILE"); given != "" && inside(given, filepath.Dir(database)) {
		v.warn("key's place", "SUNDIAL_KEY_FILE lies in the folder of the database: a copy of the folder can be read", mend)
	}
}

// inside says whether the file lies in the folder or below it.
func inside(file, folder string) bool {
	file, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return false
	}
	rel, err := filepath.Rel(folder, file)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// mountOf reads Linux's table of mounts (proc_pid_mountinfo(5): the fifth field
// is the mount point); elsewhere it is not known.
func mountOf(folder string) string {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return ""
	}
	table, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return ""
	}
	best := ""
	for line := range strings.Lines(string(table)) {
		if fields := strings.Fields(line); len(fields) > 4 && len(fields[4]) > len(best) && inside(folder, fields[4]) {
			best = fields[4]
		}
	}
	return best
}
