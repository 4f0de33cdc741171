# The commands of .ci/run's steps. Sourced by the shell of each step; `work` is .ci/run's own folder.

export DEBIAN_FRONTEND=noninteractive PYTHONDONTWRITEBYTECODE=1
cache=${HANDBILL_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/handbill}
python=$cache/python/bin/python
# What the checks of the program build, so that they do not depend on what a campaign has in content/.
example=Tests/Example/content

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -E "$@"; fi; }

# three_times COMMAND…: until it ends well; for commands that use the network.
three_times() { "$@" || { sleep 5; "$@"; } || { sleep 20; "$@"; }; }

# readme_command NAME: the shell block that follows <!-- command: NAME --> in README.md.
readme_command() {
  awk -v marker="<!-- command: $1 -->" '
    inside && /^```/ { exit }
    inside           { print; next }
    $0 == marker     { found = 1; next }
    found && /^```sh/ { inside = 1; next }
    NF               { found = 0 }' README.md
}

run_readme_command() {
  local command
  command=$(readme_command "$1")
  if [ -z "$command" ]; then
    echo "README.md has no sh block after <!-- command: $1 -->."
    return 1
  fi
  printf '%s\n' "$command" | sed 's/^/$ /'
  bash -euo pipefail -c "$command"
}

# Whether tests may be skipped because there is no ../shared: on a person's machine, or in CI that says so.
may_skip() { [ ! -d ../shared ] && { [ -z "${CI:-}" ] || [ "${HANDBILL_SHARED:-}" = absent ]; }; }

check_shared() {
  if [ -d ../shared ]; then
    echo "../shared is there: the tests that need it run."
  else
    echo "../shared is not there: the tests that need it are skipped."
    may_skip
  fi
}

# with_shared COMMAND…: runs a command that needs ../shared, or leaves it out where that may be.
with_shared() {
  if [ -d ../shared ]; then
    "$@"
  else
    echo "../shared is not there: the real tables of agreements are left out."
    may_skip
  fi
}

install_debian() {
  local packages=() package
  for package in chromium nginx apache2-bin media-types caddy fonts-noto-core python3 python3-venv \
    valgrind gcc binutils; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || packages+=("$package")
  done
  command -v java >/dev/null || packages+=(default-jre-headless)
  if [ ${#packages[@]} -gt 0 ]; then
    echo "Debian: ${packages[*]}"
    three_times as_root apt-get update -qq
    three_times as_root apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
  fi
  chromium --version 2>/dev/null
}

install_python() {
  if ! cmp -s .ci/requirements.txt "$cache/python/requirements.txt" || ! "$python" -c '' 2>/dev/null; then
    echo "Python: $(grep -c '==' .ci/requirements.txt) packages into $cache/python"
    rm -rf "$cache/python"
    python3 -m venv "$cache/python"
    three_times "$python" -m pip install --quiet --disable-pip-version-check --retries 5 -r .ci/requirements.txt
    cp .ci/requirements.txt "$cache/python/"
  fi
  "$python" --version
}

# tested COMMAND…: runs a command that runs `swift test`, which ends well with skipped tests, and with none at all.
tested() {
  "$@" 2>&1 | tee "$work/said-by-tests"
  grep -Eq '(Test run with|Executed) [1-9][0-9]* test' "$work/said-by-tests" || { echo "No test was run."; return 1; }
  if ! may_skip && grep -E ' skipped(\.|: ".*")$' "$work/said-by-tests"; then
    echo "The tests above were skipped."
    return 1
  fi
}

# keep_program CONFIGURATION: keeps the program that was built, so that no later step can change it.
keep_program() {
  swift build -c "$1" --product handbill
  cp "$(swift build -c "$1" --product handbill --show-bin-path)/handbill" "$work/handbill"
}

build_example() {
  "$work/handbill" build --content "$example" --themes themes --output "$work/site" --now 2026-11-01T12:00:00Z
  find "$work/site" -type f | wc -l | sed 's/$/ files/'
}

check_content() {
  "$work/handbill" check --content content --themes themes
  if ! diff -rq content "$example" >/dev/null; then
    echo "content/ is not the example of the checks, $example: right for a campaign's own clone."
    echo "If you changed the example of Handbill itself, run .ci/example."
  fi
}

# page_check NAME [ARGUMENT…]: runs .ci/pages/check_NAME.py.
page_check() { "$python" ".ci/pages/check_$1.py" "${@:2}"; }

# own_tests MODULE…: runs tests of the checks. None of them may be skipped: what they need has been installed.
own_tests() {
  local said
  said=$(PYTHONPATH=.ci/pages "$python" -m unittest -v "$@" 2>&1) || { printf '%s\n' "$said"; return 1; }
  printf '%s\n' "$said" | tail -n 3
  if printf '%s\n' "$said" | grep ' \.\.\. skipped '; then
    echo "The tests above were skipped."
    return 1
  fi
}

other_own_tests() {
  local modules
  modules=$(cd .ci/pages && printf '%s\n' test_*.py | sed 's/\.py$//' | grep -Evx 'test_(register|campaign)')
  # One module a word.
  # shellcheck disable=SC2086
  own_tests $modules
}

# What git knows to be changed since this branch left the main one, and what is not committed yet.
changed_files() {
  local base branch
  for branch in upstream/main origin/main '@{upstream}' HEAD; do
    if base=$(git merge-base HEAD "$branch" 2>/dev/null); then break; fi
  done
  git diff --name-only "$base"
  git ls-files --others --exclude-standard
}

# Builds, without optimizing, the program and what is needed to test what changed.
build_changed() {
  changed_files | sort -u >"$work/changed"
  swift package --scratch-path "$work/package" dump-package >"$work/package.json"
  "$python" .ci/pages/changed.py "$work/package.json" <"$work/changed" >"$work/suites"
  if [ -s "$work/suites" ]; then swift build --build-tests; fi
  keep_program debug
}

test_changed() {
  if [ -s "$work/suites" ]; then
    echo "Because of $(wc -l <"$work/changed") changed files: $(paste -sd ' ' "$work/suites")"
    tested swift test --skip-build --filter "^($(paste -sd '|' "$work/suites"))\\."
  else
    echo "Nothing is changed that a test depends on."
  fi
  if grep -q '^\.ci/' "$work/changed"; then echo "The checks are changed too: their own tests are run by .ci/run alone."; fi
}

check_layers() { "$python" .ci/pages/layers.py; }
