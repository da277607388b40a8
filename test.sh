#!/usr/bin/env bash
# Builds everything and runs every test. Installs what is missing first: Debian's Chromium for the browser tests, and
# the npm packages that check Microsoft's formats.
# Needs the .NET SDK of global.json, Node with npm, and root (or sudo) only where Chromium is missing.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v chromium > /dev/null; then
  echo "Installing Chromium for the browser tests"
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends chromium fonts-noto-color-emoji > /dev/null
fi
if ! command -v npm > /dev/null; then
  echo "npm is missing: install Node.js 20 or newer; the browser tests need the web parts that it fetches." >&2
  exit 2
fi
node_tests=tests/Chatbot.EndToEnd.Tests/Node
# npm writes the second file when it has finished; "newer" also holds when it is missing.
if [ "$node_tests/package-lock.json" -nt "$node_tests/node_modules/.package-lock.json" ]; then
  echo "Fetching the npm packages of the end-to-end tests"
  npm ci --prefix "$node_tests" --no-audit --no-fund --loglevel error > /dev/null
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT

dotnet build Chatbot.sln --configuration Release --verbosity quiet

# One project after the other: the end-to-end tests start processes and a browser of their own, and time-outs in them would
# measure the neighbours.
failed=0
for project in tests/*.Tests; do
  name="$(basename "$project")"
  dotnet test "$project" --configuration Release --no-build --verbosity quiet \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results" || failed=1
done

# The sum of all projects, from the test runner's own reports.
count() { cat "$results"/*.trx 2> /dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed="$(count passed)"; failures="$(count failed)"; total="$(count total)"; executed="$(count executed)"
echo "${passed:-0} passed, ${failures:-0} failed, $(( ${total:-0} - ${executed:-0} )) skipped"
if [ "$failed" -ne 0 ] || [ "${passed:-0}" -eq 0 ] || [ "${total:-0}" -ne "${executed:-0}" ]; then
  exit 1
fi
