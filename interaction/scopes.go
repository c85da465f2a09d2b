package interaction

import "sundial/messages"

// Scope is a permission that the app asks Slack for, and its purpose.
type Scope struct {
	Name string
	Why  func(*messages.Printer) string
}

// Scopes are what every installation asks for.
var Scopes = []Scope{
	{"commands", (*messages.Printer).ManifestScopeCommands},
	{"chat:write", (*messages.Printer).ManifestScopeChatWrite},
	{"im:write", (*messages.Printer).ManifestScopeImWrite},
	{"users:read", (*messages.Printer).ManifestScopeUsersRead},
	{"files:write", (*messages.Printer).ManifestScopeFilesWrite},
}

// OptionalScopes are asked for only if the operator wants the feature they're for.
var OptionalScopes = []Scope{{"files:read", (*messages.Printer).ManifestScopeFilesRead}}
