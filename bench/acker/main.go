// Command acker is the benchmarks' yardstick: a minimal slack-go bot. It only acknowledges each
// envelope.
package main

import (
	"log"
	"os"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

func main() {
	for range 2 { // as many sockets as Sundial opens
		api := slack.New(os.Getenv("SLACK_BOT_TOKEN"), slack.OptionAppLevelToken(os.Getenv("SLACK_APP_TOKEN")), slack.OptionAPIURL(os.Getenv("SLACK_API_URL")))
		client := socketmode.New(api)
		go func() {
			for event := range client.Events {
				if event.Request != nil && event.Request.EnvelopeID != "" {
					if err := client.Ack(*event.Request); err != nil {
						log.Print(err)
					}
				}
			}
		}()
		go func() { log.Fatal(client.Run()) }()
	}
	select {}
}
