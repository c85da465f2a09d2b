// Package image_test runs the program as its image does: in a root folder that
// holds the static file, CA certificates, the key and an empty /data, as a user
// who may write to /data alone. The script .ci/image builds that folder with the
// Dockerfile's own commands and names it in SUNDIAL_IMAGE_ROOT.
package image_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"sundial/slacksim"
)

// owner is the image's user and group.
const owner = 65532

// root returns the folder that stands for the image.
func root(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("SUNDIAL_IMAGE_ROOT")
	if folder == "" {
		t.Skip("run .ci/image: it builds what this starts")
	}
	return folder
}

// sundial returns the program in its root folder, with the environment that the
// Dockerfile sets and no other.
func sundial(folder string, env []string, args ...string) *exec.Cmd {
	p := exec.Command("/sundial", args...)
	p.Dir = "/data"
	p.Env = append([]string{
		"DATABASE_URL=sqlite:/data/sundial.db", "SUNDIAL_KEY_FILE=/run/secrets/sundial_key", "SUNDIAL_HTTP_ADDR=127.0.0.1:8766", "SQLITE_TMPDIR=/data",
	}, env...)
	p.SysProcAttr = &syscall.SysProcAttr{Chroot: folder, Credential: &syscall.Credential{Uid: owner, Gid: owner}}
	return p
}

func TestTheImagesVersionIsTheOneThatItWasBuiltWith(t *testing.T) {
	out, err := sundial(root(t), nil, "version").CombinedOutput()
	if err != nil || !strings.Contains(string(out), "v0.0.0-check") {
		t.Errorf("%v: %s", err, out)
	}
	if strings.Contains(string(out), "unknown") {
		t.Errorf("the commit is not known: %s", out)
	}
}

func TestTheImageServesWithOnlyDataWritable(t *testing.T) {
	folder := root(t)
	before := outside(t, folder)
	sim := slacksim.New(slacksim.Options{})
	url, err := sim.Start("127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { sim.Close() })
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	space.AddUser(slacksim.User{ID: "UANN", Name: "ann", RealName: "Ann", TZ: "Pacific/Chatham", Locale: "en-GB"})
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN"}})
	space.Install()

	said := &bytes.Buffer{}
	p := sundial(folder, []string{
		"SLACK_APP_TOKEN=" + sim.AppToken(), "SLACK_BOT_TOKEN=" + space.BotToken(), "SLACK_API_URL=" + url + "/api/",
	})
	p.Stdout, p.Stderr = said, said
	must(t, p.Start())
	ended := make(chan error, 1)
	go func() { ended <- p.Wait() }()
	t.Cleanup(func() { p.Process.Kill() })
	until(t, sim, ended, said)

	// The zone must come from the program itself: there's no zone data in the image.
	result, err := space.As("UANN").Command(t.Context(), "C1", "/time", "start fix login #acme")
	if err != nil || !result.Acked || !strings.Contains(string(result.Payload), "fix login") {
		t.Errorf("%v: %+v %s", err, result, result.Payload)
	}
	if out, err := sundial(folder, nil, "ready").CombinedOutput(); err != nil {
		t.Errorf("its health check: %v: %s", err, out)
	}
	must(t, p.Process.Signal(syscall.SIGTERM))
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v:\n%s", err, said)
	}
	if _, err := os.Stat(filepath.Join(folder, "data", "sundial.db")); err != nil {
		t.Errorf("the database is not in /data: %v", err)
	}
	if keys, _ := filepath.Glob(filepath.Join(folder, "data", "*key*")); len(keys) > 0 {
		t.Errorf("a key lies in the data folder: %v", keys)
	}
	if after := outside(t, folder); after != before {
		t.Errorf("files outside /data changed from\n%s\nto\n%s", before, after)
	}
}

// until waits for the connection, or for the program's early end.
func until(t *testing.T, sim *slacksim.Sim, ended <-chan error, said *bytes.Buffer) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	connected := make(chan error, 1)
	go func() { connected <- sim.Wait(ctx, func() bool { return sim.Connections() > 0 }) }()
	select {
	case err := <-connected:
		must(t, err)
	case err := <-ended:
		t.Fatalf("it ended with %v:\n%s", err, said)
	}
}

// outside lists everything in the root folder that isn't in /data.
func outside(t *testing.T, folder string) string {
	t.Helper()
	var list strings.Builder
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path == filepath.Join(folder, "data") {
			return filepath.SkipDir
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		list.WriteString(path + " " + info.Mode().String() + " " + info.ModTime().String() + "\n")
		return nil
	})
	must(t, err)
	return list.String()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
