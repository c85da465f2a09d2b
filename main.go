// Sundial keeps hours in Slack: what a person types after /time, and nothing
// else. The program's commands and their wiring are in package program.
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
