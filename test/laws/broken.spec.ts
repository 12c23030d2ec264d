/** Every law has been seen to fail: the table of `broken.md` names, law by law, a change of one line that turns it red. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = 'test/laws'
const laws = readdirSync(folder)
  .filter((name) => name.endsWith('.spec.ts') && name !== 'broken.spec.ts')
  .toSorted()
  .flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^ {2}it\('([^']+)'/gm)].map(([, law]) => `${name}: ${law}`),
  )

/** Under each heading, which names a spec, rows of law, file, and the words before and after. */
const rows = readFileSync(`${folder}/broken.md`, 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [spec, ...lines] = part.split('\n')
    return lines
      .filter((line) => line.startsWith('| ') && !line.startsWith('| law') && !line.startsWith('| ---'))
      .map((line) => {
        const [law = '', file = ''] = line.slice(2).split(' | ')
        return { name: `${spec}: ${law}`, file: file.replaceAll('`', '') }
      })
  })

describe('the laws', () => {
  it('are at least sixty', () => expect(laws.length).toBeGreaterThanOrEqual(60))
  it('have each been broken once, and nothing else is in the table', () =>
    expect(rows.map(({ name }) => name)).toEqual(laws))
  it('are broken in files that exist', () =>
    expect(rows.filter(({ file }) => !existsSync(file)).map(({ name }) => name)).toEqual([]))
})
