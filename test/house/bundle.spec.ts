/** Claims about what leaves the house: the library runs in a browser, and what was built loads in plain Node. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { read, root } from './project.js'

describe.each(['src/index.ts', 'src/fp.ts', 'src/codecs.ts'].filter((door) => existsSync(join(root, door))))(
  'the door %s',
  (door) => {
    it('opens in a browser: nothing behind it is of Node', async () =>
      expect(await hostModulesBehind(join(root, door))).toEqual([]))
  },
)

describe('a door with Node behind it', () => {
  it('is seen, with the module named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaoqin-bundle-'))
    writeFileSync(join(folder, 'door.ts'), "export { room } from './room.js'\n")
    writeFileSync(join(folder, 'room.ts'), "import { sep } from 'node:path'\nexport const room = `a${sep}b`\n")
    expect(await hostModulesBehind(join(folder, 'door.ts'))).toEqual(['node:path'])
    rmSync(folder, { recursive: true })
  })
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

/** Modules of the host that a bundle of this entry would still import. */
const hostModulesBehind = async (entry: string): Promise<string[]> => {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    external: [/^node:/],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : []))
}

const node = (...words: string[]): string => execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
