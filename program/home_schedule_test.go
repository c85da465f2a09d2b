package program_test

import "testing"

func TestOnTheDemoPageTheHomeTabFollowsWhatFallsDue(t *testing.T) {
	v := demo(t)
	v.forward("08:00")
	v.says("/time remind at 9:00 to water the plants", "water the plants")
	v.says("/time remind at 10:00 on every day to stretch", "stretch")
	v.click(`#col-UANN [data-conversation="home"]`)
	v.reads("#col-UANN .home", "water the plants")
	v.forward("09:01")
	v.until(`!document.querySelector("#col-UANN .home").textContent.includes("water the plants")`)
	v.until(`(window.before = document.querySelector("#col-UANN .home").textContent).includes("stretch")`)
	v.forward("10:01")
	v.until(`document.querySelector("#col-UANN .home").textContent !== window.before`)
	v.reads("#col-UANN .home", "stretch")
	v.picture("home")
}
