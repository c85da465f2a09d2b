// Package shares previews, sends and takes back shares, requests hours from others, and adds up
// what was received.
package shares

import (
	"sundial/handlers"
)

// Register adds shares, requests and received hours.
func Register(r *handlers.Router) {
	r.Add(shareFeature(), ledgerFeature(), partsFeature(), repeatFeature(), worktimeFeature(), requestFeature(), muteFeature(), receivedFeature(), answerFeature(), homeShareFeature(), changeFeature())
	r.BeforeCommit(nameAccepted)
}
