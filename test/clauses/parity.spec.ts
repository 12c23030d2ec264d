/** Clause, page and test are one thing: none without the others, and each says what the others say. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allClauses, clausesOfRooms } from '../../src/clauses.js'
import { clause } from '../../src/domain/world.js'
import { reason } from '../../src/domain/sentences/index.js'
import { type PolicyName, policyNames } from '../../src/reason/policies.js'
import { filesUnder, read } from '../house/project.js'
import { folder, headings, leaningOf, pageIn, pageOf, quotedOn } from './pages.js'

const ids = allClauses.map(({ id }) => id)

/** Policies that steer no sentence of the manual, with the file that reads each. */
const readOutsideClauses: Readonly<Partial<Record<PolicyName, string>>> = {
  // How a console export writes what has been judged: nothing is decided by it.
  consoleHours: 'src/reconcile/own-units.ts',
  consoleMonthHours: 'src/reconcile/own-units.ts',
}
/** Answers that are read beside the clauses that lean on them, with the file that reads each. */
const readBeside = [
  // How far back the workday that carries may lie: a margin of whole days, before any clause is asked.
  'src/engine.ts: carryDay',
  // Where a half day of leave moves an edge to, once `leave-half-day` was silent.
  'src/judge/excusal.ts: halfDay',
  // What a punch costs that one slot alone could take.
  'src/match/candidates.ts: lonePunch',
  // From which of several punches in a slot the distance is measured while all are placed.
  'src/match/place-punches.ts: correctionWins',
  'src/match/place-punches.ts: inChoice',
  'src/match/place-punches.ts: outChoice',
  // Whether a special workday takes part in 晚走晚到.
  'src/plan/rule-day.ts: specialDayInherits',
]

const roomTests = Object.keys(clausesOfRooms)
  .flatMap((room) => filesUnder(`test/${room}`))
  .map(read)
  .join('\n')
const pages = new Set(filesUnder('docs'))

describe('the list of clauses', () => {
  it('holds every clause of the sources, once', () => {
    const declared = filesUnder('src')
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...read(path).matchAll(/\bclause\(\{\s*id: '([^']+)'/g)].map(([, id]) => id!))
    expect(ids.toSorted()).toEqual(declared.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the pages about clauses', () => {
  it('are one for each clause and no more', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.md'))
    expect(pages.toSorted()).toEqual(ids.map((id) => `${id}.md`).toSorted())
  })
})

describe.each(allClauses.map((one) => [one.id, one] as const))('the clause %s', (id, { law, leansOn }) => {
  const page = pageOf(id)

  it('has a page with its name and the six headings in order, none empty', () => {
    expect(page.title).toBe(id)
    expect(page.headings).toEqual(headings)
    expect([...page.sections].filter(([, text]) => text === '')).toEqual([])
  })
  it('is quoted on it, word for word, in two lines at most, with the manual page named', () => {
    expect(quotedOn(page)).toContain(law.says)
    expect(quotedOn(page).split('\n').length).toBeLessThanOrEqual(2)
    expect(page.sections.get('The manual says')).toContain(`[${law.page}](../manual/${law.page}.md)`)
  })
  it('leans there on exactly the policies that it declares', () => expect(leaningOf(page)).toEqual([...leansOn]))
  it('links to pages that are there', () => {
    const links = [...page.sections.values()].flatMap((text) =>
      [...text.matchAll(/\]\(([^)#]+)/g)].map(([, to]) => to!),
    )
    const missing = links.filter((to) => !pages.has(to.startsWith('../') ? `docs/${to.slice(3)}` : `${folder}/${to}`))
    expect(missing).toEqual([])
  })
  it('is named by a test of its room', () => expect(roomTests).toContain(`'${id}'`))
})

describe('every policy', () => {
  it('is declared by a clause, or else read where this list says', () => {
    const declared = new Set(allClauses.flatMap(({ leansOn }) => leansOn))
    const left = policyNames.filter((name) => !declared.has(name))
    expect(left.toSorted()).toEqual(Object.keys(readOutsideClauses).toSorted())
  })
  it.each(Object.entries(readOutsideClauses))('%s is read there: %s', (name, path) =>
    expect(read(path)).toContain(name),
  )
  it('is read beside the clauses nowhere but where this list says', () => {
    const rooms = Object.keys(clausesOfRooms).map((room) => `src/${room}/`)
    const files = filesUnder('src').filter(
      (path) =>
        path === 'src/engine.ts' || (rooms.some((room) => path.startsWith(room)) && !path.includes('/clauses/')),
    )
    const found = files.flatMap((path) =>
      [...read(path).matchAll(/\bworld\.policies\.(\w+)|\{ (\w+) \}: Policies\b/g)].map(
        ([, name, other]) => `${path}: ${name ?? other}`,
      ),
    )
    expect([...new Set(found)].toSorted()).toEqual(readBeside)
  })
})

describe('the index of the pages', () => {
  const links = [...read('docs/README.md').matchAll(/\]\(([^)#]+)\)/g)].map(([, to]) => to!)

  it('names every clause once', () => {
    const named = links.flatMap((to) => /^clauses\/(.+)\.md$/.exec(to)?.[1] ?? [])
    expect(named.toSorted()).toEqual(ids.toSorted())
  })
  it('links to pages and folders that are there', () => {
    const isThere = (to: string) => [...pages].some((page) => page === `docs/${to}` || page.startsWith(`docs/${to}/`))
    expect(links.filter((to) => !isThere(to))).toEqual([])
  })
})

describe('a clause', () => {
  it('cannot read a policy that it does not declare', () => {
    const sly = clause({
      id: 'sly',
      law: { page: 'getcheckindata', says: '' },
      leansOn: ['inChoice'],
      // @ts-expect-error -- outChoice is not declared
      decide: (_: number, policies) => policies.outChoice === 'latest',
      because: () => reason('band.none', {}),
    })
    expect(sly.leansOn).toEqual(['inChoice'])
  })
})

describe('a page', () => {
  const sound =
    '# late\n\n## The manual says\n\n> 1-迟到\n\n## It leans on\n\n- [deviationClock](../policies/deviationClock.md)\n'
  it('is read for its headings, its quotation and its policies', () => {
    expect(pageIn(sound).headings).toEqual(['The manual says', 'It leans on'])
    expect(quotedOn(pageIn(sound))).toBe('1-迟到')
    expect(leaningOf(pageIn(sound))).toEqual(['deviationClock'])
  })
  it('that links one policy by the name of another is seen', () =>
    expect(leaningOf(pageIn(sound.replace('[deviationClock]', '[inChoice]')))).toEqual([
      'inChoice links deviationClock',
    ]))
})
