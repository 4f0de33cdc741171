# Runs steps in parallel and reports each one whole. Sourced by .ci/run, which sets `work` and `slots`.
#
#   step KEY NEEDS NAME COMMAND…  declares a step. NEEDS are keys of steps declared above it that must have passed;
#                                 of one written ~KEY it is enough that it has ended. `limit=40m step …` gives it
#                                 more time than others before it is ended and counted as failed.
#   run_steps                     runs all of them, at most `slots` at a time, those declared first first.
#   report                        prints the times and, as the last line, "N passed, N failed".
#
# A command runs in a shell of its own that knows .ci/steps.sh. Its output is kept, and printed when it has ended.

keys=()
declare -A names=() needs=() commands=() limits=() states=() walls=() processors=() starts=()

step() {
  local key=$1 need
  for need in $2; do
    [ -n "${states[${need#\~}]:-}" ] || { echo ".ci/run: step $key needs $need, which is not above it." >&2; exit 2; }
  done
  keys+=("$key")
  needs[$key]=$2 names[$key]=$3 states[$key]=waiting limits[$key]=${limit:-15m} walls[$key]=0 processors[$key]=0
  shift 3
  commands[$key]=$(printf '%q ' "$@")
}

# Whether a step can start (ready), has to wait for another (wait), or never can (lost).
readiness() {
  local need answer=ready
  for need in ${needs[$1]}; do
    case $need:${states[${need#\~}]} in
      *:waiting | *:running) answer=wait ;;
      \~*) ;;
      *:failed) echo lost; return ;;
    esac
  done
  echo "$answer"
}

# start KEY: starts the step, which says on file descriptor 9 when it has ended, and how.
#
# Not with `wait -n`, which before bash 5.3 forgets a step that ended while another was being looked after.
start() {
  local key=$1
  printf '... %s\n' "${names[$key]}"
  states[$key]=running starts[$key]=$SECONDS
  {
    timeout --kill-after=30 "${limits[$key]}" bash -euo pipefail -c \
      "trap 'times >\"\$work/$key.times\"' EXIT; . .ci/steps.sh; ${commands[$key]}" \
      >"$work/$key.log" 2>&1 </dev/null 9>&- &
    trap 'kill $! 2>/dev/null; exit' TERM
    if wait $!; then echo "$key 0"; else echo "$key $?"; fi >&9
  } &
}

# finish KEY STATUS: prints what the step printed, and remembers how it ended.
finish() {
  local key=$1 status=$2 said=passed
  walls[$key]=$((SECONDS - starts[$key])) states[$key]=passed
  processors[$key]=$(processor_time "$work/$key.times")
  if [ "$status" != 0 ]; then
    states[$key]=failed said="FAILED ($status)"
    # What `timeout` says of a command that it had to end.
    case $status in 124 | 137) said="FAILED: it took more than ${limits[$key]} and was ended" ;; esac
  fi
  printf '\n==> %s\n' "${names[$key]}"
  cat "$work/$key.log"
  printf -- '--- %s: %s in %d s\n\n' "${names[$key]}" "$said" "${walls[$key]}"
}

# The seconds that a shell's `times` reports, itself and what it started.
processor_time() {
  [ -s "$1" ] || { echo 0; return; }
  tr ' ' '\n' <"$1" | awk -F '[ms]' '{ sum += $1 * 60 + $2 } END { printf "%d", sum + 0.5 }'
}

run_steps() {
  local key status running=0
  mkfifo "$work/ended"
  exec 9<>"$work/ended"
  while :; do
    for key in "${keys[@]}"; do
      [ "${states[$key]}" = waiting ] || continue
      case $(readiness "$key") in
        ready)
          [ "$running" -lt "$slots" ] || continue
          start "$key"
          running=$((running + 1))
          ;;
        lost)
          states[$key]=failed
          printf '\n==> %s\n--- %s: FAILED, because a step that it needs did not pass\n\n' "${names[$key]}" "${names[$key]}"
          ;;
      esac
    done
    [ "$running" -gt 0 ] || break
    read -r key status <&9
    finish "$key" "$status"
    running=$((running - 1))
  done
  exec 9>&-
  wait
}

report() {
  local key passed=0 failed=0
  printf '%7s %11s  %s\n' 'seconds' 'processor' 'step'
  for key in "${keys[@]}"; do
    printf '%7d %11d  %s\n' "${walls[$key]}" "${processors[$key]}" "${names[$key]}"
  done
  printf '\n'
  for key in "${keys[@]}"; do
    if [ "${states[$key]}" = passed ]; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      echo "failed: ${names[$key]}"
    fi
  done
  echo "All of it took $((SECONDS / 60)) min $((SECONDS % 60)) s."
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
