#!/bin/sh
# Time of six cards with icons as a PNG, from the built bundles; beside it AntV Infographic + resvg where a folder with both is
# given (node, @antv/infographic 0.2, @resvg/resvg-js 2, @expo-google-fonts/inter). usage: bench/infographic.sh [FOLDER]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
jackson=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jackson-core-2*.jar' | sort -V | tail -n 1)
path=$jackson
for bundle in spi render fonts language generator-infographic; do
  [ -d "$root/bundles/$bundle/target" ] || continue
  path=$path:$(find "$root/bundles/$bundle/target" -maxdepth 1 -name '*.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' | head -n 1)
done
echo "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
java -Djava.awt.headless=true -cp "$path" "$root/bench/InfographicBench.java"
if [ $# -gt 0 ]; then
  (cd "$1" && BENCH_N="${BENCH_N:-100}" node antv.mjs)
fi
echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
