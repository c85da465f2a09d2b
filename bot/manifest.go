package bot

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"sundial/interaction"
	"sundial/messages"
)

// Scope is a permission that the app asks for, and its purpose.
type Scope = interaction.Scope

// Scopes are what every installation asks for. Optional are asked for only if the operator
// wants the feature they're for.
var Scopes, Optional = interaction.Scopes, interaction.OptionalScopes

// events are those the app subscribes to. None of them reveals what anyone does.
var events = []Scope{
	{Name: "app_home_opened", Why: (*messages.Printer).ManifestEventHomeOpened},
	{Name: "app_uninstalled", Why: (*messages.Printer).ManifestEventRemoved},
	{Name: "tokens_revoked", Why: (*messages.Printer).ManifestEventRemoved},
}

// Callback IDs of the shortcuts.
const (
	StartTimer   = "start_timer"
	LogTime      = "log_time"
	TrackMessage = "track_message"
)

// https://docs.slack.dev/reference/app-manifest
type manifest struct {
	Metadata struct {
		Major int `json:"major_version" yaml:"major_version"`
	} `json:"_metadata" yaml:"_metadata"`
	Display  display  `json:"display_information" yaml:"display_information"`
	Features features `json:"features" yaml:"features"`
	OAuth    oauth    `json:"oauth_config" yaml:"oauth_config"`
	Settings settings `json:"settings" yaml:"settings"`
}

type display struct {
	Name        string `json:"name" yaml:"name"`
	Description string `json:"description" yaml:"description"`
	Long        string `json:"long_description" yaml:"long_description"`
	Color       string `json:"background_color" yaml:"background_color"`
}

type features struct {
	Home      appHome    `json:"app_home" yaml:"app_home"`
	Bot       botUser    `json:"bot_user" yaml:"bot_user"`
	Shortcuts []shortcut `json:"shortcuts" yaml:"shortcuts"`
	Commands  []command  `json:"slash_commands" yaml:"slash_commands"`
}

type appHome struct {
	Home     bool `json:"home_tab_enabled" yaml:"home_tab_enabled"`
	Messages bool `json:"messages_tab_enabled" yaml:"messages_tab_enabled"`
	ReadOnly bool `json:"messages_tab_read_only_enabled" yaml:"messages_tab_read_only_enabled"`
}

type botUser struct {
	Name   string `json:"display_name" yaml:"display_name"`
	Online bool   `json:"always_online" yaml:"always_online"`
}

type shortcut struct {
	Name        string `json:"name" yaml:"name"`
	Type        string `json:"type" yaml:"type"`
	Callback    string `json:"callback_id" yaml:"callback_id"`
	Description string `json:"description" yaml:"description"`
}

type command struct {
	Command     string `json:"command" yaml:"command"`
	Description string `json:"description" yaml:"description"`
	Hint        string `json:"usage_hint" yaml:"usage_hint"`
	Escape      bool   `json:"should_escape" yaml:"should_escape"`
}

type oauth struct {
	Redirects []string `json:"redirect_urls,omitempty" yaml:"redirect_urls,omitempty"`
	Scopes    struct {
		Bot []string `json:"bot" yaml:"bot"`
		// Optional scopes are in both lists (https://docs.slack.dev/reference/app-manifest).
		BotOptional []string `json:"bot_optional,omitempty" yaml:"bot_optional,omitempty"`
	} `json:"scopes" yaml:"scopes"`
}

type settings struct {
	Events struct {
		Bot []string `json:"bot_events" yaml:"bot_events"`
	} `json:"event_subscriptions" yaml:"event_subscriptions"`
	Interactivity struct {
		Enabled bool `json:"is_enabled" yaml:"is_enabled"`
	} `json:"interactivity" yaml:"interactivity"`
	OrgDeploy bool `json:"org_deploy_enabled" yaml:"org_deploy_enabled"`
	Socket    bool `json:"socket_mode_enabled" yaml:"socket_mode_enabled"`
	Rotation  bool `json:"token_rotation_enabled" yaml:"token_rotation_enabled"`
}

