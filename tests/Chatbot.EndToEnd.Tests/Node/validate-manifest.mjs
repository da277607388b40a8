// Checks a Teams app manifest, and the translations that it names, against Microsoft's schemas of its version.
// node validate-manifest.mjs MANIFEST.json - exit code 0, 1 for a violation, 2 for a wrong call.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const here = dirname(fileURLToPath(import.meta.url));
const schemas = join(here, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');

const read = file => JSON.parse(readFileSync(file, 'utf8'));

function violations(file, schemaFile) {
  // How the schemas are written is Microsoft's affair: some of their patterns are not valid in Unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(read(schemaFile));
  validate(read(file));
  return (validate.errors ?? []).map(error =>
    `${basename(file)}: ${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}

const [manifestFile] = process.argv.slice(2);
if (!manifestFile) {
  console.error('Call: node validate-manifest.mjs MANIFEST.json');
  process.exit(2);
}

const { manifestVersion, localizationInfo } = read(manifestFile);
const version = join(schemas, `v${manifestVersion}`);
if (!existsSync(version)) {
  console.error(`${basename(manifestFile)}: there is no schema for manifestVersion ${manifestVersion}`);
  process.exit(1);
}

const translations = (localizationInfo?.additionalLanguages ?? []).map(language => join(dirname(manifestFile), language.file));
const found = [
  ...violations(manifestFile, join(version, 'MicrosoftTeams.schema.json')),
  ...translations.flatMap(file => violations(file, join(version, 'MicrosoftTeams.Localization.schema.json')))
];
found.forEach(violation => console.error(violation));
process.exitCode = found.length > 0 ? 1 : 0;
