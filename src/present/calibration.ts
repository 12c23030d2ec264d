/** A calibration as a page: what each group of reports pins of its rule, and which policies the days tell. */
import type { CalibrationReport, RuleFit, SpanFit, TimesFit, ValueFit } from '../domain/calibration-report.js'
import { fittedNames } from '../domain/calibration.js'
import { type Block, type Document, type Lang, type Text, text } from '../domain/document.js'
import { policySection, suggestions, untellable } from './calibration-policies.js'
import { line, list, say, section, type Page } from './page.js'
import { witnesses } from './witnesses.js'
import {
  calibrationWords as words,
  sayAbsence,
  sayAgreement,
  sayBefore,
  sayContradicting,
  sayDaysUsed,
  sayHolidays,
  sayKinds,
  sayKindsContradicting,
  sayLateAbsence,
  sayLeftOut,
  sayLeftOutMeasures,
  sayLength,
  sayOtherwise,
  sayOtherwiseOpen,
  sayRange,
  sayRestBegins,
  sayScopeOf,
  sayStandardDays,
  sayTime,
  sayTold,
  sayUnjudged,
  sayWeek,
  sayWholeHours,
  sayWitnesses,
  valueTerms,
} from './wording/calibration.js'
import { measureTerm, said, type Said, weekdayTerm } from './wording/terms.js'

export interface CalibrationOptions {
  readonly lang: Lang
  /** What people are called, by userid. */
  readonly names?: ReadonlyMap<string, string>
}

export const calibrationPage = (of: CalibrationReport, { lang, names = new Map() }: CalibrationOptions): Document => {
  const page: Page = { lang, names, rows: undefined }
  return {
    blocks: [
      ...summary(of, page),
      ...of.rules.flatMap((rule) => ruleSection(rule, page)),
      ...policySection(of, page),
      ...suggestions(of, page),
      ...untellable(of, page),
    ],
  }
}

const summary = ({ summary: counts, period, zone }: CalibrationReport, page: Page): Block[] => {
  const measures = counts.ignored.filter((name) => !(name === 'worked.seconds' && counts.workedIn !== null))
  const left = [
    ...(measures.length === 0 ? [] : [sayLeftOutMeasures(listed(measures.map(measureTerm)))]),
    ...(counts.workedIn === null ? [] : [sayWholeHours(counts.workedIn)]),
  ]
  const isWhole = counts.identical === counts.days
  return [
    line(
      text(say(sayAgreement(counts.identical, counts.days), page), isWhole ? 'good' : 'bad'),
      ...(counts.identicalAsItStands === counts.identical
        ? []
        : [text(` (${say(sayBefore(counts.identicalAsItStands), page)})`, 'quiet')]),
    ),
    line(text(say(sayScopeOf(period.from, period.to, counts.people, zone), page), 'quiet')),
    ...(counts.unjudged === 0 ? [] : [line(text(say(sayUnjudged(counts.unjudged), page), 'bad'))]),
    ...left.map((one) => line(text(say(one, page), 'quiet'))),
  ]
}

const ruleSection = (rule: RuleFit, page: Page): Block[] => {
  const { week, absence, times } = rule
  const leftOut = Object.entries(rule.leftOut)
  const lateness = sayLateAbsence(absence.lateBelow, absence.lateAbove)
  return section(
    nameOf(rule, page),
    line(text(say(sayDaysUsed(rule.people, rule.days, rule.used), page), 'quiet')),
    ...(leftOut.length === 0 ? [] : [line(text(say(sayLeftOut(leftOut), page), 'quiet'))]),
    line(text(say(words.judgedBy[rule.judgedBy], page), rule.judgedBy === 'nothing' ? 'bad' : 'quiet')),
    ...(times === null
      ? [line(text(say(rule.untold === 'several-sections' ? words.severalSections : words.noDayTells, page), 'strong'))]
      : timesBlocks(times, page)),
    line(text(say(sayWeek(weekdays(week.workdays, page), weekdays(week.untold, page)), page))),
    line(text(say(sayHolidays(week.followsHolidays, week.holidays), page))),
    ...(week.contradicting.length === 0
      ? []
      : [line(text(say(sayKindsContradicting(...witnesses(week.contradicting, page)), page), 'bad'))]),
    ...[...sayAbsence(absence.days, absence.ofStandard, absence.asMissing), ...(lateness ? [lateness] : [])].map(
      (one) => line(text(say(one, page))),
    ),
  )
}

