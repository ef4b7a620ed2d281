# What bin/start and bin/test share: system packages, the virtual environment, a private PostgreSQL cluster.
# Sourced, not run. Expects KORZEN (the project's root) to be the current folder.

mow() { printf '%s\n' "$*"; }
blad() { printf 'Błąd: %s\n' "$*" >&2; exit 1; }

# Where everything that is not code lives; the settings read the same variable.
VAR=$(realpath -m "${SCIEZKA_VAR:-$KORZEN/var}")
export SCIEZKA_VAR=$VAR
PY=$KORZEN/.venv/bin/python

przygotuj_var() {
  mkdir -p "$VAR" 2>/dev/null && [ -w "$VAR" ] ||
    blad "Nie można pisać w folderze $VAR. Należy do innego użytkownika, na przykład po uruchomieniu jako root."
}

# -- system packages ---------------------------------------------------------------------------------------------------

# package:a sign that it is here. Debian's postgresql brings the contrib modules (unaccent, pg_trgm) and ICU.
PAKIETY=(libpango-1.0-0:libpango-1.0.so.0 libpangoft2-1.0-0:libpangoft2-1.0.so.0 libharfbuzz-subset0:libharfbuzz-subset.so.0)

# Print the names of the missing system packages. Arguments: further pairs package:command.
brakujace_pakiety() {
  local para pakiet znak biblioteki
  biblioteki=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
  # With a database of one's own the private cluster is not needed.
  [ -n "${DATABASE_URL:-}" ] || [ -n "$(folder_postgresa)" ] || printf 'postgresql '
  for para in "${PAKIETY[@]}" "$@"; do
    pakiet=${para%%:*} znak=${para#*:}
    case "$znak" in
      *.so.*) grep -qF "$znak " <<<"$biblioteki" || printf '%s ' "$pakiet" ;;
      *) command -v "$znak" >/dev/null 2>&1 || printf '%s ' "$pakiet" ;;
    esac
  done
  python3 -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv '
}

zainstaluj_pakiety() {
  local brak
  brak=$(brakujace_pakiety "$@")
  [ -n "$brak" ] || return 0
  brak=${brak% }
  command -v apt-get >/dev/null || blad "Ten system nie ma apt-get. Potrzebne są odpowiedniki pakietów Debiana: $brak"
  if [ "$(id -u)" -ne 0 ]; then
    mow "Brakuje pakietów systemowych. Po ich instalacji wystarczy uruchomić to samo polecenie jeszcze raz:" >&2
    mow "  sudo apt-get install -y --no-install-recommends $brak" >&2
    exit 1
  fi
  mow "Instalowanie pakietów systemowych: $brak"
  # The lists of packages may be empty or too old; only then are they fetched.
  # shellcheck disable=SC2086
  zainstaluj_przez_apt $brak >/dev/null 2>&1 || {
    apt-get update -qq </dev/null >/dev/null || blad "apt-get update: nie powiodło się."
    zainstaluj_przez_apt $brak >/dev/null || blad "apt-get install: nie powiodło się."
  }
}

zainstaluj_przez_apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y -qq --no-install-recommends "$@" </dev/null
}

# -- virtual environment -----------------------------------------------------------------------------------------------

# What an environment stands on: the lock file and the interpreter.
odcisk() { { cat "$1"; "$PY" --version; } 2>/dev/null | sha256sum; }

# Make .venv hold exactly the locked packages. $1: the lock file. Two starts at once wait for each other.
przygotuj_venv() {
  local znacznik=$KORZEN/.venv/.zainstalowano zapis
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || blad "Potrzebny jest Python 3.11 lub nowszy, jest: $(python3 --version 2>&1)"
  exec 7>>"$VAR/venv.zamek"
  flock 7
  zapis=$(cat "$znacznik" 2>/dev/null || true)
  # The test environment holds everything the product runs on: starting after testing installs nothing.
  if [ -z "$zapis" ] || { [ "$zapis" != "$(odcisk "$1")" ] && [ "$zapis" != "$(odcisk requirements-dev.txt)" ]; }; then
    mow "Przygotowanie środowiska Pythona…"
    rm -f "$znacznik"
    # A new interpreter, or an interrupted first start, leaves an environment without a working pip: begin again.
    "$PY" -m pip --version >/dev/null 2>&1 || python3 -m venv --clear .venv || blad "Nie udało się utworzyć .venv."
    "$PY" -m pip install --disable-pip-version-check -q --no-input --require-hashes --only-binary :all: -r "$1" ||
      blad "Instalacja pakietów Pythona: nie powiodła się."
    odcisk "$1" >"$znacznik"
  fi
  exec 7>&-
}

# -- private PostgreSQL cluster ----------------------------------------------------------------------------------------

# Print the folder with the server's programs: the version that made the data in $1, otherwise the newest one from 15 up.
folder_postgresa() {
  local wersja=""
  [ -z "${1:-}" ] || wersja=$(jako_postgres cat "$1/PG_VERSION" 2>/dev/null || true)
  for wersja in ${wersja:-$(ls /usr/lib/postgresql 2>/dev/null | sort -rn)}; do
    if [ "$wersja" -ge 15 ] 2>/dev/null && [ -x "/usr/lib/postgresql/$wersja/bin/initdb" ]; then
      printf '/usr/lib/postgresql/%s/bin' "$wersja"
      return 0
    fi
  done
}

