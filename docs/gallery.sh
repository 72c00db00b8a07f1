#!/bin/sh
# Pages with a chart and a diagram of every type in every theme, from the built bundles and test classes. usage: docs/gallery.sh [FOLDER]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
folder=${1:-$root/docs/gallery}
jackson=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jackson-core-2*.jar' | sort -V | tail -n 1)
path=$root/bundles/generator-chart/target/test-classes:$root/bundles/generator-diagram/target/test-classes:$jackson
for bundle in spi render fonts language generator-chart generator-diagram; do
  [ -d "$root/bundles/$bundle/target" ] || continue
  path=$path:$(find "$root/bundles/$bundle/target" -maxdepth 1 -name '*.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' | head -n 1)
done
java -Djava.awt.headless=true -cp "$path" org.smartgen.generator.chart.internal.look.Gallery "$folder"
java -Djava.awt.headless=true -cp "$path" org.smartgen.generator.diagram.internal.look.Gallery "$folder"
echo "open $folder/index.html and $folder/diagrams.html"
