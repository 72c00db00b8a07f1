#!/bin/sh
# Pages with a chart and a diagram of every type in every theme, and with 40 infographics, from the built bundles and test classes.
# usage: docs/gallery.sh [FOLDER]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
folder=${1:-$root/docs/gallery}
jackson=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jackson-core-2*.jar' | sort -V | tail -n 1)
path=$jackson
for bundle in generator-chart generator-diagram generator-infographic; do path=$path:$root/bundles/$bundle/target/test-classes; done
for bundle in spi render fonts language generator-chart generator-diagram generator-infographic; do
  [ -d "$root/bundles/$bundle/target" ] || continue
  path=$path:$(find "$root/bundles/$bundle/target" -maxdepth 1 -name '*.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' | head -n 1)
done
gallery() { java -Djava.awt.headless=true -cp "$path" "org.smartgen.generator.$1" "$folder"; }
gallery chart.internal.look.Gallery
gallery diagram.internal.look.Gallery
gallery infographic.internal.Gallery
echo "open $folder/index.html, $folder/diagrams.html and $folder/infographics.html"
