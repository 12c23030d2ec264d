/** Laws of explaining: the reasons given are the reasons that decided. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine.js'
import { explain } from '../../src/explain.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { employeeId } from '../../src/domain/employee.js'
import { datesOf } from '../../src/domain/period.js'
import { formatDate } from '../../src/time/civil-date.js'
import { dateAt } from '../../src/time/zone.js'
import { answersArb, dayArb, momentArb, punchesOnlyArb, rosterArb, situationArb, week } from '../kit/arbitraries.js'
import { shanghai, someone } from '../kit/rule.js'
import { companyIn, together } from './judged.js'

const asked = fc.record({
  situation: situationArb(),
  date: dayArb,
  lang: fc.constantFrom('zh' as const, 'en' as const),
})

describe('laws of explaining', () => {
  it('a day explained comes out as the day judged', () =>
    fc.assert(
      fc.property(asked, fc.option(momentArb, { nil: undefined }), ({ situation, date }, asOf) => {
        const engine = createEngine(companyIn(situation), defaultPolicies, asOf)
        const [judged] = engine.judge(someone, { from: date, to: date }).days
        const [explained] = engine.why(someone, date).days
        expect(explained!.verdicts).toEqual(judged!.verdicts)
        expect(explained!.state).toBe(judged!.state)
        expect(figuresOfDay(explained!)).toEqual(figuresOfDay(judged!))
      }),
    ))
  it('a period explained says of each date what that date says by itself, under any answers', () =>
    fc.assert(
      fc.property(
        situationArb(),
        answersArb,
        dayArb,
        dayArb,
        fc.option(dayArb),
        (situation, answers, one, other, left) => {
          const period = one < other ? { from: one, to: other } : { from: other, to: one }
          const until = left === null ? [] : [[someone, [{ from: undefined, to: left }]] as const]
          const company = companyIn(situation, { employment: new Map(until) })
          const { days, lines } = createEngine(company, answers, undefined).whyAll(someone, period)
          const alone = datesOf(period).map((date) => createEngine(company, answers, undefined).why(someone, date))
          expect(days.map(figuresOfDay)).toEqual(alone.flatMap((day) => day.days.map(figuresOfDay)))
          expect([...lines.keys()]).toEqual(datesOf(period))
          expect([...lines.values()]).toEqual(alone.map((day) => day.lines))
        },
      ),
      { numRuns: 200 },
    ))
  it('what a colleague under the same rule was told before changes nothing of what one is told', () =>
    fc.assert(
      fc.property(
        fc.record({ one: situationArb(), other: punchesOnlyArb(), shifts: rosterArb, left: fc.option(dayArb) }),
        answersArb,
        ({ one, other: { punches }, shifts, left }, answers) => {
          const other = { ...one, roster: one.roster && shifts, punches, approvals: [] }
          const until = left === null ? [] : [[employeeId('LiSi'), [{ from: undefined, to: left }]] as const]
          const company = { ...together({ ZhangSan: one, LiSi: other }), employment: new Map(until) }
          const engine = createEngine(company, answers, undefined)
          const people = [...company.snapshots.keys(), ...company.snapshots.keys()]
          for (const who of people)
            expect(engine.whyAll(who, week)).toEqual(createEngine(company, answers, undefined).whyAll(who, week))
        },
      ),
    ))
  it('every verdict has a sentence of its own clause', () =>
    fc.assert(
      fc.property(asked, ({ situation, date, lang }) => {
        const explained = explain(companyIn(situation), someone, date, { lang })!
        for (const verdict of explained.verdicts) expect(verdict.says).not.toBe('')
        const { lines, days } = createEngine(companyIn(situation), defaultPolicies, undefined).why(someone, date)
        for (const { clause, slot } of days[0]!.verdicts)
          expect(
            lines.filter(
              (line) =>
                line.holds && line.clause === clause && (slot === undefined || line.about?.planned !== undefined),
            ),
          ).not.toEqual([])
      }),
    ))
  it('a verdict of the whole day or of a slot is never explained by another slot', () =>
    fc.assert(
      fc.property(asked, ({ situation, date }) => {
        const { lines, days } = createEngine(companyIn(situation), defaultPolicies, undefined).why(someone, date)
        for (const { clause, slot } of days[0]!.verdicts)
          if (slot !== undefined)
            expect(
              lines.some(
                (line) =>
                  line.holds &&
                  line.clause === clause &&
                  line.about?.position === slot.position &&
                  line.about.edge === slot.edge,
              ),
            ).toBe(true)
      }),
    ))
  it('every record of the date appears exactly once', () =>
    fc.assert(
      fc.property(asked, ({ situation, date }) => {
        const { punches } = explain(companyIn(situation), someone, date)!
        const shown = punches.filter((one) => dateAt(shanghai, one.at as never) === date).map((one) => one.at)
        const there = situation.punches.filter((one) => dateAt(shanghai, one.at) === date).map((one) => one.at)
        expect(shown).toEqual(there)
      }),
    ))
  it('the figures explained are the figures compared', () =>
    fc.assert(
      fc.property(asked, ({ situation, date }) => {
        const company = companyIn(situation)
        const { figures, verdicts, date: told } = explain(company, someone, date)!
        const [day] = createEngine(company, defaultPolicies, undefined).judge(someone, { from: date, to: date }).days
        expect(figures).toEqual(figuresOfDay(day!))
        expect(verdicts.map(({ status, seconds }) => [status, seconds])).toEqual(
          day!.verdicts.map(({ status, seconds }) => [status, seconds]),
        )
        expect(told).toBe(formatDate(date))
      }),
    ))
  it('nothing was considered twice in the same words and nothing that spoke is among what was refused', () =>
    fc.assert(
      fc.property(asked, ({ situation, date }) => {
        const { verdicts, considered } = explain(companyIn(situation), someone, date)!
        const spoken = new Set(verdicts.map(({ clause, says }) => `${clause} ${says}`))
        expect(considered.filter(({ clause, says }) => spoken.has(`${clause} ${says}`))).toEqual([])
      }),
    ))
})
