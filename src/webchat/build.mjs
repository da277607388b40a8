// Fetches the two published bundles that package.json pins, checks them, and lays them compressed in dist/.
// `npm pack` takes the packages alone: installing them would bring hundreds of megabytes of dependencies
// that the bundles already contain.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const onWindows = process.platform === 'win32';

function fetchPackage(specification, folder) {
  const flags = ['--json', '--silent', '--fetch-retries=1', '--fetch-timeout=20000', '--pack-destination', folder];
  const output = execFileSync('npm', ['pack', specification, ...flags], { encoding: 'utf8', shell: onWindows });
  return join(folder, JSON.parse(output)[0].filename);
}

function verify(archive, { package: specification, integrity }) {
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`${specification} is not what package.json pins: expected ${integrity}, found ${found}`);
  }
}

function compressed(script) {
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: script.length
  };
  return { br: brotliCompressSync(script, { params: quality }), gz: gzipSync(script, { level: 9 }) };
}

function notices(packageFolder, script) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const texts = [join(packageFolder, 'LICENSE.md'), join(packageFolder, `${script}.LICENSE.txt`)];
  return [
    `${name} ${version}\nCopyright (c) ${author?.name ?? author}. Licence: ${license}`,
    ...texts.filter(existsSync).map(file => readFileSync(file, 'utf8').trim())
  ].join('\n\n');
}

function build(work) {
  const { bundles } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const target = join(work, 'dist');
  mkdirSync(target);
  const licences = [];
  for (const bundle of bundles) {
    const archive = fetchPackage(bundle.package, work);
    verify(archive, bundle);
    execFileSync('tar', ['-xzf', basename(archive)], { cwd: work });
    const packageFolder = join(work, 'package');
    const script = readFileSync(join(packageFolder, bundle.script));
    const name = basename(bundle.script);
    writeFileSync(join(target, name), script);
    for (const [extension, content] of Object.entries(compressed(script))) {
      writeFileSync(join(target, `${name}.${extension}`), content);
    }
    licences.push(notices(packageFolder, bundle.script));
    rmSync(packageFolder, { recursive: true });
  }
  writeFileSync(join(target, 'NOTICES.txt'), `${licences.join('\n\n----\n\n')}\n`);
  rmSync(dist, { recursive: true, force: true });
  renameSync(target, dist);
}

// Beside dist, so that the finished folder can be moved into its place in one step.
const work = mkdtempSync(join(here, '.build-'));
try {
  build(work);
} catch (error) {
  console.error(`Web Chat's bundles were not built: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