# The server refuses to run as root, so root lends it to the account that Debian made for it. The locks stay behind.
jako_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@" 8>&- 9>&-)
  else
    "$@" 8>&- 9>&-
  fi
}

# Print the folder for this project's own cluster. The server's account cannot enter root's home, hence /var/lib.
folder_klastra() {
  if [ "$(id -u)" -eq 0 ]; then printf '/var/lib/sciezka/%s' "$(skrot_sciezki)"; else printf '%s/postgres' "$VAR"; fi
}

skrot_sciezki() { printf '%s' "$VAR" | sha256sum | cut -c1-12; }

# Print the folder for the socket of the cluster in $1. The path of a socket has at most 107 bytes and is part of an
# address, so a long path or one with a space or a Polish letter is replaced by a short one.
folder_gniazda() {
  local LC_ALL=C gniazdo=$1/g
  if [ "${#gniazdo}" -gt 90 ] || [[ "$gniazdo" =~ [^A-Za-z0-9/._-] ]]; then
    gniazdo=/tmp/sciezka-$(id -u)-$(skrot_sciezki)
  fi
  printf '%s' "$gniazdo"
}

# Make a folder that only root and the server's account can enter. In /tmp anybody could have made it first: then refuse.
folder_wlasny() {
  mkdir -p "$(dirname "$1")"
  [ -d "$1" ] || mkdir -m 700 "$1" || blad "Nie można utworzyć folderu $1."
  [ ! -L "$1" ] || blad "$1 jest dowiązaniem; nie będzie użyty."
  if [ "$(id -u)" -eq 0 ]; then
    case "$(stat -c %U "$1")" in root | postgres) chown postgres:postgres "$1" ;; *) blad "$1 należy do kogoś innego." ;; esac
  else
    [ -O "$1" ] || blad "$1 należy do kogoś innego."
  fi
  chmod 700 "$1"
}

# Is the server of this very cluster running? After a restart of the machine its old process number may be somebody
# else's; PostgreSQL itself would then refuse to start.
klaster_dziala() {
  local numer miejsce
  jako_postgres "$PG_BIN/pg_ctl" -D "$PG_DANE" status >/dev/null 2>&1 || return 1
  numer=$(jako_postgres head -n 1 "$PG_DANE/postmaster.pid" 2>/dev/null) || return 1
  miejsce=$(jako_postgres readlink "/proc/$numer/cwd" 2>/dev/null) || return 0
  [ "$miejsce" != "$(jako_postgres realpath "$PG_DANE")" ] || return 0
  jako_postgres rm -f "$PG_DANE/postmaster.pid"
  return 1
}

# Start a private cluster: Unix socket only, own folder. $1: folder; $2: extra server options. Leaves PG_ADRES.
# Local authentication is "trust": whoever can enter the socket's folder (mode 0700) is root or the server's account, and
# either could read the data files anyway; a password would have to lie beside them.
# Lock 8: one at a time starts or stops. Lock 9: shared by all who use the cluster; the last one out stops it.
uruchom_klaster() {
  local folder=$1 opcje=${2:-}
  PG_DANE=$folder/dane
  (umask 022; mkdir -p "$(dirname "$folder")")
  folder_wlasny "$folder"
  PG_GNIAZDO=$(folder_gniazda "$folder")
  folder_wlasny "$PG_GNIAZDO"
  PG_BIN=$(folder_postgresa "$PG_DANE")
  [ -n "$PG_BIN" ] || blad "Nie ma serwera PostgreSQL w wersji, która utworzyła $PG_DANE."
  exec 8>>"$folder/zamek" 9>>"$folder/uzycie"
  flock 8
  flock -s 9
  if ! jako_postgres test -f "$PG_DANE/PG_VERSION"; then
    mow "Tworzenie prywatnej bazy PostgreSQL…"
    # Made aside and moved whole, so an interrupted first start leaves nothing half-made.
    jako_postgres rm -rf "$folder/nowe"
    jako_postgres "$PG_BIN/initdb" -D "$folder/nowe" -U sciezka -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
      jako_postgres mv -T "$folder/nowe" "$PG_DANE" || blad "initdb: nie powiodło się."
  fi
  if ! klaster_dziala; then
    jako_postgres "$PG_BIN/pg_ctl" -D "$PG_DANE" -w -t 60 -l "$folder/dziennik" \
      -o "-k $PG_GNIAZDO -c listen_addresses='' -c unix_socket_permissions=0700 $opcje" start >/dev/null ||
      { tail -n 5 "$folder/dziennik" >&2; blad "Serwer PostgreSQL nie wystartował; dziennik: $folder/dziennik"; }
  fi
  PG_ADRES="postgresql://sciezka@/sciezka?host=$PG_GNIAZDO"
  [ -n "$(jako_postgres "$PG_BIN/psql" -h "$PG_GNIAZDO" -U sciezka -d postgres -Atc "SELECT 1 FROM pg_database WHERE datname = 'sciezka'")" ] ||
    jako_postgres "$PG_BIN/createdb" -h "$PG_GNIAZDO" -U sciezka sciezka || blad "Nie udało się utworzyć bazy."
  flock -u 8
}

zatrzymaj_klaster() {
  [ -n "${PG_ADRES:-}" ] || return 0
  PG_ADRES=""
  flock 8
  if flock -x -n 9; then jako_postgres "$PG_BIN/pg_ctl" -D "$PG_DANE" -m fast -w stop >/dev/null 2>&1 || true; fi
  exec 8>&- 9>&-
}
