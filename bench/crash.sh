#!/bin/sh
# Kills servers at random moments under load, on H2 and on PostgreSQL, and checks what they kept: bench/crash.sh [KILLS [SEED]]
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q -pl itests -am verify -Dit.test=CrashIT -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dfailsafe.failIfNoSpecifiedTests=false -Dcrash.kills="${1:-20}" -Dcrash.seed="${2:-$(date +%s)}"
