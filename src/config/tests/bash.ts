import type { Plan } from '../../plan/plan.ts';
import type { Test } from '../testInput.ts';
import { testHeader } from './testHeader.ts';

type Kind = Test['probe']['kind'];

/** What every script has: results as JSON in plain ASCII, whatever the tools print. */
const FRAME = `export LC_ALL=C
results=\${1:-exo-capacity-results.json}
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
entries=''
failures=0

has() { command -v "$1" > /dev/null 2>&1; }

# report <id> <outcome> <detail>
report() {
  local detail=\${3:0:300}
  detail=\${detail//[^ -~]/ }
  printf '%-8s %s: %s\\n' "$2" "$1" "$detail"
  detail=\${detail//\\\\/\\\\\\\\}
  detail=\${detail//\\"/\\\\\\"}
  entries+="\${entries:+,}"$'\\n'"    { \\"id\\": \\"$1\\", \\"outcome\\": \\"$2\\", \\"detail\\": \\"$detail\\" }"
  if [ "$2" = failed ]; then failures=$((failures + 1)); fi
}

# judge <id> <status> <detail>
judge() { if [ "$2" -eq 0 ]; then report "$1" passed "$3"; else report "$1" failed "$3"; fi; }`;

const CHECKS: Readonly<Record<Kind, string>> = {
  https: `# https <id> <url>
https() {
  local answer
  has curl || { report "$1" skipped 'curl is missing'; return; }
  answer=$(curl -sS -o /dev/null -m 20 -w 'status %{http_code}' "$2" 2>&1)
  judge "$1" $? "$answer"
}`,
  tcp: `# tcp <id> <host> <port>
tcp() {
  local answer
  has timeout || { report "$1" skipped 'timeout is missing'; return; }
  # shellcheck disable=SC2016
  answer=$(timeout 10 bash -c 'exec 3<> "/dev/tcp/$0/$1"' "$2" "$3" 2>&1)
  judge "$1" $? "\${answer:-connected}"
}`,
  tls: `# tls <id> <host> <port>
tls() {
  local answer status
  if ! has openssl || ! has timeout; then report "$1" skipped 'openssl or timeout is missing'; return; fi
  answer=$(timeout 20 openssl s_client -connect "$2:$3" -servername "$2" -verify_hostname "$2" -verify_return_error < /dev/null 2>&1)
  status=$?
  answer=$(printf '%s\\n' "$answer" | grep -a -i -m 1 -E 'verify error|verify return code|error:|errno' || true)
  judge "$1" "$status" "\${answer:-no handshake}"
}`,
  dns: `# dns <id> <host> [resolver]...
dns() {
  local id=$1 host=$2 answer status=0 all='' resolver
  shift 2
  has nslookup || { report "$id" skipped 'nslookup is missing'; return; }
  for resolver in "\${@:-}"; do
    if ! answer=$(nslookup -timeout=5 -retry=1 "$host" \${resolver:+"$resolver"} 2>&1); then status=1; fi
    answer=$(printf '%s\\n' "$answer" | tail -n +3 | grep -a -i -m 1 -E "^Address|can't find|timed out|no servers|refused" || true)
    all+="\${all:+; }\${resolver:-system}: \${answer:-no answer}"
  done
  judge "$id" "$status" "$all"
}`,
  ping: `# answers <id> <host> <packets>
answers() {
  local answer status
  has ping || { report "$1" skipped 'ping is missing'; return; }
  answer=$(ping -c "$3" -w 30 "$2" 2>&1)
  status=$?
  answer=$(printf '%s\\n' "$answer" | tail -n 2 | tr '\\n' ' ')
  judge "$1" "$status" "$answer"
}`,
  traceroute: `# way <id> <host>
way() {
  local answer
  if ! has traceroute || ! has timeout; then report "$1" skipped 'traceroute or timeout is missing'; return; fi
  answer=$(timeout 60 traceroute -w 2 -q 1 "$2" 2>&1)
  judge "$1" $? "$(printf '%s\\n' "$answer" | tail -n 1)"
}`,
  stun: `# stun <id> <host> <port>
stun() {
  local answer
  if ! has timeout || ! has od; then report "$1" skipped 'timeout or od is missing'; return; fi
  # A binding request (RFC 8489): its cookie, and 12 bytes by which its answer is known.
  # shellcheck disable=SC2016
  answer=$(timeout 5 bash -c 'exec 3<> "/dev/udp/$0/$1" && printf "\\0\\1\\0\\0\\x21\\x12\\xa4\\x42exo-capacity" >&3 && head -c 20 <&3 | od -An -v -tx1' "$2" "$3" 2> /dev/null | tr -d ' \\n')
  case $answer in
    0101????2112a44265786f2d6361706163697479) report "$1" passed 'a binding response' ;;
    '') report "$1" failed 'no answer' ;;
    *) report "$1" failed "another answer: $answer" ;;
  esac
}`,
  iperf3: `# load <id> <bit/s> <payload bytes> <seconds>
load() {
  local server=\${EXO_IPERF3_SERVER:-} way file status=0 all=''
  [ -n "$server" ] || { report "$1" skipped 'EXO_IPERF3_SERVER names no server'; return; }
  has iperf3 || { report "$1" skipped 'iperf3 is missing'; return; }
  for way in up down; do
    file="\${results%.json}-iperf3-$way.json"
    if [ "$way" = down ]; then set -- "$1" "$2" "$3" "$4" -R; fi
    iperf3 -c "$server" -u -b "$2" -l "$3" -t "$4" "\${@:5}" -J > "$file" 2>&1 || status=1
    all+="\${all:+; }$way: $(grep -a -o -E '"(lost_percent|jitter_ms|error)":[^,}]*' "$file" | tail -n 3 | tr '\\n\\t' '  ')"
  done
  judge "$1" "$status" "$all"
}`,
};

const END = `cat > "$results" << EXO
{
  "format": "exo-capacity-test-results",
  "version": 1,
  "startedAt": "$started",
  "results": [$entries
  ]
}
EXO
printf '%s\\n' "Written to $results"
[ "$failures" -eq 0 ]`;

/** A script for bash. */
export function bashScript(plan: Plan, tests: readonly Test[]): string {
  const kinds = [...new Set(tests.map(({ probe }) => probe.kind))];
  return [
    '#!/usr/bin/env bash',
    ...testHeader(plan, tests, 'Tests of what voice needs: bash tests.sh [results.json]'),
    '',
    FRAME,
    ...kinds.map((kind) => `\n${CHECKS[kind]}`),
    '',
    ...tests.map(({ id, probe }) => [NAMES[probe.kind], id, ...words(probe)].map(quoted).join(' ')),
    '',
    END,
    '',
  ].join('\n');
}

/** Functions whose names are those of no program. */
const NAMES: Readonly<Record<Kind, string>> = {
  https: 'https',
  tcp: 'tcp',
  tls: 'tls',
  dns: 'dns',
  ping: 'answers',
  traceroute: 'way',
  stun: 'stun',
  iperf3: 'load',
};

function words(probe: Test['probe']): (string | number)[] {
  switch (probe.kind) {
    case 'https':
      return [probe.url];
    case 'dns':
      return [probe.host, ...probe.resolvers];
    case 'ping':
      return [probe.host, probe.packetsCount];
    case 'traceroute':
      return [probe.host];
    case 'iperf3':
      return [Math.ceil(probe.bitsPerSecond), probe.payloadBytes, probe.durationSeconds];
    default:
      return [probe.host, probe.port];
  }
}

/** One word of bash, whatever it holds: nothing between single quotes means anything but itself. */
function quoted(word: string | number): string {
  const text = `${word}`;
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
