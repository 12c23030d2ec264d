import { strFromU8, strToU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zipped } from '../../../src/shell/xlsx/zipped.js'
import { gathered, partsAmiss } from './books.js'

describe('a zip made in passing', () => {
  it('holds every part under its name, with its size and its sum, however it was cut into pieces', async () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '<c>', '日', ''), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(texts, { maxLength: 6 }), { maxLength: 4 }), async (contents) => {
        const bytes = await gathered(zipped(partsOf(contents)))
        const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])
        expect(parts).toEqual(contents.map((pieces, i) => [`${i}.xml`, pieces.join('')]))
        expect(partsAmiss(bytes)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('breaks where a part breaks', async () => {
    const broken = async function* () {
      yield {
        name: 'a.xml',
        content: (function* () {
          yield strToU8('a')
          throw new Error('no more')
        })(),
      }
    }
    await expect(gathered(zipped(broken()))).rejects.toThrow('no more')
  })
})

// Helpers

async function* partsOf(contents: readonly (readonly string[])[]) {
  for (const [i, pieces] of contents.entries()) yield { name: `${i}.xml`, content: pieces.map((one) => strToU8(one)) }
}
