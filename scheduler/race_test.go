//go:build race

package scheduler_test

// raced says that the race detector is on. It looks at what code does, not how often, and
// makes it five times as slow: the two large tests run in full without it (.ci/run).
const raced = true
