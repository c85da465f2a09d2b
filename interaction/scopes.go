package interaction

// Scope is a permission of Slack's that the app asks for, and what it is for.
type Scope struct{ Name, Why string }

// Scopes are all that the app asks for.
var Scopes = []Scope{
	{"commands", "the slash command and the shortcuts; Sundial sees what is typed after its own command, and no other message"},
	{"chat:write", "reminders and summaries in the person's DM with the app, and what a person shares"},
	{"im:write", "to open that DM"},
	{"users:read", "the person's time zone and language, so that 17:30 is her 17:30"},
	{"files:write", "to put an export into that DM, and to delete it after a day"},
}

// OptionalScopes are asked for only where the operator wants what they are for.
var OptionalScopes = []Scope{{"files:read", "to read the file that a person hands over to be imported; asked for only where whoever runs Sundial wants imports"}}
