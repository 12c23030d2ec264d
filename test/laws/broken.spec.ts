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

/** The words of a cell, in which a bar is escaped and an acute accent stands for the mark that cells are quoted by. */
const plain = (cell: string): string =>
  inOneLine(cell.replace(/^`|`$/g, '').replaceAll('\\|', '|').replaceAll('´', '`'))
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Under each heading, which names a spec, rows of law, file, and the words before and after. */
const rows = readFileSync(`${folder}/broken.md`, 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [spec, ...lines] = part.split('\n')
    return lines
      .filter((line) => line.startsWith('| ') && !line.startsWith('| law') && !line.startsWith('| ---'))
      .map((line) => {
        const [law = '', file = '', words = ''] = line.slice(2).split(/(?<!\\) \| /)
        return { name: `${spec}: ${law}`, file: file.replaceAll('`', ''), words: plain(words) }
      })
  })

describe('the laws', () => {
  it('are at least sixty', () => expect(laws.length).toBeGreaterThanOrEqual(60))
  it('have each been broken once, and nothing else is in the table', () =>
    expect(rows.map(({ name }) => name)).toEqual(laws))
  it('are broken in files that exist', () =>
    expect(rows.filter(({ file }) => !existsSync(file)).map(({ name }) => name)).toEqual([]))
  it('are broken in words that stand there', () => {
    const isGone = ({ file, words }: (typeof rows)[number]) => !inOneLine(readFileSync(file, 'utf8')).includes(words)
    expect(rows.filter(isGone).map(({ name, words }) => `${name}: ${words}`)).toEqual([])
  })
})