// ManifestOptions holds what differs between deployments.
type ManifestOptions struct {
	// Command is the slash command's name, such as /time.
	Command string
	// Language is the language in which Slack presents the app; empty: English.
	Language messages.Language
	// RedirectURL is the address of the OAuth callback; empty if there's only one workspace.
	RedirectURL string
	// Imports asks for the optional permission to read files that people upload.
	Imports bool
}

// Manifest returns the app's manifest, to be pasted at https://api.slack.com/apps: as "yaml",
// with the reason for each scope and event, or as "json".
func Manifest(o ManifestOptions, format string) ([]byte, error) {
	words := messages.For(cmp.Or(o.Language, messages.English), o.Command)
	m := newManifest(o, words)
	switch format {
	case "json":
		text, err := json.MarshalIndent(m, "", "  ")
		if err != nil {
			return nil, fmt.Errorf("write the manifest: %w", err)
		}
		return append(text, '\n'), nil
	case "yaml", "":
		return commented(m, words)
	}
	return nil, fmt.Errorf("a manifest is written as yaml or json, not as %q", format)
}

func newManifest(o ManifestOptions, words *messages.Printer) manifest {
	m := manifest{
		Display: display{Name: "Sundial", Description: words.ManifestAboutDescription(), Long: words.ManifestLongText(), Color: "#3c3a56"},
		Features: features{
			// People type commands in the DM too, so it can't be read-only.
			Home: appHome{Home: true, Messages: true},
			Bot:  botUser{Name: "Sundial", Online: true},
			Shortcuts: []shortcut{
				{words.ManifestStartShortcut(), "global", StartTimer, words.ManifestStartDescription()},
				{words.ManifestLogShortcut(), "global", LogTime, words.ManifestLogDescription()},
				{words.ManifestTrackShortcut(), "message", TrackMessage, words.ManifestTrackDescription()},
			},
			Commands: []command{{o.Command, words.ManifestCommandDescription(), words.ManifestCommandHint(), true}},
		},
	}
	m.Metadata.Major = 1
	if o.RedirectURL != "" {
		m.OAuth.Redirects = []string{o.RedirectURL}
	}
	m.OAuth.Scopes.Bot = names(Scopes)
	if o.Imports {
		m.OAuth.Scopes.BotOptional = names(Optional)
		m.OAuth.Scopes.Bot = append(m.OAuth.Scopes.Bot, m.OAuth.Scopes.BotOptional...)
	}
	m.Settings.Events.Bot = names(events)
	m.Settings.Interactivity.Enabled = true
	m.Settings.Socket = true
	return m
}

func names(all []Scope) []string {
	list := make([]string, len(all))
	for i, one := range all {
		list[i] = one.Name
	}
	return list
}

// commented writes YAML with each scope's and event's reason as a comment.
func commented(m manifest, words *messages.Printer) ([]byte, error) {
	var doc yaml.Node
	if err := doc.Encode(m); err != nil {
		return nil, fmt.Errorf("write the manifest: %w", err)
	}
	comment(&doc, slices.Concat(Scopes, Optional, events), words)
	var text strings.Builder
	text.WriteString("# " + words.ManifestComment() + "\n")
	encoder := yaml.NewEncoder(&text)
	encoder.SetIndent(2)
	if err := encoder.Encode(&doc); err != nil {
		return nil, fmt.Errorf("write the manifest: %w", err)
	}
	return []byte(text.String()), nil
}

func comment(node *yaml.Node, reasons []Scope, words *messages.Printer) {
	for _, child := range node.Content {
		comment(child, reasons, words)
	}
	if node.Kind != yaml.SequenceNode {
		return
	}
	for _, item := range node.Content {
		for _, reason := range reasons {
			if item.Value == reason.Name {
				item.LineComment = reason.Why(words)
			}
		}
	}
}
