# Ścieżka in production. The same image runs the web server and, with another command, the job worker (compose.yaml).
FROM python:3.11-slim-bookworm

# What WeasyPrint needs to print documents; the system check names the same three when one is missing.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 DEBUG=0 SCIEZKA_DEMO=0 SCIEZKA_VAR=/srv/sciezka/var PORT=8000
WORKDIR /srv/sciezka

COPY requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt

COPY . .
# The key serves this one command; the running container gets its own from the environment.
RUN SECRET_KEY=only-for-collectstatic ALLOWED_HOSTS=localhost python manage.py collectstatic --noinput --verbosity 0 \
    && useradd --system --uid 10001 --no-create-home --home-dir /nonexistent sciezka \
    && mkdir -p var/pliki \
    && chown -R sciezka:sciezka var
USER sciezka

EXPOSE 8000
# Asked as the proxy would ask: a host that is allowed, over https.
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s CMD ["sh", "-c", "exec python bin/zdrowie.py sprawdz 127.0.0.1 ${PORT}"]

CMD ["sh", "-c", "exec gunicorn sciezka.wsgi --bind 0.0.0.0:${PORT} --workers ${WORKERS:-2} --threads 4 \
    --worker-class gthread --preload --timeout 120 --no-control-socket --worker-tmp-dir /dev/shm --log-level warning"]
