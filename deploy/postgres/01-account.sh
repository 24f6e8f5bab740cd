#!/bin/sh
# Run once by the postgres image on an empty volume: the product's account owns its database and is no superuser.
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
	--set=password="$(cat /run/secrets/database_password)" <<'SQL'
CREATE ROLE dvk LOGIN PASSWORD :'password';
CREATE DATABASE dvk OWNER dvk;
REVOKE CONNECT ON DATABASE dvk FROM PUBLIC;
SQL
