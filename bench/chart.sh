#!/bin/sh
# Time of a 12 x 2 bar chart as a PNG, from the built bundles; beside it ECharts + resvg on the same data where a folder with both is
# given (node, echarts 6, @resvg/resvg-js 2, @expo-google-fonts/inter). usage: bench/chart.sh [FOLDER]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
jackson=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jackson-core-2*.jar' | sort -V | tail -n 1)
path=$jackson
for bundle in spi render fonts language generator-chart; do
  [ -d "$root/bundles/$bundle/target" ] || continue
  path=$path:$(find "$root/bundles/$bundle/target" -maxdepth 1 -name '*.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' | head -n 1)
done
echo "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
java -Djava.awt.headless=true -cp "$path" "$root/bench/ChartBench.java"
if [ $# -gt 0 ]; then
  (cd "$1" && BENCH_N="${BENCH_N:-100}" node echarts.mjs | grep resvg)
fi
echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
