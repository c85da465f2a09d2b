package config_test

import (
	"slices"
	"testing"

	"sundial/config"
)

func TestForgottenMembersAreListedOutsideTheDatabasesBackup(t *testing.T) {
	for name, c := range map[string]struct {
		config config.Config
		want   []string
	}{
		"the key is beside SQLite's file": {config.Config{DatabaseURL: "sqlite:data/sundial.db", KeyFile: "data/sundial.key"}, []string{"data/sundial.forgotten"}},
		"the key is apart":                {config.Config{DatabaseURL: "sqlite:data/sundial.db", KeyFile: "/etc/key"}, []string{"/etc/sundial.forgotten", "data/sundial.forgotten"}},
		"the key is a secret that can't be written beside, with PostgreSQL": {config.Config{DatabaseURL: "postgres://db/x", KeyFile: "/run/secrets/key"},
			[]string{"/run/secrets/sundial.forgotten", "sundial.forgotten"}},
		"the key is a variable, with PostgreSQL": {config.Config{DatabaseURL: "postgres://db/x"}, []string{"sundial.forgotten"}},
	} {
		if got := config.ForgottenLists(c.config); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}
