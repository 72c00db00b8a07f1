#!/bin/sh
# Start-up, resident memory and latency of the built distribution. usage: bench/http.sh [starts 5] [requests 400]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
dist=$root/distribution/target/smartgen-0.9.0/smartgen-0.9.0
starts=${1:-5} requests=${2:-400} port=${PORT:-18080}
home=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$home"' EXIT
pid=
# a bench is no client to be limited, and draws more pictures than a first account can pay for
mkdir -p "$home/conf"
printf 'createPerMinute=1000000\nreadPerMinute=1000000\n' >"$home/conf/org.smartgen.account.cfg"
printf 'prices=smart-chart=0.001\n' >"$home/conf/org.smartgen.core.cfg"

echo "load before: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores, $("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -n 1)"
body='{"prompt":"A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210"}'
for n in $(seq "$starts"); do
  [ -z "$pid" ] || { kill "$pid"; wait "$pid" 2>/dev/null || true; }
  t0=$(date +%s%3N)
  "$dist/bin/smartgen" serve --port "$port" --home "$home" >"$home/out" 2>&1 &
  pid=$!
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/health/ready")" = 200 ]; do kill -0 "$pid"; sleep 0.02; done
  t1=$(date +%s%3N)
  key=$(sed -n 's/^api_key=//p' "$home/var/first-keys.properties")
  until curl -sf -o /dev/null -H "Authorization: Bearer $key" -H 'Content-Type: application/json' -d "$body" "http://127.0.0.1:$port/v1/image/smart-generate"; do sleep 0.02; done
  t2=$(date +%s%3N)
  echo "start $n: ready after $((t1 - t0)) ms, first picture after $((t2 - t0)) ms"
done
address=http://127.0.0.1:$port
java "$root/bench/HttpBench.java" "$address" "$key" 80 1 >/dev/null
echo "resident after 100 charts: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status") MB"
java "$root/bench/HttpBench.java" "$address" "$key" "$requests" 1
java "$root/bench/HttpBench.java" "$address" "$key" "$requests" 4
echo "resident at the end: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status") MB; load $(cut -d' ' -f1-3 /proc/loadavg)"
