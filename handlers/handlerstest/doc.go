// Package handlerstest has the desk at which the tests of the areas work: members type,
// press and submit, and the tests read what they are answered and what's stored.
package handlerstest
