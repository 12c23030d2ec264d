/** Claims about the project's own text: it stands alone, wherever it is unpacked. */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, read } from './project.js'

/** The one file that knows of a neighbour: the check of a clone, which looks for real data beside it. */
const doorkeeper = '.ci/run'
const texts = filesUnder('.').filter((path) => !/\.(xlsx|png|jpe?g|gif|ico|woff2?|gz|tgz)$/.test(path))

describe('the project', () => {
  it('names no folder of anybody’s machine', () => expect(texts.filter((path) => namesHome(read(path)))).toEqual([]))
  it('names no path outside itself, but for the check that looks for real data', () =>
    expect(texts.filter((path) => path !== doorkeeper && climbsOut(path, read(path)))).toEqual([]))
  it('locks versions without saying from which host they came', () =>
    expect(/"resolved": "https?:/.test(read('package-lock.json'))).toBe(false))
  it('is looked at in full', () => {
    for (const path of ['.ci/run', 'src/time/zone.ts', 'package.json', '.npmrc']) expect(texts).toContain(path)
  })
})

describe('a path that leads out', () => {
  it.each(['home', 'Users', 'root', 'work'])('is seen in one that begins with /%s', (folder) => {
    const text = `/${folder}/li/kaoqin`
    expect(namesHome(`see ${text} for it`)).toBe(true)
  })
  it('is seen in one of a disk with a letter', () => expect(namesHome(String.raw`C:\Users`.concat('\\li'))).toBe(true))
  it.each([
    ['README.md', `${up(1)}shared/data`],
    ['src/time/zone.ts', `import '${up(3)}other/zone.js'`],
    ['docs/examples/README.md', `[data](${up(3)}data)`],
  ])('is seen in %s as %s', (path, text) => expect(climbsOut(path, text)).toBe(true))
  it.each([
    ['src/time/zone.ts', "import '../reason/policy.js'"],
    ['test/house/project.ts', "import '../../src/time/zone.js'"],
    ['docs/tour.md', '[late](../src/judge/clauses/late.ts)'],
    ['README.md', 'https://example.com/home/page and [2,3) … ../'],
  ])('is not seen in %s as %s', (path, text) => {
    expect(climbsOut(path, text.replace(/ … .*$/, ''))).toBe(false)
    expect(namesHome(text)).toBe(false)
  })
})

// Helpers

function namesHome(text: string) {
  return /(^|[\s"'`(=:])\/(home|Users|root|work)\/\w|[A-Z]:\\Users\\/m.test(text)
}
/** Whether a `../` written in a file leads above the project when followed from that file's folder. */
function climbsOut(path: string, text: string) {
  const written = text.match(/(?<![\w./])(\.\.\/)+[\w.-]*/g) ?? []
  return written.some((way) => posix.normalize(posix.join(posix.dirname(path), way)).startsWith('..'))
}
function up(steps: number) {
  return '../'.repeat(steps)
}
