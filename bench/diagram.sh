#!/bin/sh
# Time of flowcharts of 20 and 60 nodes as PNGs, from the built bundles; beside them Graphviz on the same graphs where dot is installed.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
jackson=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jackson-core-2*.jar' | sort -V | tail -n 1)
path=$jackson
for bundle in spi render fonts language generator-diagram; do
  [ -d "$root/bundles/$bundle/target" ] || continue
  path=$path:$(find "$root/bundles/$bundle/target" -maxdepth 1 -name '*.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' | head -n 1)
done
spec=$root/bundles/generator-diagram/src/test/resources/look/flow.json
echo "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
if command -v dot >/dev/null; then
  java -Djava.awt.headless=true -cp "$path" "$root/bench/DiagramBench.java" "$spec" dot
else
  java -Djava.awt.headless=true -cp "$path" "$root/bench/DiagramBench.java" "$spec"
fi
echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
