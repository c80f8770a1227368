#!/usr/bin/env bash
# Second stage of a deployment: waits for the function and its key, turns uploads into events for it, and proves that with one upload.
# It can be run again at any time. azd runs it after `azd deploy`; by hand: eval "$(azd env get-values | sed 's/^/export /')"; infra/after-deploy.sh
#
# PIPELINE_WAIT_SECONDS   how long to wait for the function, and again for its key (600)
# PIPELINE_SMOKE_SECONDS  how long to wait for the result of the upload (240: shorter than the sweep waits, which would hide a lost event)
# PIPELINE_PAUSE_SECONDS  between two looks (10)
# PIPELINE_SMOKE=off      wires, and uploads nothing: for accounts that cannot be reached from here
set -euo pipefail

readonly function_name=IngestArticle
readonly smoke_name=pipeline-smoke-check.txt
readonly wait_seconds=${PIPELINE_WAIT_SECONDS:-600}
readonly smoke_seconds=${PIPELINE_SMOKE_SECONDS:-240}
readonly pause_seconds=${PIPELINE_PAUSE_SECONDS:-10}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here

say() { echo "after-deploy: $*"; }
fail() { echo "after-deploy: $*" >&2; exit 1; }

command -v az >/dev/null || fail "the Azure CLI (az) is not there. Install it and sign in with 'az login'."
for name in AZURE_RESOURCE_GROUP PIPELINE_FUNCTION_APP PIPELINE_SYSTEM_TOPIC PIPELINE_HOST_ACCOUNT PIPELINE_DATA_ACCOUNT; do
  [ -n "${!name:-}" ] || fail "$name is not set. Run 'azd provision' first; by hand, export what 'azd env get-values' prints."
done
if [ -n "${AZURE_SUBSCRIPTION_ID:-}" ]; then az account set --subscription "$AZURE_SUBSCRIPTION_ID"; fi

# Looks until the command says yes; at most so many seconds.
wait_for() {
  local seconds=$1 what=$2
  shift 2
  local end=$((SECONDS + seconds))
  until "$@"; do
    if [ "$SECONDS" -ge "$end" ]; then return 1; fi
    say "waiting for $what"
    sleep "$pause_seconds"
  done
}

has_function() {
  az functionapp function list --resource-group "$AZURE_RESOURCE_GROUP" --name "$PIPELINE_FUNCTION_APP" --query '[].name' --output tsv 2>/dev/null \
    | grep -q "/$function_name\$"
}

# Names only: the key itself is read by events.bicep where it is used, and never comes here.
has_key() {
  az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$PIPELINE_FUNCTION_APP" --query 'keys(systemKeys)' --output tsv 2>/dev/null \
    | grep -qw blobs_extension
}

wire() {
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name pipeline-events --template-file "$here/events.bicep" --output none \
    --parameters functionAppName="$PIPELINE_FUNCTION_APP" systemTopicName="$PIPELINE_SYSTEM_TOPIC" hostAccountName="$PIPELINE_HOST_ACCOUNT" functionName="$function_name"
}

is_wired() {
  [ "$(az eventgrid system-topic event-subscription show --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$PIPELINE_SYSTEM_TOPIC" \
    --name uploads --query provisioningState --output tsv 2>/dev/null)" = Succeeded ]
}

blob() {
  local verb=$1
  shift
  az storage blob "$verb" --account-name "$PIPELINE_DATA_ACCOUNT" --auth-mode login --only-show-errors --output none "$@"
}

has_result() {
  blob download --container-name results --name "$smoke_name/article.json" --file "$work/article.json" 2>/dev/null && grep -q "$mark" "$work/article.json"
}

say "looking for function $function_name in $PIPELINE_FUNCTION_APP"
wait_for "$wait_seconds" "function $function_name" has_function \
  || fail "the app has no function $function_name after $wait_seconds s. Was it deployed ('azd deploy')? Does it start? See 'Log stream' of $PIPELINE_FUNCTION_APP in the portal."
wait_for "$wait_seconds" "the key blobs_extension" has_key \
  || fail "the app has no system key blobs_extension after $wait_seconds s. The host makes it when it starts with a blob trigger: restart the app ('az functionapp restart'), look at its log, run this again."

say "wiring the inbox to $function_name"
wired=no
for try in 1 2 3; do
  if wire; then wired=yes; break; fi
  say "try $try did not succeed: the app must answer Event Grid's question, and may just be starting"
  sleep "$pause_seconds"
done
[ "$wired" = yes ] || fail "the event subscription could not be made; Azure's message stands above. Nothing was uploaded."
wait_for "$wait_seconds" "the event subscription" is_wired || fail "the event subscription is not in state Succeeded after $wait_seconds s."

if [ "${PIPELINE_SMOKE:-on}" = off ]; then
  say "wired; no upload was made (PIPELINE_SMOKE=off)"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mark="check-$(date -u +%Y%m%d%H%M%S)-$$"
cat >"$work/upload.txt" <<TEXT
A page to prove the way

By Pipeline

The deployment of this environment ended a moment ago. This page was put into the inbox to see whether uploads reach the function that reads them, and whether what they become can be read by whoever deployed it.

It carries the mark $mark, so that nobody takes an older page for it. When the mark has come back in the results, the page and its results are removed again; the record of the run stays.
TEXT

say "uploading inbox/$smoke_name"
blob upload --container-name inbox --name "$smoke_name" --file "$work/upload.txt" --overwrite \
  || fail "the upload was refused. Give yourself 'Storage Blob Data Contributor' on $PIPELINE_DATA_ACCOUNT (AZURE_PRINCIPAL_ID does it; new roles take minutes) and, with private networking, let your address in (PIPELINE_ALLOWED_IP_RANGES)."
if ! wait_for "$smoke_seconds" "results/$smoke_name" has_result; then
  if blob download --container-name deadletter --name "$smoke_name.json" --file "$work/letter.json" 2>/dev/null; then
    cat "$work/letter.json" >&2
    fail "the upload was processed and failed: its dead letter stands above."
  fi
  fail "no result after $smoke_seconds s. Look at the topic's metrics (matched? delivered?), then at the app's log: docs/operations.md, 'An upload has no result'. The sweep will find the upload, so a result that comes later proves no event."
fi
blob delete --container-name inbox --name "$smoke_name" --delete-snapshots include
for file in article.json article.md; do
  blob delete --container-name results --name "$smoke_name/$file" || say "results/$smoke_name/$file could not be removed; it does no harm"
done
say "done: an upload became an event, the event a run, the run a result"
