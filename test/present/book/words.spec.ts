import { describe, expect, it } from 'vitest'
import { bookWords, flawTerms, levelTerms, saysTerms, sheetNames } from '../../../src/present/book/words.js'

describe('the words of a workbook', () => {
  it('stand in both languages', () => {
    for (const words of [bookWords, flawTerms, levelTerms, saysTerms, sheetNames])
      for (const [name, { zh, en }] of Object.entries(words)) {
        expect(zh, name).toMatch(/\p{Script=Han}/u)
        expect(en, name).toMatch(/^[\x20-\x7E]+$/)
      }
  })
  it('name sheets as a spreadsheet allows, each once, with room for the number of a further sheet', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = Object.values(sheetNames).map((words) => words[lang])
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,25}$/)
    }
  })
})
