#!/bin/sh
# Run all tests that touch an archive on PostgreSQL: starts a server of its own in a temporary folder, and ends it.
# Usage: checks/postgres.sh [pytest arguments]. Debian: apt-get install postgresql
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -z "$bin" ]; then
    echo "No PostgreSQL server is installed: the tests on PostgreSQL are skipped (Debian: apt-get install postgresql)."
    exit 0
fi
python=${PYTHON:-python}
"$python" -c "import psycopg" 2>/dev/null || { echo "psycopg is not installed: the tests on PostgreSQL are skipped (pip install 'psycopg[binary]')."; exit 0; }
home=$(mktemp -d)
as=""
if [ "$(id -u)" = 0 ]; then  # the server refuses to run as root
    chown postgres "$home"
    as="setpriv --reuid=postgres --regid=postgres --clear-groups"
fi
cleanup() { cd /; $as "$bin/pg_ctl" -D "$home/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$home"; }
trap cleanup EXIT INT TERM
$as "$bin/initdb" -D "$home/data" -U ofrecord --auth=trust --encoding=UTF8 --no-sync >/dev/null
$as "$bin/pg_ctl" -D "$home/data" -w -l "$home/log" -o "-c listen_addresses= -c unix_socket_directories=$home -c fsync=off" start >/dev/null
$as "$bin/createdb" -h "$home" -U ofrecord ofrecord
OFRECORD_TEST_DATABASE_URL="postgresql://ofrecord@/ofrecord?host=$home" "$python" -m pytest ${*:-tests/archive tests/ask tests/people tests/export tests/batch tests/site tests/api tests/cli}
