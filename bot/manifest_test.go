package bot_test

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"sundial/bot"
	"sundial/messages"
)

func TestTheManifestAsksOnlyForThesePermissions(t *testing.T) {
	for _, format := range []string{"yaml", "json"} {
		t.Run(format, func(t *testing.T) {
			m := parsedManifest(t, format)
			scopes := at(m, "oauth_config", "scopes")
			want := map[string]any{"bot": []any{"commands", "chat:write", "im:write", "users:read", "files:write"}}
			if !reflect.DeepEqual(scopes, want) {
				t.Errorf("scopes are %v", scopes)
			}
			events := at(m, "settings", "event_subscriptions")
			if want := map[string]any{"bot_events": []any{"app_home_opened", "app_uninstalled", "tokens_revoked"}}; !reflect.DeepEqual(events, want) {
				t.Errorf("events are %v", events)
			}
		})
	}
}

func TestTheManifestIsTheSameInBothFormats(t *testing.T) {
	if y, j := parsedManifest(t, "yaml"), parsedManifest(t, "json"); !reflect.DeepEqual(y, j) {
		t.Errorf("yaml %v\njson %v", y, j)
	}
}

func TestTheManifestSaysWhyForEachPermission(t *testing.T) {
	text, err := bot.Manifest(bot.ManifestOptions{Command: "/time"}, "yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, scope := range bot.Scopes {
		if !strings.Contains(string(text), "- "+scope.Name+" # "+scope.Why(messages.For(messages.English, "/time"))) {
			t.Errorf("no reason stands behind %s", scope.Name)
		}
	}
	golden, err := os.ReadFile("testdata/manifest.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != string(golden) {
		t.Errorf("testdata/manifest.yaml differs from:\n%s", text)
	}
}

func TestAManifestHasNoThirdFormat(t *testing.T) {
	if _, err := bot.Manifest(bot.ManifestOptions{Command: "/time"}, "toml"); err == nil {
		t.Error("toml was written")
	}
}

// parsedManifest returns the manifest as JSON would have it.
func parsedManifest(t *testing.T, format string) map[string]any {
	t.Helper()
	text, err := bot.Manifest(bot.ManifestOptions{Command: "/time", RedirectURL: "https://time.example/oauth"}, format)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if format == "yaml" {
		if err := yaml.Unmarshal(text, &m); err != nil {
			t.Fatal(err)
		}
		if text, err = json.Marshal(m); err != nil {
			t.Fatal(err)
		}
		m = nil
	}
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func at(m map[string]any, path ...string) any {
	var v any = m
	for _, key := range path {
		v = v.(map[string]any)[key]
	}
	return v
}

func TestImportsAskForOneMorePermissionThatStaysOptional(t *testing.T) {
	text, err := bot.Manifest(bot.ManifestOptions{Command: "/time", Imports: true}, "json")
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"bot": []any{"commands", "chat:write", "im:write", "users:read", "files:write", "files:read"}, "bot_optional": []any{"files:read"},
	}
	if scopes := at(m, "oauth_config", "scopes"); !reflect.DeepEqual(scopes, want) {
		t.Errorf("scopes are %v", scopes)
	}
}

// TestTheLongDescriptionFitsIntoAManifest: Slack takes 174 to 4,000 characters
// (https://docs.slack.dev/reference/app-manifest).
func TestTheLongDescriptionFitsIntoAManifest(t *testing.T) {
	for _, language := range messages.Languages() {
		text := messages.For(language, "/time").ManifestLongText()
		if n := len([]rune(text)); n < 174 || n > 4000 || strings.Contains(text, "{") {
			t.Errorf("%s: %d characters: %s", language, n, text)
		}
	}
}
