/** The tour is run: every block of docs/tour.md in order, and every line `expression // => value` is checked. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('docs/tour.md', 'utf8')
const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!)
const code = blocks.join('\n')
const claims = [...code.matchAll(/^(.+?) \/\/ => (.+)$/gm)]

/** Imports become awaited loads, claims become expectations; all blocks share one scope, as a reader would expect. */
const runnable = code
  .replaceAll(/^import (\{[^}]+\}) from '\.\.\/(src\/.+)\.js'$/gm, "const $1 = await load('$2')")
  .replaceAll(
    /^(.+?) \/\/ => (.+)$/gm,
    (_, expression: string, value: string) => `check(${JSON.stringify(expression)}, (${expression}), (${value}))`,
  )

describe('the tour', () => {
  it('makes claims, and names every room it walks through', () => {
    expect(claims.length).toBeGreaterThanOrEqual(20)
    for (const room of ['shell', 'vendor', 'plan', 'match', 'judge', 'rollup', 'reconcile', 'present'])
      expect(page).toMatch(new RegExp(`^## \\d+ · \`${room}/\``, 'm'))
  })
  it('tells the truth', async () => {
    const checked: string[] = []
    const check = (expression: string, actual: unknown, expected: unknown) => {
      expect(actual, expression).toEqual(expected)
      checked.push(expression)
    }
    const load = (path: string): Promise<unknown> => import(/* @vite-ignore */ `../../${path}.js`)
    const Async = Object.getPrototypeOf(async () => {}).constructor as new (
      ...args: string[]
    ) => (...args: unknown[]) => Promise<void>
    await new Async('load', 'check', runnable)(load, check)
    expect(checked.length).toBe(claims.length)
  })
})
