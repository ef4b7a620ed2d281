# What bin/start and bin/test share: system packages, the virtual environment, a private PostgreSQL cluster.
# Sourced, not run. Expects KORZEN (the project's root).

mow() { printf '%s\n' "$*"; }
blad() { printf 'Błąd: %s\n' "$*" >&2; exit 1; }

PAKIETY=(postgresql:/usr/lib/postgresql libpango-1.0-0:libpango-1.0.so.0 libpangoft2-1.0-0:libpangoft2-1.0.so.0
         libharfbuzz-subset0:libharfbuzz-subset.so.0)

# Names of the system packages that are missing. Arguments: further pairs package:what-to-look-for.
brakujace_pakiety() {
  local para pakiet znak biblioteki
  biblioteki=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
  for para in "${PAKIETY[@]}" "$@"; do
    pakiet=${para%%:*} znak=${para#*:}
    # With a database of one's own the private cluster is not needed.
    [ "$pakiet" = postgresql ] && [ -n "${DATABASE_URL:-}" ] && continue
    case "$znak" in
      /*) [ -e "$znak" ] || printf '%s ' "$pakiet" ;;
      lib*) grep -q "$znak" <<<"$biblioteki" || printf '%s ' "$pakiet" ;;
      *) command -v "$znak" >/dev/null 2>&1 || printf '%s ' "$pakiet" ;;
    esac
  done
  python3 -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv '
}

zainstaluj_pakiety() {
  local brak
  brak=$(brakujace_pakiety "$@")
  [ -z "$brak" ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    mow "Brakuje pakietów systemowych. Zainstaluj je i uruchom ponownie:"
    mow "  sudo apt-get install -y --no-install-recommends $brak"
    exit 1
  fi
  mow "Instalowanie pakietów systemowych: $brak"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $brak >/dev/null 2>&1 || {
    apt-get update -qq >/dev/null || blad "apt-get update się nie powiodło."
    apt-get install -y -qq --no-install-recommends $brak >/dev/null || blad "apt-get install się nie powiodło."
  }
}

# A virtual environment with exactly the locked packages. $1: the lock file.
przygotuj_venv() {
  local lista=$1 znacznik=$KORZEN/.venv/.zainstalowano skrot
  skrot=$(sha256sum <"$lista")
  [ -f "$znacznik" ] && [ "$(cat "$znacznik")" = "$skrot" ] && return 0
  # The test environment holds everything the product runs on: starting after testing installs nothing.
  if [ "$lista" = requirements.txt ] && [ -f "$znacznik" ] && [ "$(cat "$znacznik")" = "$(sha256sum <requirements-dev.txt)" ]; then
    return 0
  fi
  mow "Przygotowanie środowiska Pythona…"
  [ -x .venv/bin/python ] || python3 -m venv .venv || blad "Nie udało się utworzyć .venv."
  .venv/bin/python -m pip install --disable-pip-version-check -q --no-input --require-hashes -r "$lista" ||
    blad "Instalacja pakietów Pythona się nie powiodła."
  printf '%s' "$skrot" >"$znacznik"
}

najnowszy_postgres() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1
}

# The server refuses to run as root, so root lends it to the account that Debian made for it.
jako_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@")
  else
    "$@"
  fi
}

# Start a private cluster: Unix socket only, own folder. $1: folder; $2: extra server options.
# Leaves PG_ADRES. Nobody but root and the server's owner can enter the folder with the socket, which is what guards it.
uruchom_klaster() {
  local katalog=$1 opcje=${2:-}
  PG_BIN=$(najnowszy_postgres)
  [ -n "$PG_BIN" ] || blad "Nie znaleziono serwera PostgreSQL."
  PG_DANE=$katalog/dane
  PG_GNIAZDO=$katalog/g
  mkdir -p "$katalog"
  chmod 700 "$katalog"
  mkdir -p "$PG_GNIAZDO"
  [ "$(id -u)" -eq 0 ] && chown postgres:postgres "$katalog" "$PG_GNIAZDO"
  if [ ! -f "$PG_DANE/PG_VERSION" ]; then
    mow "Tworzenie prywatnej bazy PostgreSQL…"
    jako_postgres "$PG_BIN/initdb" -D "$PG_DANE" -U sciezka -A trust -E UTF8 --locale=C.UTF-8 >/dev/null || blad "initdb się nie powiódł."
  fi
  PG_NASZ=0
  if ! jako_postgres "$PG_BIN/pg_ctl" -D "$PG_DANE" status >/dev/null 2>&1; then
    jako_postgres "$PG_BIN/pg_ctl" -D "$PG_DANE" -w -t 60 -l "$katalog/dziennik" \
      -o "-k $PG_GNIAZDO -c listen_addresses='' -c unix_socket_permissions=0700 $opcje" start >/dev/null ||
      { tail -n 5 "$katalog/dziennik" >&2; blad "Serwer PostgreSQL nie wystartował."; }
    PG_NASZ=1
  fi
  jako_postgres "$PG_BIN/createdb" -h "$PG_GNIAZDO" -U sciezka sciezka 2>/dev/null || true
  PG_ADRES="postgresql://sciezka@/sciezka?host=$PG_GNIAZDO"
}

zatrzymaj_klaster() {
  [ "${PG_NASZ:-0}" -eq 1 ] || return 0
  PG_NASZ=0
  jako_postgres "$PG_BIN/pg_ctl" -D "$PG_DANE" -m fast -w stop >/dev/null 2>&1 || true
}