const nameOf = ({ groupid, name, scheduleid, schedulename }: RuleFit, page: Page): string => {
  const rule = groupid === null && name === '' ? say(words.unnamed, page) : `${name} #${groupid ?? 0}`
  return (scheduleid ?? 0) === 0 ? rule : `${rule} · ${say(words.shift, page)} ${schedulename} #${scheduleid}`
}

const weekdays = (days: readonly number[], { lang }: Page): string =>
  ([1, 2, 3, 4, 5, 6, 0] as const)
    .filter((day) => days.includes(day))
    .map((day) => weekdayTerm(day, lang))
    .join(lang === 'zh' ? '、' : ', ')

const timesBlocks = (times: TimesFit, page: Page): Block[] => {
  const hasGiven = fittedNames.some((name) => times[name].given !== null)
  const head = [words.value, words.taken, words.possible, words.pinnedBelow, words.pinnedAbove]
  const { rest, told, contradicting, otherwise } = times
  const refuted = otherwise.filter((one) => one.contradicting > 0)
  const open = otherwise.filter((one) => one.contradicting === 0)
  const restRows = [
    ...(rest.total === null
      ? []
      : [restRow('rest', rest.total, sayLength, sayStandardDays(rest.total.days), hasGiven, page)]),
    ...(rest.begins === null || rest.workedIn === null
      ? []
      : [restRow('restBegins', rest.begins, sayTime, sayRestBegins(rest.begins.days, rest.workedIn), hasGiven, page)]),
  ]
  return [
    {
      _tag: 'table',
      head: [...head, ...(hasGiven ? [words.given] : [])].map((one) => say(one, page)),
      rows: [...fittedNames.map((name) => valueRow(name, times[name], hasGiven, page)), ...restRows],
    },
    line(text(say(sayKinds(times.kinds), page))),
    ...(contradicting.length === 0
      ? []
      : [line(text(say(sayContradicting(...witnesses(contradicting, page)), page), 'bad'))]),
    ...(told === null ? [] : [toldLine(told, times, page)]),
    ...(refuted.length + open.length === 0
      ? []
      : [
          line(text(say(words.otherwise, page), 'strong')),
          list([
            ...refuted.map(({ policy, answer, contradicting: days }) => [
              text(say(sayOtherwise(policy, answer, days), page)),
            ]),
            ...(open.length === 0
              ? []
              : [
                  [
                    text(
                      say(sayOtherwiseOpen(open.map(({ policy, answer }) => `${policy}: ${answer}`).join(', ')), page),
                      'quiet',
                    ),
                  ],
                ]),
          ]),
        ]),
  ]
}

const toldLine = ({ start, end, days }: NonNullable<TimesFit['told']>, times: TimesFit, page: Page): Block => {
  const agrees = times.start.value === start && times.end.value === end
  const hours = `${say(sayTime(start), page)}–${say(sayTime(end), page)}`
  return line(text(say(sayTold(hours, days, agrees), page), agrees ? 'quiet' : 'bad'))
}

const valueRow = (name: (typeof fittedNames)[number], fit: ValueFit, hasGiven: boolean, page: Page): Text[] => {
  const show = name === 'start' || name === 'end' ? sayTime : sayLength
  const isOutside =
    fit.given !== null && ((fit.from !== null && fit.given < fit.from) || (fit.to !== null && fit.given > fit.to))
  return [
    text(say(valueTerms[name], page)),
    text(say(show(fit.value), page), 'strong'),
    text(say(sayRange(fit.from, fit.to, show), page)),
    text(say(sayWitnesses(...witnesses(fit.holding.from, page)), page), 'quiet'),
    text(say(sayWitnesses(...witnesses(fit.holding.to, page)), page), 'quiet'),
    ...(hasGiven ? [text(fit.given === null ? '' : say(show(fit.given), page), isOutside ? 'bad' : 'plain')] : []),
  ]
}

const restRow = (
  name: 'rest' | 'restBegins',
  { value, from, to }: SpanFit,
  show: (seconds: number) => Said,
  by: Said,
  hasGiven: boolean,
  page: Page,
): Text[] => [
  text(say(valueTerms[name], page)),
  text(say(show(value), page), 'strong'),
  text(say(sayRange(from, to, show), page)),
  text(say(by, page), 'quiet'),
  text(''),
  ...(hasGiven ? [text('')] : []),
]

const listed = (terms: readonly Said[]): Said =>
  said(terms.map(({ zh }) => zh).join('、'), terms.map(({ en }) => en).join(', '))
