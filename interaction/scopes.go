package interaction

import "sundial/messages"

// Scope is a permission of Slack's that the app asks for, and what it is for.
type Scope struct {
	Name string
	Why  func(*messages.Printer) string
}

// Scopes are all that the app asks for.
var Scopes = []Scope{
	{"commands", (*messages.Printer).ManifestScopeCommands},
	{"chat:write", (*messages.Printer).ManifestScopeChatWrite},
	{"im:write", (*messages.Printer).ManifestScopeImWrite},
	{"users:read", (*messages.Printer).ManifestScopeUsersRead},
	{"files:write", (*messages.Printer).ManifestScopeFilesWrite},
}

// OptionalScopes are asked for only where the operator wants what they are for.
var OptionalScopes = []Scope{{"files:read", (*messages.Printer).ManifestScopeFilesRead}}
