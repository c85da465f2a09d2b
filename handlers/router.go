package handlers

import (
	"fmt"
	"maps"
	"slices"

	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/messages"
)

// Handler runs a command: it adds its changes to Change and answers.
type Handler func(in *Interaction, c command.Command) error

// Button handles a pressed button or a picked option. IDs in the value are looked up only among
// the member's own data, so a forged one finds nothing.
type Button func(in *Interaction, value string) error

// Form opens a form or handles a submitted one, whose answer replaces the form.
type Form func(in *Interaction) error

// Accept carries out a proposal made with Propose.
type Accept func(in *Interaction, o Proposal) error

// HomePart is one part of the Home tab; none: there's nothing to show.
type HomePart func(in *Interaction) ([]slack.Block, error)

// HomePlace is the position of a part of the Home tab.
type HomePlace int

// Positions on the Home tab, from top to bottom.
const (
	HomeTimers HomePlace = iota
	HomeLastChange
	HomeDay
	HomeWeek
	HomeTargets
	HomeNext
	HomeFoot
	homePlaces
)

// HelpGroup is a section of the help. Each command with help belongs to one.
type HelpGroup int

// The groups, in the order shown by help.
const (
	HelpTrack  HelpGroup = iota + 1 // start, stop, add: creates records
	HelpReview                      // list, edit, report, tags: shows and corrects them
	HelpRemind                      // summaries and reminders
	HelpShare                       // shares and requests
	HelpOwn                         // settings, export, privacy
)

// Feature is one thing that people can ask for, with everything that belongs to it: its verbs,
// help, buttons and forms.
type Feature struct {
	// Verbs says who carries out which verb.
	Verbs map[command.Verb]Handler
	// Does describes the verbs in one line, and Group says where help shows it. HelpWith names
	// the verb of another feature instead, whose help has the examples.
	Does     func(*messages.Printer) string
	Group    HelpGroup
	HelpWith command.Verb
	// Examples are what to type, without the slash command. They work when pasted at any time
	// of day; the group's overview shows the first.
	Examples []string

	Buttons map[string]Button // by action ID
	// Newcomers are the buttons that work for members without stored data: they open a form or
	// explain something.
	Newcomers []string
	Forms     map[string]Form   // by a submitted modal's callback ID
	Shortcuts map[string]Form   // by the shortcut's callback ID
	Proposals map[string]Accept // by the proposal's verb
}

// Router finds the handler for each request. Areas add their features to it.
type Router struct {
	features  []Feature
	verbs     map[command.Verb]Handler
	buttons   map[string]Button
	forms     map[string]Form
	shortcuts map[string]Form
	proposals map[string]Accept
	newcomers []string
	home      [homePlaces]HomePart

	beforeCommand []func(in *Interaction)
	afterChange   []func(in *Interaction) error
	beforeCommit  []func(in *Interaction) error
	suggest       func(in *Interaction) error
}

func newRouter(areas []func(*Router)) *Router {
	r := &Router{
		verbs: map[command.Verb]Handler{}, buttons: map[string]Button{}, forms: map[string]Form{},
		shortcuts: map[string]Form{}, proposals: map[string]Accept{},
	}
	for _, register := range areas {
		register(r)
	}
	return r
}

// Add adds features, in the order of the help. It panics if a name is taken: one of the two
// would never be reached.
func (r *Router) Add(features ...Feature) {
	for _, f := range features {
		r.features = append(r.features, f)
		r.newcomers = append(r.newcomers, f.Newcomers...)
		addAll("verb", r.verbs, f.Verbs)
		addAll("button", r.buttons, f.Buttons)
		addAll("form", r.forms, f.Forms)
		addAll("shortcut", r.shortcuts, f.Shortcuts)
		addAll("proposal", r.proposals, f.Proposals)
	}
}

func addAll[Key comparable, Value any](what string, all, more map[Key]Value) {
	for key, value := range more {
		if _, exists := all[key]; exists {
			panic(fmt.Sprintf("the %s %v is registered twice", what, key))
		}
		all[key] = value
	}
}

// BeforeCommand adds a step that runs before a typed command is read.
func (r *Router) BeforeCommand(do func(in *Interaction)) {
	r.beforeCommand = append(r.beforeCommand, do)
}

// AfterChange adds a step that adds to the answer to a command or form, once its changes are
// known.
func (r *Router) AfterChange(do func(in *Interaction) error) {
	r.afterChange = append(r.afterChange, do)
}

// BeforeCommit adds a step that adds to any answer, just before its change is stored.
func (r *Router) BeforeCommit(do func(in *Interaction) error) {
	r.beforeCommit = append(r.beforeCommit, do)
}

// Suggest sets the function that fills external selects.
func (r *Router) Suggest(do func(in *Interaction) error) { r.suggest = do }

// Home sets a part of the Home tab.
func (r *Router) Home(place HomePlace, part HomePart) { r.home[place] = part }

// Features returns all features, in the order of the help.
func (r *Router) Features() []Feature { return r.features }

// Help returns what a verb does and what to type for it, including features that share its
// help; none: no such verb.
func (r *Router) Help(verb command.Verb) (does func(*messages.Printer) string, examples []string) {
	for _, f := range r.features {
		if _, has := f.Verbs[verb]; has && f.HelpWith != "" {
			verb = f.HelpWith
		}
	}
	for _, f := range r.features {
		if _, has := f.Verbs[verb]; has {
			does = f.Does
		}
	}
	for _, f := range r.features {
		if _, has := f.Verbs[verb]; has || f.HelpWith == verb {
			examples = append(examples, f.Examples...)
		}
	}
	return does, examples
}

// Buttons returns the action IDs of all buttons, sorted.
func (r *Router) Buttons() []string { return slices.Sorted(maps.Keys(r.buttons)) }

// Forms returns the callback IDs of all forms that can be submitted, sorted.
func (r *Router) Forms() []string { return slices.Sorted(maps.Keys(r.forms)) }
