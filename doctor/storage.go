package doctor

import (
	"context"
	"errors"
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

// list checks whether forgotten members can be recorded, without which nobody can be forgotten.
// With SQLite the database's folder will do, which was already checked.
func (v *visit) list() {
	for _, name := range config.ForgottenLists(v.config) {
		if probe(filepath.Dir(name)) == nil {
			return
		}
	}
	v.wrong(v.Words.DoctorNameForgetting(), v.Words.DoctorForgettingBlocked(), v.Words.DoctorUseLastingFolder())
}

func (v *visit) postgres(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if err := v.Ping(ctx, v.config.DatabaseURL); err != nil {
		v.wrong(v.Words.DoctorNameDatabase(), v.Words.DoctorPostgresSilent(oneLine(err)), v.Words.DoctorCheckDatabaseUrl())
		return
	}
	v.reached = true
	v.ok(v.Words.DoctorNameDatabase(), v.Words.DoctorPostgresAnswers())
	v.list()
}

func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// sqlite checks the file and its folder, in which SQLite writes its log.
func (v *visit) sqlite(path string) {
	folder := filepath.Dir(path)
	if err := probe(folder); err != nil {
		v.wrong(v.Words.DoctorNameDatabase(), v.Words.DoctorFolderUnwritable(folder, reason(err).Error()), v.Words.DoctorMakeFolder())
		return
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.ok(v.Words.DoctorNameDatabase(), v.Words.DoctorMadeAtStart(path))
	case err != nil:
		v.wrong(v.Words.DoctorNameDatabase(), v.Words.DoctorFileUnwritable(path, reason(err).Error()), v.Words.DoctorGiveFile())
	default:
		file.Close()
		v.reached = true
		v.ok(v.Words.DoctorNameDatabase(), v.Words.DoctorFileWritable(path))
		v.readByOthers(path)
	}
}

func (v *visit) readByOthers(path string) {
	info, err := os.Stat(path)
	if err == nil && info.Mode().Perm()&0o007 != 0 {
		v.warn(v.Words.DoctorNameDatabaseMode(), v.Words.DoctorFilePublic(path), v.Words.DoctorCloseFile(path))
	}
}

// probe writes a file into the folder and deletes it.
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

// key reads the key without creating one: only the first start does that.
func (v *visit) key(ctx context.Context) {
	path, sqlite := strings.CutPrefix(v.config.DatabaseURL, "sqlite:")
	_, err := os.Stat(path)
	exists := !sqlite || err == nil
	given, _ := v.Env("SUNDIAL_KEY_FILE")
	if v.config.KeyCommand != "" {
		v.loadKey(ctx, v.Words.DoctorKeyPrinted(), v.Words.DoctorRunKeyCommand())
		return
	}
	if v.config.Key == "" && (v.config.KeyFile == "" || given != "") {
		return // reported with the configuration's problems
	}
	_, err = os.Stat(v.config.KeyFile)
	if v.config.Key == "" && errors.Is(err, fs.ErrNotExist) && !exists {
		v.ok(v.Words.DoctorNameKey(), v.Words.DoctorMadeAtStart(v.config.KeyFile))
		v.keyPlace(path, sqlite)
		return
	}
	if v.loadKey(ctx, v.Words.DoctorKeyThere(), v.Words.DoctorRestoreKey()) {
		v.keyPlace(path, sqlite)
	}
}

// loadKey reports the key as working, or as unreadable with what to do about that.
func (v *visit) loadKey(ctx context.Context, works, fix string) (read bool) {
	secret, err := config.LoadKey(ctx, v.config, true)
	if err != nil {
		v.wrong(v.Words.DoctorNameKey(), v.Words.ErrorText(err), fix)
		return false
	}
	if v.opens(ctx, secret) {
		v.ok(v.Words.DoctorNameKey(), works)
	}
	return true
}

// opens reports whether the key is the database's, and adds a finding about another version.
func (v *visit) opens(ctx context.Context, secret []byte) bool {
	if !v.reached {
		return true // unknown; the database's finding says why
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	err := models.Check(ctx, v.config.DatabaseURL, secret)
	switch {
	case errors.Is(err, models.ErrWrongKey):
		v.wrong(v.Words.DoctorNameKey(), v.Words.DoctorWrongKey(), v.Words.DoctorMatchKey())
		return false
	case errors.Is(err, models.ErrNewer):
		v.wrong(v.Words.DoctorNameDatabase(), v.Words.DoctorNewerDatabase(), v.Words.DoctorStartNewer())
	case errors.Is(err, models.ErrOlder):
		v.warn(v.Words.DoctorNameDatabase(), v.Words.DoctorOlderDatabase(), v.Words.DoctorBackupFirst())
	case err != nil:
		v.wrong(v.Words.DoctorNameDatabase(), v.Words.DoctorUnreadableDatabase(oneLine(err)), v.Words.DoctorCheckDatabase())
	}
	return true
}

// keyPlace warns about a key in the same volume as the database: a copy of the volume has both.
func (v *visit) keyPlace(database string, sqlite bool) {
	if v.config.KeyFile == "" || !sqlite {
		return
	}
	volume := v.Mounted(filepath.Dir(database))
	if volume != "" && volume != "/" && volume == v.Mounted(filepath.Dir(v.config.KeyFile)) {
		v.warn(v.Words.DoctorNameKeyPlace(), v.Words.DoctorKeyInVolume(volume), v.Words.DoctorMoveKey())
		return
	}
	if given, _ := v.Env("SUNDIAL_KEY_FILE"); given != "" && inside(given, filepath.Dir(database)) {
		v.warn(v.Words.DoctorNameKeyPlace(), v.Words.DoctorKeyInFolder(), v.Words.DoctorMoveKey())
	}
}

// inside reports whether the file is in the folder or below it.
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

// mountOf reads Linux's mount table (proc_pid_mountinfo(5): the fifth field is the mount
// point); on other systems it's unknown.
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
