// Package shares previews, sends and takes back shares, requests hours from others, and adds up
// what was received.
package shares

import "sundial/handlers"

// Register adds shares, requests and received hours.
func Register(r *handlers.Router) {
	r.Add(shareFeature(), ledgerFeature(), requestFeature(), muteFeature(), receivedFeature(), answerFeature())
	r.BeforeCommit(nameAccepted)
}
