"""The same folder works on nginx, Apache, Caddy and Python's own server, at the root and in a subfolder.

Asserts, for each of the four at / and at /campaign/2026/:
- every address that can be reached from the home page by following relative addresses, and robots.txt,
  sitemap.xml and the downloads, answers 200 (without a redirect), with its file's bytes and a fitting type;
- a text file that is not plain ASCII is served with its encoding, or begins with U+FEFF for hosts that name
  none, since browsers take it for Latin-1 otherwise;
- an unknown address answers 404, with 404.html where the host can be told to (not in Python's server).

The servers run in the foreground on free loopback ports, with their settings in a temporary folder, and
are stopped whatever happens.
"""

import contextlib
import http.client
import os
import pathlib
import posixpath
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

from built_site import Page, Result, main

SUBFOLDER = "campaign/2026/"
PATIENCE = 20  # seconds until a server must answer, and for one request
FITTING = {
    ".html": {"text/html"}, ".css": {"text/css"}, ".json": {"application/json"}, ".svg": {"image/svg+xml"},
    ".xml": {"application/xml", "text/xml", "application/atom+xml"}, ".txt": {"text/plain"},
    # nginx as it comes knows no .csv and offers the file for download, which is what the link is for.
    ".csv": {"text/csv", "application/octet-stream"},
}
UTF8_MARK = b"\xef\xbb\xbf"
ALWAYS = ("robots.txt", "sitemap.xml")


def nginx(place, root, port):
    as_root = "user root;" if os.geteuid() == 0 else ""
    config = f"""{as_root} daemon off; worker_processes 1; pid {place}/nginx.pid; error_log {place}/log;
events {{}}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path {place}/a; proxy_temp_path {place}/b; fastcgi_temp_path {place}/c;
  uwsgi_temp_path {place}/d; scgi_temp_path {place}/e;
  server {{ listen 127.0.0.1:{port}; root {root}; index index.html; error_page 404 /404.html; }}
}}"""
    return [program("nginx"), "-e", f"{place}/log", "-c", written(place, "nginx.conf", config)]


def apache(place, root, port):
    modules = [name for name in ("mpm_event", "authz_core", "dir", "mime", "unixd")
               if pathlib.Path(f"/usr/lib/apache2/modules/mod_{name}.so").exists()]
    load = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in modules)
    as_root = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    config = f"""ServerName localhost
Listen 127.0.0.1:{port}
PidFile {place}/apache.pid
ErrorLog {place}/log
{load}
{as_root}
TypesConfig /etc/mime.types
DocumentRoot {root}
DirectoryIndex index.html
ErrorDocument 404 /404.html
<Directory {root}>
  Require all granted
</Directory>"""
    return [program("apache2"), "-D", "FOREGROUND", "-f", written(place, "apache.conf", config)]


def caddy(place, root, port):
    config = f"""{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {root}
  file_server
  handle_errors {{
    rewrite * /404.html
    file_server
  }}
}}"""
    return [program("caddy"), "run", "--adapter", "caddyfile", "--config", written(place, "Caddyfile", config)]


def python(place, root, port):
    return [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(root)]


HOSTS = (nginx, apache, caddy, python)


def program(name):
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise SystemExit(f"{name} is missing: install it with apt-get.")
    return found


def written(place, name, text):
    path = pathlib.Path(place, name)
    path.write_text(text, encoding="utf-8")
    return str(path)


@contextlib.contextmanager
def running(host, root):
    """Runs a server over the folder `root`; gives http://127.0.0.1:PORT/."""
    with tempfile.TemporaryDirectory(prefix=f"handbill-{host.__name__}-") as place:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        surroundings = dict(os.environ, HOME=place, XDG_DATA_HOME=place, XDG_CONFIG_HOME=place)
        with open(f"{place}/output", "wb") as output:
            server = subprocess.Popen(
                host(place, root, port), stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=surroundings, cwd=place, start_new_session=True)
        try:
            wait_until_ready(host, server, port, place)
            yield f"http://127.0.0.1:{port}/"
        finally:
            stop(server)


def wait_until_ready(host, server, port, place):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    log = "".join(pathlib.Path(place, name).read_text(errors="replace") for name in ("output", "log")
                  if pathlib.Path(place, name).exists())
    raise RuntimeError(f"{host.__name__} did not start: {log.strip()[-500:]}")


def stop(server):
    if server.poll() is None:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(5)
    # The server has a session of its own, so this ends its workers and nothing else.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirect)


def fetch(address):
    """Status, headers and body of an address; a redirect is not followed."""
    try:
        with OPENER.open(address, timeout=PATIENCE) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def crawl(site, home):
    """Follows every relative address from the home page; gives the problems and how many were asked for."""
    problems, named_by, waiting = [], {home: "the home page"}, [home]
    for name in sorted(name for name in site.files if name in ALWAYS or name.endswith((".csv", ".json", ".txt"))):
        named_by[home + urllib.parse.quote(name)] = "the folder"
        waiting.append(home + urllib.parse.quote(name))
    while waiting:
        address = waiting.pop()
        status, headers, body = fetch(address)
        kind = headers.get_content_type()
        name = urllib.parse.unquote(address.removeprefix(home))
        name += "index.html" if name.endswith("/") or not name else ""
        where = f"/{address.removeprefix(home)} (named by {named_by[address]})"
        if status != 200:
            problems.append(f"{where} answers {status}")
            continue
        if name not in site.files or body != (site.folder / name).read_bytes():
            problems.append(f"{where} has other bytes than the file {name}")
        fitting = FITTING.get(posixpath.splitext(name)[1])
        if fitting and kind not in fitting:
            problems.append(f"{where} is served as {kind}")
        clear = body.isascii() or body.startswith(UTF8_MARK) or headers.get_content_charset()
        if kind == "text/plain" and not clear:
            problems.append(f"{where} is not ASCII, but neither says its encoding nor begins with U+FEFF")
        if kind != "text/html":
            continue
        for link in Page(name, body.decode("utf-8", "replace")).links:
            other = urllib.parse.urljoin(address, link.address).partition("#")[0]
            if not link.external and other not in named_by:
                named_by[other] = name
                if other.startswith(home):
                    waiting.append(other)
                else:
                    problems.append(f"/{other} (named by {name}) leaves the site's folder")
    return problems, len(named_by)


def check(site):
    problems, asked = [], 0
    with tempfile.TemporaryDirectory(prefix="handbill-hosts-") as place:
        # Apache and nginx serve as another user, who must be able to read the folder.
        os.chmod(place, 0o755)
        for folder in ("", SUBFOLDER):
            root = pathlib.Path(place, "sub" if folder else "top")
            shutil.copytree(site.folder, root / folder)
            subprocess.run(["chmod", "-R", "a+rX", str(root)], check=True)
            for host in HOSTS:
                where = f"{host.__name__} at /{folder}"
                try:
                    with running(host, root) as server:
                        found, count = crawl(site, server + folder)
                        found += unknown(host, site, server, folder)
                except (RuntimeError, OSError, http.client.HTTPException) as error:
                    found, count = [str(error)], 0
                asked += count
                problems += [f"{where}: {problem}" for problem in found]
    return Result(problems, f"{asked} addresses on {len(HOSTS)} hosts in 2 places")


def unknown(host, site, server, folder):
    status, _, body = fetch(server + folder + "no/such/page/")
    if status != 404:
        return [f"an unknown address answers {status}"]
    wanted = "404.html" in site.files and not folder and host is not python
    if wanted and body != (site.folder / "404.html").read_bytes():
        return ["an unknown address does not show 404.html"]
    return []


if __name__ == "__main__":
    main(check)
