// Sundial tracks time in Slack: it stores what a person types after /time, and nothing else.
// Package program has the commands and their wiring.
package main

import (
	"os"

	"sundial/program"
)

// version is set by the build: -ldflags '-X main.version=v1.2.3'.
var version = "development"

func main() {
	os.Exit(program.Run(version, os.Args[1:]))
}
