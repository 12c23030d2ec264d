import { describe, expect, it } from 'vitest'
import { bandTerms, chartWords, leaveTerms } from '../../../src/present/html/chart-words.js'
import { packWords } from '../../../src/present/html/pack-words.js'
import { faceGlyphs, faceTerms, outcomeTerms, pageWords, sayPeople, sayShown } from '../../../src/present/html/words.js'
import type { Said } from '../../../src/present/wording/terms.js'

const all: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  pageWords,
  packWords,
  chartWords,
  bandTerms,
  leaveTerms,
  outcomeTerms,
  faceTerms,
  faceGlyphs,
}
const words = Object.entries(all).flatMap(([list, of]) =>
  Object.entries(of).map(([name, said]) => [`${list}.${name}`, said] as const),
)
const wordless = new Set(['faceTerms.none', 'faceGlyphs.none', 'faceGlyphs.work', 'faceGlyphs.rest'])

describe('the words of the pages', () => {
  it.each(words)('%s is said in Chinese and in English, or in neither', (name, { zh, en }) => {
    expect([zh === '', en === '']).toEqual([wordless.has(name), wordless.has(name)])
    if (!wordless.has(name)) expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  })

  it('has a letter of its own for everything that may stand in a cell', () => {
    const glyphs = Object.values(faceGlyphs).filter(({ en }) => en !== '')
    expect(new Set(glyphs.map(({ zh }) => zh)).size).toBe(glyphs.length)
    expect(new Set(glyphs.map(({ en }) => en)).size).toBe(glyphs.length)
  })

  it('counts in both languages', () => {
    expect(sayShown(12, 340)).toEqual({ zh: '340 处差异中的 12 处', en: '12 of 340 differences' })
    expect([sayShown(1, 1).en, sayShown(2, 2).en]).toEqual(['1 difference', '2 differences'])
    expect([sayPeople(1).en, sayPeople(3).en, sayPeople(3).zh]).toEqual(['1 person', '3 people', '3 人'])
  })

  it('says the steps of a dispute pack so that they can be followed', () => {
    expect(packWords.stepSlots).toEqual({
      zh: '第二步：规则要求、实际打卡、因此',
      en: 'Step 2: the rule says, you punched, therefore',
    })
    expect(pageWords.causes).toEqual({ zh: '原因', en: 'Causes' })
    expect(outcomeTerms.differ).toEqual({ zh: '不一致', en: 'differs' })
  })
})
