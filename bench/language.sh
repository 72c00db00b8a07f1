#!/bin/sh
# CPU time of understanding a 4,000-character prompt, from the built classes. usage: bench/language.sh
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
jackson=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jackson-core-2*.jar' | sort -V | tail -n 1)
echo "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
java -cp "$root/bundles/spi/target/classes:$root/bundles/language/target/classes:$jackson" "$root/bench/LanguageBench.java"
