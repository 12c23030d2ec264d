/** Claims about the names of figures. */
import { describe, expect, it } from 'vitest'
import { dayMeasures, isMeasure, monthOnlyMeasures, recomputed } from '../../src/domain/measure.js'
import { statuses } from '../../src/domain/status.js'

describe('a measure', () => {
  it('has one of the names, or names one kind of leave', () => {
    for (const name of [...dayMeasures, ...monthOnlyMeasures, 'leave.seconds:年假', 'leave.count:事假'])
      expect(isMeasure(name)).toBe(true)
    for (const name of ['', 'late', 'late.minutes', 'Late.count', 'leave.seconds:', 'trip.seconds:年假', 'toString'])
      expect(isMeasure(name)).toBe(false)
  })
  it('is named once', () =>
    expect(new Set<string>([...dayMeasures, ...monthOnlyMeasures]).size).toBe(
      dayMeasures.length + monthOnlyMeasures.length,
    ))
  it('counts every status', () => {
    for (const status of statuses) expect(dayMeasures).toContain(`${status}.count`)
  })
  it('is recomputed only where a day has it', () => {
    for (const name of recomputed) expect(dayMeasures).toContain(name)
  })
})
