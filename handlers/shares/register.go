// Package shares shows, sends and takes back shares, asks others for theirs and adds up
// what was received.
package shares

import (
	"sundial/handlers"
)

// Register adds sharing, asking for shares, and what was received.
func Register(r *handlers.Router) {
	r.Add(shareFeature(), ledgerFeature(), partsFeature(), repeatFeature(), worktimeFeature(), requestFeature(), muteFeature(), receivedFeature(), answerFeature(), homeShareFeature(), changeFeature())
	r.BeforeCommit(nameAccepted)
}
