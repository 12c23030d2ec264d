import { describe, expect, it } from 'vitest'
import { beginning, slices, upTo } from '../../../../src/shell/files/stream/parts.js'

async function* parts(...some: readonly string[]): AsyncGenerator<Buffer> {
  for (const one of some) yield Buffer.from(one)
}
const texts = async (some: AsyncIterable<Buffer>): Promise<string[]> => {
  const all: string[] = []
  for await (const one of some) all.push(one.toString())
  return all
}

describe('bytes that come in parts', () => {
  it('can be looked at before they are taken', async () => {
    const { first, all } = await beginning(parts('a', 'b', 'cd', 'e'), 3)
    expect(first.toString()).toBe('abcd')
    expect(await texts(all)).toEqual(['abcd', 'e'])
    expect((await beginning(parts(), 3)).first.length).toBe(0)
  })
  it.each([
    [0, ['ab'], false],
    [2, ['ab', 'c'], false],
    [4, ['ab', 'c', 'de'], false],
    [5, ['ab', 'c', 'de'], true],
  ])('are held until they are more than %i bytes', async (limit, held, isAll) => {
    const read = await upTo(limit, parts('ab', '', 'c', 'de'))
    expect(read.head.map(String)).toEqual(held)
    expect(read.isAll).toBe(isAll)
    expect((await texts(read.parts)).join('')).toBe('abcde')
  })
  it('are cut between characters', () => {
    const text = `a${'未'.repeat(200_000)}😀`
    const cut = [...slices(Buffer.from(text))].map(String)
    expect(cut.length).toBe(3)
    expect(cut.join('')).toBe(text)
  })
})
