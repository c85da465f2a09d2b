# Sundial as one static file and the fonts of its PDFs in an otherwise empty image.
#
#   docker build -t sundial --build-arg VERSION=v1.0.0 .
#   docker run --read-only -v sundial:/data -v ./sundial.key:/run/secrets/sundial_key:ro \
#     -e SLACK_APP_TOKEN -e SLACK_BOT_TOKEN sundial
#
# The key stays outside /data: a copy of the volume contains no readable words.

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY deploy/fonts deploy/
RUN deploy/fonts out/fonts
COPY . .
ARG VERSION=development
RUN mkdir -p out/data
RUN deploy/build out/sundial "$VERSION"

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/out/fonts /usr/share/fonts/noto
COPY --from=build /src/out/sundial /sundial
COPY --from=build --chown=65532:65532 /src/out/data /data
USER 65532:65532
WORKDIR /data
ENV DATABASE_URL=sqlite:/data/sundial.db \
    SUNDIAL_KEY_FILE=/run/secrets/sundial_key \
    SUNDIAL_HTTP_ADDR=127.0.0.1:8766 \
    SQLITE_TMPDIR=/data
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --retries=3 --start-period=60s CMD ["/sundial", "ready"]
ENTRYPOINT ["/sundial"]
