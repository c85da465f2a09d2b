// Package models defines what Sundial stores, and the Store that keeps it: GORM on SQLite or
// PostgreSQL, migrations, encryption and ledgers.
package models

import "gorm.io/gorm"

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

// row selects the member's row.
func (k MemberKey) row(db *gorm.DB) *gorm.DB {
	return k.Workspace().rows(db).Where("slack_user = ?", k.User)
}

// WorkspaceKey identifies a workspace by Slack's IDs.
type WorkspaceKey struct {
	Enterprise string
	Team       string
}

// rows selects the workspace's rows.
func (k WorkspaceKey) rows(db *gorm.DB) *gorm.DB {
	return db.Where("enterprise = ? AND team = ?", k.Enterprise, k.Team)
}

// String returns the form T1, or E1/T1 within an Enterprise Grid.
func (k WorkspaceKey) String() string {
	if k.Enterprise == "" {
		return k.Team
	}
	return k.Enterprise + "/" + k.Team
}
