import { readdirSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSpillFile, type SpiltRows } from '../../../src/shell/spill/spill-file.js'
import { folderWith } from '../stage.js'

const lot = (document: number, ...rows: readonly unknown[]): SpiltRows => ({
  document,
  at: rows.map((_, i) => i),
  rows,
})

describe('a spill file', () => {
  it('gives back what was put, person by person, in the order of putting', () => {
    const spill = spilling()
    const long = 'x'.repeat(9 << 20)
    spill.put('amy', lot(0, { a: 1 }, '考勤'))
    spill.put('bob', lot(0, long))
    spill.put('amy', lot(1, null))
    spill.flush()
    expect([...spill.people()]).toEqual(['amy', 'bob'])
    expect(spill.rowsAt(spill.placesOf('amy'))).toEqual([lot(0, { a: 1 }, '考勤'), lot(1, null)])
    expect(spill.rowsAt(spill.placesOf('bob'))).toEqual([lot(0, long)])
    expect(spill.rowsAt(spill.placesOf('cai'))).toEqual([])
  })
  it('has lines that are its rows, and as many bytes as they have', () => {
    const spill = spilling()
    spill.put('amy', lot(3, '考勤'))
    spill.flush()
    expect(spill.linesAt(spill.placesOf('amy'))).toEqual(['[3,[0],["考勤"]]'])
    expect(spill.bytes()).toBe('[3,[0],[""]]'.length + 2 * 3)
  })
  it('goes on being written after it was read', () => {
    const spill = spilling()
    for (let i = 0; i < 3; i++) {
      spill.put('amy', lot(i, i))
      spill.flush()
      expect(spill.rowsAt(spill.placesOf('amy'))).toHaveLength(i + 1)
    }
  })
  it('is gone once it is removed', () => {
    const folder = folderWith()
    const spill = createSpillFile(folder)
    spill.put('amy', lot(0, 1))
    spill.flush()
    spill.remove()
    expect(readdirSync(folder)).toEqual([])
  })
})

// Helpers

function spilling() {
  const spill = createSpillFile(folderWith())
  onTestFinished(() => spill.remove())
  return spill
}
