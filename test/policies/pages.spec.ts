/** Every policy has a page that says what it asks, answers and rests on; no page speaks of a policy that is not there. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policyCatalogue, policyNames } from '../../src/reason/policies.js'

const folder = 'docs/policies'
const headings = ['The question', 'The answers', 'Basis', 'What changes']

/** The text under each second-level heading, in order. */
const sectionsOf = (page: string): ReadonlyArray<readonly [string, string]> =>
  page
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()])

const answersOn = (section: string) =>
  [...section.matchAll(/^- `([^`]+)`( \(default\))?: /gm)].map(([, answer, isDefault]) => ({
    answer,
    isDefault: isDefault !== undefined,
  }))

describe('the pages about policies', () => {
  it('are one for each policy and no more', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.md'))
    expect(pages.toSorted()).toEqual(policyNames.map((name) => `${name}.md`).toSorted())
  })
})

describe.each(policyNames)('the page about %s', (name) => {
  const policy = policyCatalogue[name]
  const page = readFileSync(`${folder}/${name}.md`, 'utf8')
  const sections = new Map(sectionsOf(page))

  it('carries its name and the four headings in order', () => {
    expect(page.startsWith(`# ${name}\n`)).toBe(true)
    expect([...sections.keys()]).toEqual(headings)
  })

  it('asks the question that the catalogue asks', () => {
    expect(sections.get('The question')).toBe(policy.asks)
  })

  it('names every answer in order, the default first', () => {
    expect(answersOn(sections.get('The answers')!)).toEqual(
      policy.answers.map((answer, index) => ({ answer, isDefault: index === 0 })),
    )
  })

  it('admits its basis; what is called observed cites a count or a source', () => {
    const basis = sections.get('Basis')!
    expect(basis.startsWith(policy.basis === 'observed' ? '**Observed.** ' : '**Assumed.** Nothing ')).toBe(true)
    if (policy.basis === 'observed') expect(basis).toMatch(/\d+ of \d+|two of two|page \d{5}|issue #\d+/)
  })

  it('shows in numbers what changes, naming the default', () => {
    const changes = sections.get('What changes')!
    expect(changes).toMatch(/\d/)
    expect(changes).toContain(`\`${policy.answers[0]}\``)
  })
})
