#!/usr/bin/env bash
# Makes the Teams app package: manifest.json with the bot's own id and host name in it, its translations and its icons.
# Needs zip, or else python3.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

refuse() {
  echo "$1" >&2
  echo 'Call: package.sh APP_ID HOST [OUT.zip], for example package.sh "$MicrosoftAppId" chat.mijnwinkel.nl' >&2
  exit 2
}

if [ $# -lt 2 ] || [ $# -gt 3 ]; then refuse "Two or three arguments are needed, not $#."; fi
id="${1,,}"
host="${2,,}"
out="${3:-chatbot-teams.zip}"

placeholder_id="00000000-0000-0000-0000-000000000000"
placeholder_host="shop.example"
hex="[0-9a-f]"
label="[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
if ! [[ "$id" =~ ^$hex{8}-$hex{4}-$hex{4}-$hex{4}-$hex{12}$ ]]; then
  refuse "\"$1\" is no app id: that is a GUID, the bot's MicrosoftAppId."
fi
if [ "$id" = "$placeholder_id" ]; then refuse "\"$1\" is the placeholder: give the bot's MicrosoftAppId."; fi
if ! [[ "$host" =~ ^($label\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$ ]] || [ "${#host}" -gt 253 ]; then
  refuse "\"$2\" is no host name: give it without https://, port and path, such as chat.mijnwinkel.nl."
fi
if [ "$host" = "$placeholder_host" ]; then refuse "\"$2\" is the placeholder: give the name of your own host."; fi
case "$out" in
  *.zip) ;;
  *) refuse "\"$out\" does not end in .zip." ;;
esac
if [ ! -d "$(dirname "$out")" ]; then refuse "The folder of \"$out\" does not exist."; fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp "$here/en.json" "$here/color.png" "$here/outline.png" "$work"
sed -e "s/$placeholder_id/$id/g" -e "s/${placeholder_host//./\\.}/$host/g" "$here/manifest.json" > "$work/manifest.json"

cd "$work"
files=(manifest.json en.json color.png outline.png)
if command -v zip > /dev/null; then
  zip -q -X package.zip "${files[@]}"
elif command -v python3 > /dev/null; then
  python3 -m zipfile -c package.zip "${files[@]}"
else
  echo "Neither zip nor python3 was found: install one of them." >&2
  exit 1
fi
cd "$OLDPWD"
mv "$work/package.zip" "$out"
echo "$out"
