/** Claims about what leaves the house: the library runs in a browser, and what was built loads in plain Node. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { read, root } from './project.js'

describe.each(['src/index.ts', 'src/core.ts', 'src/decode.ts', 'src/fp.ts', 'src/codecs.ts'])('the door %s', (door) => {
  it('opens in a browser: nothing behind it is of Node', async () =>
    expect(await hostModulesBehind(join(root, door))).toEqual([]))
})

describe('a door with Node behind it', () => {
  it('is seen, with the module named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaoqin-bundle-'))
    writeFileSync(join(folder, 'door.ts'), "export { room } from './room.js'\n")
    writeFileSync(join(folder, 'room.ts'), "import { sep } from 'node:path'\nexport const room = `a${sep}b`\n")
    expect(await hostModulesBehind(join(folder, 'door.ts'))).toEqual(['node:path'])
    rmSync(folder, { recursive: true })
  })
})

describe('the core', () => {
  const { atMost } = JSON.parse(read('bench/budget.json'))['browser core, kB gzipped']

  it('stays small: minified and gzipped it is within its budget', async () =>
    expect(await kilobytesBehind('src/core.ts')).toBeLessThanOrEqual(atMost))
  it('would be told to be too large with what is left out of it', async () =>
    expect(await kilobytesBehind('src/core.ts', 'src/decode.ts')).toBeGreaterThan(atMost))
  it('tells nothing in words and reads nothing of the vendor: that is loaded by who needs it', async () =>
    expect((await modulesBehind('src/core.ts')).filter((path) => /^src\/(vendor|present|shell)\//.test(path))).toEqual(
      [],
    ))
})

describe('the command', () => {
  it('loads for --help nothing but what reads its words: of all packages commander alone', async () =>
    expect(await packagesOnTheWayTo('src/shell/cli/main.ts')).toEqual(['commander']))
  it('is told to load more where more stands on the way', async () =>
    expect(await packagesOnTheWayTo('src/shell/cli/settings.ts')).toContain('date-fns-tz'))
})

describe('what was built', () => {
  const { exports, bin } = JSON.parse(read('package.json'))
  const doors = Object.keys(exports).filter((door) => door !== './package.json')

  it.each(doors)('loads in plain Node as an importer writes it: kaoqin%s', (door) => {
    const name = door.replace('.', 'kaoqin')
    const script = `const all = await import('${name}'); process.stdout.write(String(Object.keys(all).length))`
    expect(Number(node('--input-type=module', '--eval', script))).toBeGreaterThan(0)
  })
  it('answers --help as a command', () => expect(node(bin.kaoqin, '--help')).toContain('kaoqin'))
})

// Helpers

const bundleOf = async (minify: boolean, ...entries: string[]) => {
  const bundle = await rolldown({
    input: 'doors',
    platform: 'browser',
    external: [/^node:/],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [
      {
        name: 'one page with several doors',
        resolveId: (id) => (id === 'doors' ? id : undefined),
        load: (id) =>
          id === 'doors' ? entries.map((entry) => `export * from ${JSON.stringify(entry)}`).join('\n') : undefined,
      },
    ],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm', minify })
  await bundle.close()
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
}

/** Modules of the host that a bundle of this entry would still import. */
const hostModulesBehind = async (entry: string): Promise<string[]> =>
  (await bundleOf(false, entry)).flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])

/** What a page loads for these doors: thousands of bytes, minified and gzipped. */
const kilobytesBehind = async (...doors: string[]): Promise<number> => {
  const chunks = await bundleOf(true, ...doors.map((door) => join(root, door)))
  return gzipSync(chunks.map(({ code }) => code).join('')).length / 1000
}
/** The modules of ours that stand in a bundle with a line of their own, as paths from the root. */
const modulesBehind = async (door: string): Promise<string[]> =>
  (await bundleOf(false, join(root, door))).flatMap(({ modules }) =>
    Object.entries(modules)
      .filter(([, { code }]) => code !== null && code !== '')
      .map(([path]) => relative(root, path).split(sep).join('/')),
  )

/** The packages that are loaded before anything is asked of a module; what it imports later does not count. */
const packagesOnTheWayTo = async (entry: string): Promise<string[]> => {
  const bundle = await rolldown({
    input: join(root, entry),
    platform: 'node',
    external: [/^node:/, 'piscina'],
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    checks: { eval: false },
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const chunks = output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const { imports } of loaded) for (const other of chunks) if (imports.includes(other.fileName)) loaded.add(other)
  const paths = [...loaded].flatMap(({ moduleIds }) => moduleIds.map((path) => path.split(sep).join('/')))
  const names = paths.flatMap((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  return [...new Set(names)].toSorted()
}

const node = (...words: string[]): string => execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
