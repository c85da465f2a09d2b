// Package models defines what Sundial stores, and the Store that keeps it: GORM on SQLite or
// PostgreSQL, migrations, encryption and ledgers.
package models

// MemberKey identifies a person in a workspace by Slack's IDs. The same User in two workspaces
// is two people.
type MemberKey struct {
	// Enterprise is the Enterprise Grid ID, empty outside of one.
	Enterprise string
	Team       string
	User       string
}

// Workspace returns the member's workspace.
func (k MemberKey) Workspace() WorkspaceKey {
	return WorkspaceKey{Enterprise: k.Enterprise, Team: k.Team}
}

// WorkspaceKey identifies a workspace by Slack's IDs.
type WorkspaceKey struct {
	Enterprise string
	Team       string
}

// String returns the form T1, or E1/T1 within an Enterprise Grid.
func (k WorkspaceKey) String() string {
	if k.Enterprise == "" {
		return k.Team
	}
	return k.Enterprise + "/" + k.Team
}
