import { describe, expect, it } from 'vitest'
import { bookWords, flawTerms, goesOn, levelTerms, saysTerms, sheetNames } from '../../../src/present/book/words.js'

describe('the words of a workbook', () => {
  it('stand in both languages', () => {
    for (const words of [bookWords, flawTerms, levelTerms, saysTerms, sheetNames])
      for (const [name, { zh, en }] of Object.entries(words)) {
        expect(zh, name).toMatch(/\p{Script=Han}/u)
        expect(en, name).toMatch(/^[\x20-\x7E]+$/)
      }
  })
  it('say where the rows of a full sheet go on', () =>
    expect(goesOn('日报 (2)')).toEqual({ zh: '下接工作表“日报 (2)”', en: 'Goes on in the sheet “日报 (2)”' }))
  it('name sheets as a spreadsheet allows, each once, with room for the number of a further sheet', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = Object.values(sheetNames).map((words) => words[lang])
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,25}$/)
    }
  })
})
