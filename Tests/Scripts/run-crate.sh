#!/usr/bin/env bash
# Validates the run crate of the embedded study offline, at level "recommended", with the validator
# of the RO-Crate community. The one check that may fail is the end time of the run, since only
# environment.json holds the clock. The context files of the specification may not be kept here: they
# are looked for in $1, and without them this is skipped, saying so.
set -eu
contexts=$1 seismotec=$2
if [ ! -f "$contexts/ro-crate-1.1-context.jsonld" ]; then
  echo "run crate: skipped, since $contexts holds no context files"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check roc-validator==0.13.0
export XDG_CACHE_HOME=$work/cache
mkdir -p "$XDG_CACHE_HOME/rocrate-validator"
"$work/venv/bin/python" - "$contexts" "$XDG_CACHE_HOME/rocrate-validator/http_cache" <<'PYTHON'
"""Puts the context files where the validator looks for what it once fetched."""
import io, pathlib, sys
import requests, urllib3
from requests.adapters import BaseAdapter
from rocrate_validator.utils.http import HttpRequester

folder, cache = pathlib.Path(sys.argv[1]), sys.argv[2]
files = {
    "https://w3id.org/ro/crate/1.1/context": "ro-crate-1.1-context.jsonld",
    "https://w3id.org/ro/terms/workflow-run/context": "workflow-run-context.jsonld",
}

class FromFiles(BaseAdapter):
    def send(self, request, **_):
        body = (folder / files[request.url.split("#")[0]]).read_bytes()
        response = requests.Response()
        response.request, response.url, response.status_code = request, request.url, 200
        response.headers["Content-Type"] = "application/ld+json"
        response.encoding = "utf-8"
        response.raw = urllib3.HTTPResponse(
            body=io.BytesIO(body), headers=dict(response.headers), status=200,
            preload_content=False, request_url=request.url)
        return response

    def close(self):
        pass

requester = HttpRequester(cache_path=cache)
requester.session.mount("https://", FromFiles())
for address in files:
    for headers in ({}, {"Accept": "application/ld+json, application/json;p=0.9, */*;q=0.1"}):
        requester.session.get(address, headers=headers)
PYTHON
"$seismotec" run synthetic-signal-2017 --output "$work/run" --quiet >/dev/null
validate() {
  "$work/venv/bin/rocrate-validator" -y validate --offline -p process-run-crate-0.5 -l recommended \
    --no-paging -f json -o "$work/verdict.json" "$1" >/dev/null || true
  python3 - "$work/verdict.json" <<'PYTHON'
import json, sys
failed = {issue["check"]["identifier"] for issue in json.load(open(sys.argv[1]))["issues"]}
print(" ".join(sorted(failed)))
PYTHON
}
found=$(validate "$work/run")
if [ "$found" != "process-run-crate-0.5_8.4" ]; then
  echo "run crate: failed checks: ${found:-none, where the end time was expected to fail}" >&2
  exit 1
fi
# The check can fail: a crate that names a file which is not there.
rm "$work/run/results.json"
found=$(validate "$work/run")
if [ "$found" = "process-run-crate-0.5_8.4" ]; then
  echo "run crate: a missing file was not seen" >&2
  exit 1
fi
echo "run crate: valid but for the end time"
