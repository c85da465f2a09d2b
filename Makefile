# One command each. `make ci` runs all checks, as .ci/run does on a bare machine.

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo development)

.PHONY: build test lint vuln bench idle load curves chaos attack soak fuzz pictures demo types bolt sbom image static own icon release ci clean

build: ## the program, for this machine
	go build -trimpath -buildvcs=auto -ldflags "-X main.version=$(VERSION)" -o bin/sundial .

static: ## the program as in the image, one static file
	deploy/build bin/sundial "$(VERSION)"

test: ## all tests
	go test ./...

lint: ## gofmt, tidy, golangci-lint (.golangci.yaml)
	.ci/lint

vuln: ## known vulnerabilities in what the program calls
	.ci/vuln

bench: ## all benchmarks, without the tests
	go test -run '^$$' -bench . -benchmem ./...

idle: static ## what an idle process costs: memory, and the time to the first acknowledgement
	go run ./bench idle -program bin/sundial

load: checks/bolt/node_modules ## commands a second, compared with bots that only acknowledge and with bare databases
	go run ./bench load

curves: ## how long commands take as members, records and workspaces grow, on SQLite and PostgreSQL
	go run ./bench curves

chaos: ## faults under load, each on SQLite and on PostgreSQL, with a table of results
	go run ./chaos

attack: ## two workspaces, forged payloads, a flood and broken rows, on SQLite and on PostgreSQL
	go run ./chaos -fault attack

soak: ## ten minutes of 200 members, a flood, broken rows and files, on SQLite and on PostgreSQL
	go run ./chaos -fault soak

fuzz: ## every fuzz target, FUZZTIME each
	.ci/fuzz $(or $(FUZZTIME),10s)

pictures: ## docs/demo.png and docs/demo.gif, drawn from the demo by headless Chromium
	SUNDIAL_PICTURES=$(CURDIR)/docs go test -count=1 -run TestDrawThePictures ./program

demo: ## Sundial without Slack, on a page in the browser
	go run . demo

bolt: checks/bolt/node_modules ## the simulated Slack, checked with Slack's own framework
	go test -count=1 -v ./checks/bolt

types: checks/types/node_modules ## messages and views of the tests, checked with Slack's own types
	rm -rf bin/payloads && mkdir -p bin/payloads
	SUNDIAL_PAYLOADS=$(CURDIR)/bin/payloads go test -count=1 ./checks/types
	SUNDIAL_PAYLOADS=$(CURDIR)/bin/payloads .ci/types

checks/%/node_modules: checks/%/package-lock.json
	cd checks/$* && npm ci
	touch $@

sbom: ## the software bill of materials, checked against what is linked
	.ci/sbom bin/sundial.cdx.json "$(VERSION)"

image: ## the Dockerfile's commands without an engine for images; needs root
	.ci/image

own: ## gives the module, the image and the links an owner: make own OWNER=name
	deploy/own $(OWNER)

icon: ## docs/icon.svg and docs/icon.png, drawn anew
	go run ./deploy/icon docs/icon

release: ## a snapshot of a release for Linux in dist/, published nowhere
	.ci/release

ci: ## every check
	.ci/run

clean:
	rm -rf bin dist
